package fr.parvis.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that cannot start says why before it has made anything.
class ServingTests {

    @Test
    void aPortThatAnotherProgramHoldsIsToldInASentenceAndNothingIsMade(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var err = new StringWriter();
            int code = Parvis.run(
                    Parvis.line("en", Map.of(), new PrintWriter(new StringWriter()), new PrintWriter(err)),
                    "serve",
                    "--port",
                    Integer.toString(other.getLocalPort()),
                    "--data",
                    data.toString());
            assertThat(code).isEqualTo(ExitCode.CANNOT_PROCESS);
            assertThat(err.toString())
                    .contains("port " + other.getLocalPort(), "another program already uses it", "--port")
                    .doesNotContain("Exception");
        }
        assertThat(data).doesNotExist();
    }
}
