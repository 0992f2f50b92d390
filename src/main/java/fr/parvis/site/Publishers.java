package fr.parvis.site;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Reads who answers for the site when the server starts, and warns when the notices would be incomplete.
@Configuration(proxyBeanMethods = false)
class Publishers {

    private static final Logger LOG = LoggerFactory.getLogger(Publishers.class);

    /// @param settings where `parvis.data` is the server’s data folder
    @Bean
    Publisher publisher(Environment settings) throws IOException {
        String data = settings.getProperty("parvis.data");
        Publisher publisher = data == null ? Publisher.UNKNOWN : Publisher.read(Path.of(data));
        if (!publisher.missing().isEmpty()) {
            LOG.warn(
                    "The legal notice lacks {}: write them in {}/{} before the site is public",
                    String.join(", ", publisher.missing()),
                    data == null ? "DATA" : data,
                    Publisher.FILE);
        }
        return publisher;
    }
}
