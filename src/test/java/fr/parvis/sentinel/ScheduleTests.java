package fr.parvis.sentinel;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.parvis.collection.Fields;
import fr.parvis.collection.FormKey;
import fr.parvis.collection.Received;
import fr.parvis.collection.Register;
import fr.parvis.definition.Channel;
import fr.parvis.site.Site;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sentinel in the server, where nobody calls it.
class ScheduleTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void theServerLooksOfItself(@TempDir Path temporary) throws Exception {
        var relay = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        relay.start();
        var settings = Map.of(
                "PARVIS_MAIL_URL",
                "smtp://127.0.0.1:" + relay.getSmtp().getPort(),
                "PARVIS_MAIL_FROM",
                "parvis@example.org",
                "PARVIS_PUBLIC_URL",
                "https://consultations.example.org",
                "parvis.sentinel.period",
                "PT0.2S");
        settings.forEach(System::setProperty);
        try (var site = new Site()) {
            var today = LocalDate.now(PARIS);
            site.publish(Path.of("examples", "plan-velo"), temporary, today, today.plusDays(2), true);
            byte[] blank = "usager=habite&frequence=jour".getBytes(StandardCharsets.UTF_8);
            new Register(site.database().application())
                    .receive(new Received(
                            "plan-velo",
                            2,
                            Channel.WEB,
                            "fr",
                            Fields.parse(blank),
                            FormKey.random(),
                            ZonedDateTime.now(PARIS),
                            null,
                            Set.of(),
                            false));

            assertThat(relay.waitForIncomingEmail(60_000, 1)).isTrue();
            assertThat(String.valueOf(relay.getReceivedMessages()[0].getContent()))
                    .contains("freins");
        } finally {
            settings.keySet().forEach(System::clearProperty);
            relay.stop();
        }
    }
}
