package fr.parvis.collection.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.collection.Fields;
import fr.parvis.site.Site;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who asks is not believed: neither the site’s name she gives, nor the addresses she says she comes from, nor codes.
///
/// Behind a proxy that adds the address it sees to those it was told, as proxies do, and that this machine is.
class ForgedRequestsTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));
    private static final String HOME = "https://consultations.example.org";
    private static final int MOST = 3;
    private static final int GUESSES = 10_000;
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static Site site;

    @BeforeAll
    static void open(@TempDir Path temporary) throws IOException {
        System.setProperty("PARVIS_SENDINGS", Integer.toString(MOST));
        System.setProperty("PARVIS_PUBLIC_URL", HOME);
        site = new Site();
        site.publish(SurveyTests.sample(temporary), temporary, TODAY.minusDays(3), TODAY.plusDays(4), true);
    }

    @AfterAll
    static void close() {
        List.of("PARVIS_SENDINGS", "PARVIS_PUBLIC_URL").forEach(System::clearProperty);
        site.close();
    }

    @Test
    void addressesThatAreToldDoNotLiftTheCeiling() {
        var statuses = IntStream.range(0, MOST + 3)
                .map(i -> send("198.51.100." + i + ", 203.0.113.9"))
                .boxed()
                .toList();

        assertThat(statuses).containsExactly(303, 303, 303, 429, 429, 429);
        assertThat(send("203.0.113.10")).as("somebody else").isEqualTo(303);
    }

    private static int send(String forwarded) {
        Visitor visitor = atChecking();
        var fields = new Fields(java.util.stream.Stream.concat(
                        visitor.fields().list().stream(),
                        java.util.stream.Stream.of(new Fields.Field("_action", "send")))
                .toList());
        return site.send(HttpRequest.newBuilder(URI.create(site.address(SurveyTests.SURVEY)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-Forwarded-For", forwarded)
                        .POST(BodyPublishers.ofByteArray(fields.encoded()))
                        .build())
                .statusCode();
    }

    private static Visitor atChecking() {
        return new Visitor(site)
                .open(SurveyTests.SURVEY)
                .fill("statut", "habitant")
                .press("Continuer")
                .fill("lieu_note.parc", "bien")
                .fill("lieu_note.lac", "bien")
                .press("Ajouter « Des bancs »")
                .press("Continuer")
                .press("Continuer");
    }

    @Test
    void aForgedHostStandsInNoPageAndInNoHeader() throws IOException {
        for (String path :
                List.of("/", "/fr", "/fr/", "/fr/consultations/tout", SurveyTests.SURVEY, "/fr/nulle-part")) {
            String answer = ask(path);

            assertThat(answer).as(path).startsWith("HTTP/1.1 ").doesNotContain("evil.example");
        }
        assertThat(ask("/fr/recus/" + stored())).contains(HOME + "/fr/recus/");
    }

    private static String stored() {
        Visitor visitor = atChecking().press("Envoyer ma contribution");
        return visitor.page().select("[data-receipt]").attr("data-receipt");
    }

    private static String ask(String path) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example:81\r\n"
                                    + "X-Forwarded-Proto: gopher\r\nForwarded: host=evil.example\r\n"
                                    + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    @Tag("full")
    void tenThousandGuessesOfAReceiptAreAnsweredAlikeAndFindNothing() throws IOException {
        stored();
        var random = RandomGenerator.getDefault();
        Set<String> answers = new HashSet<>();
        try (var connection = new fr.parvis.load.Connection(site.port())) {
            for (int i = 0; i < GUESSES; i++) {
                var code = new StringBuilder().append(random.nextInt(8));
                random.ints(25, 0, LETTERS.length()).forEach(at -> code.append(LETTERS.charAt(at)));
                var answer = connection.get("/fr/recus/" + code + (i % 10 == 0 ? "/reponses.pdf" : ""));
                assertThat(answer.status()).isEqualTo(404);
                answers.add(answer.body().replace(code, "?"));
            }
        }

        assertThat(answers).as("different answers").hasSize(1);
    }
}
