package fr.parvis.server;

import fr.parvis.database.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The web server over an open database: it keeps no session and, for the public, nothing of its own.
@SpringBootApplication(
        scanBasePackages = "fr.parvis",
        exclude = {
            DataSourceAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            JdbcClientAutoConfiguration.class,
            JdbcTemplateAutoConfiguration.class
        })
@EnableScheduling
public class Server {

    private static final Map<String, Object> SETTINGS = Map.ofEntries(
            Map.entry("spring.threads.virtual.enabled", true),
            Map.entry("spring.main.register-shutdown-hook", false),
            Map.entry("spring.jmx.enabled", false),
            Map.entry("spring.web.resources.add-mappings", false),
            Map.entry("spring.mvc.problemdetails.enabled", false),
            Map.entry("spring.mvc.formcontent.filter.enabled", false),
            // Nobody listens to these, and each request would pay for them.
            Map.entry("spring.mvc.publish-request-handled-events", false),
            // A browser keeps its connection for as long as it comes back within the timeout.
            Map.entry("server.tomcat.max-keep-alive-requests", -1),
            Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "10s"),
            Map.entry("server.shutdown", "graceful"),
            // Behind a proxy of one’s own network, and only then, the address is the one that the proxy tells.
            Map.entry("server.forward-headers-strategy", "native"),
            Map.entry("server.server-header", ""),
            Map.entry("server.error.whitelabel.enabled", false),
            Map.entry("server.tomcat.max-swallow-size", "20MB"),
            Map.entry("server.tomcat.connection-timeout", "20s"),
            Map.entry("server.max-http-request-header-size", "16KB"));

    /// A server that answers.
    public static final class Running implements AutoCloseable {

        private final ConfigurableApplicationContext context;

        private Running(ConfigurableApplicationContext context) {
            this.context = context;
        }

        /// The port it listens on: the one asked for, or the one it was given for 0.
        public int port() {
            var server = ((WebServerApplicationContext) context).getWebServer();
            return server == null ? -1 : server.getPort();
        }

        /// Takes nothing new, finishes what was accepted (10 seconds at most), and stops.
        @Override
        public void close() {
            SpringApplication.exit(context);
        }
    }

    /// Where it listens, and where its own files are.
    ///
    /// @param address the address of this machine to listen on
    /// @param port 0 for any that is free
    /// @param data the data folder, whose `site.yaml` says who publishes; null for none
    public record Place(String address, int port, @Nullable Path data) {}

    /// A server without a folder of its own.
    public static Running start(Database database, String address, int port) {
        return start(database, new Place(address, port, null));
    }

    /// A server that this machine alone reaches, without ceilings: the same pages, for whoever answers hundreds of
    /// times a minute from one address.
    public static Running startForRehearsal(Database database) {
        return start(
                database,
                new Place("127.0.0.1", 0, null),
                "--PARVIS_SENDINGS=0",
                "--PARVIS_PRESSURE=0",
                "--logging.level.fr.parvis.site=ERROR");
    }

    /// Starts and returns once it answers.
    public static Running start(Database database, Place place) {
        return start(database, place, new String[0]);
    }

    /// @param over settings that come before those of the environment
    private static Running start(Database database, Place place, String... over) {
        return new Running(new SpringApplicationBuilder(Server.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(SETTINGS)
                .properties(settings(place))
                .initializers(context -> {
                    var beans = (GenericApplicationContext) context;
                    beans.registerBean(Database.class, () -> database);
                    beans.registerBean(Clock.class, Clock::systemUTC);
                })
                .run(over));
    }

    private static Map<String, Object> settings(Place place) {
        var settings =
                new HashMap<String, Object>(Map.of("server.address", place.address(), "server.port", place.port()));
        if (place.data() != null) {
            settings.put("parvis.data", place.data().toString());
        }
        return settings;
    }
}
