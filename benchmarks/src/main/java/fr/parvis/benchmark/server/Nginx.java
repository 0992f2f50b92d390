package fr.parvis.benchmark.server;

import fr.parvis.load.Connection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// nginx with its own configuration in a folder of its own, giving one page.
record Nginx(Process process, int port) implements AutoCloseable {

    static boolean isHere() {
        return Files.isExecutable(Path.of("/usr/sbin/nginx"));
    }

    static Nginx start(Path folder, byte[] page, int port) throws Exception {
        Files.createDirectories(folder.resolve("pages"));
        Files.write(folder.resolve("pages/page.html"), page);
        Path configuration = Files.writeString(folder.resolve("nginx.conf"), """
                worker_processes auto;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                user root;
                events { worker_connections 1024; }
                http {
                  access_log off;
                  sendfile on;
                  tcp_nopush on;
                  keepalive_requests 1000000000;
                  types { text/html html; }
                  charset utf-8;
                  client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy; fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi; scgi_temp_path %1$s/scgi;
                  server { listen 127.0.0.1:%2$d backlog=1024; root %1$s/pages; }
                }
                """.formatted(folder.toAbsolutePath(), port));
        Process process = new ProcessBuilder(
                        "/usr/sbin/nginx", "-c", configuration.toAbsolutePath().toString(), "-g", "daemon off;")
                .inheritIO()
                .start();
        for (int i = 0; i < 100; i++) {
            try (var connection = new Connection(port)) {
                connection.get("/page.html");
                break;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        return new Nginx(process, port);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
