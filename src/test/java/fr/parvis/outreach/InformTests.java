package fr.parvis.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.parvis.site.Site;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// “Keep me informed”, from the form to the letter and back, with a real relay.
class InformTests {

    private static final String FORM = "/fr/consultations/plan-velo/rester-informe";
    private static final Pattern LINK = Pattern.compile("https://consultations\\.example\\.org(/\\S+)");

    private static final GreenMail RELAY = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private static Site site;

    @BeforeAll
    static void start(@TempDir Path temporary) {
        RELAY.start();
        System.setProperty(
                "PARVIS_MAIL_URL", "smtp://127.0.0.1:" + RELAY.getSmtp().getPort());
        System.setProperty("PARVIS_MAIL_FROM", "ne-pas-repondre@consultations.example.org");
        System.setProperty("PARVIS_PUBLIC_URL", "https://consultations.example.org/");
        site = new Site();
        var today = LocalDate.now(ZoneId.of("Europe/Paris"));
        site.publish(Path.of("examples", "plan-velo"), temporary, today, today.plusDays(2), true);
    }

    @AfterAll
    static void stop() {
        List.of("PARVIS_MAIL_URL", "PARVIS_MAIL_FROM", "PARVIS_PUBLIC_URL").forEach(System::clearProperty);
        site.close();
        RELAY.stop();
    }

    @Test
    void nothingIsKeptUntilTheButtonUnderTheLinkIsPressed() {
        assertThat(ask("Jeanne.Martin@example.org").statusCode()).isEqualTo(200);
        String letter = lastLetter();
        assertThat(letter).contains("Castelvair", "Ville de Castelvair");
        List<String> links = LINK.matcher(letter).results().map(m -> m.group(1)).toList();
        assertThat(links).hasSize(2);

        assertThat(Site.document(site.get(links.getFirst()))
                        .select("form button")
                        .text())
                .isEqualTo("Confirmer mon inscription");
        assertThat(subscribers()).doesNotContain("jeanne.martin@example.org");
        assertThat(site.post(links.getFirst(), "").statusCode()).isEqualTo(200);
        assertThat(subscribers()).contains("jeanne.martin@example.org");

        assertThat(site.get(links.getLast()).statusCode()).isEqualTo(200);
        assertThat(subscribers()).contains("jeanne.martin@example.org");
        assertThat(site.post(links.getLast(), "").statusCode()).isEqualTo(200);
        assertThat(subscribers()).doesNotContain("jeanne.martin@example.org");
    }

    @Test
    void theSameIsAnsweredToThoseWhoAreOnTheListAlready() {
        String first = Site.document(ask("deux@example.org")).select("main").html();
        site.post(LINK.matcher(lastLetter()).results().findFirst().orElseThrow().group(1), "");

        assertThat(Site.document(ask("deux@example.org")).select("main").html()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jeanne",
                "jeanne@example",
                "jeanne@example.org\r\nBcc: all@example.org",
                "jeanne@example.org\nX",
                "a@b@example.org",
                "jeanne@example..org",
                "\"><script>@example.org",
                "jeanne@exämple.org"
            })
    void whatIsNoAddressComesBackWithAReasonAndWhatWasTyped(String typed) {
        int before = RELAY.getReceivedMessages().length;
        var answer = ask(typed);

        assertThat(answer.statusCode()).isEqualTo(400);
        var page = Site.document(answer);
        assertThat(page.title()).startsWith("Erreur");
        assertThat(page.select("#email").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#email").attr("value")).isEqualTo(typed);
        assertThat(page.select("script")).isEmpty();
        assertThat(RELAY.getReceivedMessages()).hasSize(before);
    }

    @Test
    void anAddressLongerThanALetterCanCarryIsRefused() {
        String longest =
                "a@" + "b".repeat(60) + "." + "c".repeat(60) + "." + "d".repeat(60) + "." + "e".repeat(60) + ".org";
        assertThat(longest.length()).isBetween(246, 254);
        assertThat(EmailAddress.in(longest)).isPresent();
        assertThat(EmailAddress.in("aaaaaaaaaa" + longest)).isEmpty();
        assertThat(EmailAddress.in("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(EmailAddress.in("a".repeat(100_000) + "@example.org")).isEmpty();
    }

    @Test
    void aLinkThatWasChangedIsNoLink() {
        ask("trois@example.org");
        String link =
                LINK.matcher(lastLetter()).results().findFirst().orElseThrow().group(1);
        String forged = link.substring(0, link.length() - 2) + (link.endsWith("AA") ? "BB" : "AA");

        assertThat(site.post(forged, "").statusCode()).isEqualTo(404);
        assertThat(site.post(link.replace("plan-velo", "autre"), "").statusCode())
                .isEqualTo(404);
        assertThat(subscribers()).doesNotContain("trois@example.org");
    }

    @Test
    void aLinkFollowedTwentyTimesAtOnceIsOneSubscriptionAndAfterStoppingNoneIsLeft() throws Exception {
        ask("quatre@example.org");
        List<String> links =
                LINK.matcher(lastLetter()).results().map(m -> m.group(1)).toList();
        for (int turn = 0; turn < 2; turn++) {
            String link = links.get(turn == 0 ? 0 : links.size() - 1);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Callable<Integer>> all =
                        Collections.nCopies(20, () -> site.post(link, "").statusCode());
                for (var answer : threads.invokeAll(all)) {
                    assertThat(answer.get()).isEqualTo(200);
                }
            }
            assertThat(subscribers().stream().filter("quatre@example.org"::equals))
                    .hasSize(1 - turn);
        }
    }

    @Test
    void theHostThatARequestNamesIsInNoLetter() throws IOException {
        int before = RELAY.getReceivedMessages().length;
        String body = "email=cinq%40example.org";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("POST " + FORM + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                                    + "Content-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n"
                                    + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("evil.example");
        }
        assertThat(RELAY.waitForIncomingEmail(before + 1)).isTrue();
        assertThat(lastLetter()).contains("https://consultations.example.org/").doesNotContain("evil.example");
    }

    @Test
    void oneAddressIsNotWrittenToWithoutEnd() {
        int before = RELAY.getReceivedMessages().length;
        for (int i = 0; i < SendingRate.PER_ADDRESS + 5; i++) {
            assertThat(ask("victime@example.org").statusCode()).isEqualTo(200);
        }

        assertThat(RELAY.getReceivedMessages().length - before).isLessThanOrEqualTo(SendingRate.PER_ADDRESS);
    }

    @Test
    void noRowSaysWhoCameWhen() {
        var subscriptions = new Subscriptions(site.database().application(), new MailRelay(new NoSettings()));
        IntStream.range(0, 40)
                .forEach(i -> subscriptions.add("autre", new EmailAddress("%02d@example.org".formatted(i)), "fr"));

        var sql = site.database().owner().sql();
        assertThat(sql.sql("select distinct xmin::text from outreach.subscriber where consultation = 'autre'")
                        .query(String.class)
                        .list())
                .hasSize(1);
        assertThat(sql.sql("select email from outreach.subscriber where consultation = 'autre' order by ctid")
                        .query(String.class)
                        .list())
                .hasSize(40)
                .isNotEqualTo(
                        sql.sql("select email from outreach.subscriber where consultation = 'autre' order by email")
                                .query(String.class)
                                .list());
    }

    @Test
    void withoutARelayTheFormIsNotOffered(@TempDir Path temporary) {
        String url = System.clearProperty("PARVIS_MAIL_URL");
        try (var other = new Site()) {
            var today = LocalDate.now(ZoneId.of("Europe/Paris"));
            other.publish(Path.of("examples", "plan-velo"), temporary, today, today.plusDays(2), true);

            assertThat(other.get(FORM).statusCode()).isEqualTo(404);
            assertThat(other.page("/fr/consultations/plan-velo").select("a[href$=rester-informe]"))
                    .isEmpty();
        } finally {
            System.setProperty("PARVIS_MAIL_URL", url);
        }
        assertThat(site.page("/fr/consultations/plan-velo").select("a[href$=rester-informe]"))
                .hasSize(1);
    }

    private static final class NoSettings extends org.springframework.core.env.AbstractEnvironment {}

    private static HttpResponse<byte[]> ask(String email) {
        return site.post(FORM, "email=" + URLEncoder.encode(email, StandardCharsets.UTF_8));
    }

    private static List<String> subscribers() {
        return new Subscriptions(site.database().application(), new MailRelay(new NoSettings()))
                .list("plan-velo").stream().map(Subscriptions.Subscriber::email).toList();
    }

    private static String lastLetter() {
        try {
            var letters = RELAY.getReceivedMessages();
            return String.valueOf(letters[letters.length - 1].getContent());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
