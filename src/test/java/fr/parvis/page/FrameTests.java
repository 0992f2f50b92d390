package fr.parvis.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.database.Database;
import fr.parvis.server.Server;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/// What every answer of the server has, even when its database is away.
class FrameTests {

    private static Server.Running server;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setPortNumbers(new int[] {1});
        server = Server.start(Database.of(nowhere), new Server.Place("127.0.0.1", 0, Path.of("target")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anUnknownAddressIsAPageInItsLanguage() throws Exception {
        var french = get("/fr/consultations/rien");
        var page = Jsoup.parse(french.body());
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("fr");
        assertThat(page.selectFirst("h1").text()).isNotBlank();
        assertThat(Jsoup.parse(get("/en/nowhere").body()).selectFirst("html").attr("lang"))
                .isEqualTo("en");
    }

    @Test
    void everyAnswerForbidsWhatComesFromElsewhere() throws Exception {
        for (String path : new String[] {"/fr/rien", "/robots.txt", "/colours/1f3d7a-8a3b12.css"}) {
            var headers = get(path).headers();
            assertThat(headers.firstValue("content-security-policy"))
                    .hasValueSatisfying(policy ->
                            assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe"));
            assertThat(headers.firstValue("referrer-policy")).hasValue("no-referrer");
            assertThat(headers.firstValue("set-cookie")).isEmpty();
            assertThat(headers.firstValue("server")).isEmpty();
        }
    }

    @Test
    void theStyleSheetIsSmallAndMayBeKept() throws Exception {
        String address = Jsoup.parse(get("/fr/rien").body())
                .selectFirst("link[rel=stylesheet]")
                .attr("href");
        var style = get(address);
        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.body().length()).isLessThan(25_000);
        assertThat(style.headers().firstValue("cache-control"))
                .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
