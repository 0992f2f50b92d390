package fr.parvis.browser;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.parvis.collection.Fields;
import fr.parvis.report.output.Format;
import fr.parvis.report.output.ReportJob;
import fr.parvis.site.Reports;
import fr.parvis.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A server with a consultation at every stage: open (`plan-velo`), coming, paused, and over with its report; with a
/// mail relay, and soon under pressure.
final class Town implements AutoCloseable {

    static final String COMING = "bientot";
    static final String PAUSED = "en-pause";
    static final String OVER = "achats-responsables";
    static final int PRESSURE = 1;

    private static final Pattern LINK = Pattern.compile("https://consultations\\.example\\.org(/\\S+)");
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

    private final GreenMail relay = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private final Map<String, String> settings;
    private final Site site;

    Town(Path temporary) throws Exception {
        relay.start();
        settings = Map.of(
                "PARVIS_MAIL_URL",
                "smtp://127.0.0.1:" + relay.getSmtp().getPort(),
                "PARVIS_MAIL_FROM",
                "ne-pas-repondre@consultations.example.org",
                "PARVIS_PUBLIC_URL",
                "https://consultations.example.org/",
                "PARVIS_PRESSURE",
                Integer.toString(PRESSURE),
                // The last letter is looked at: none of the sentinel's may come between.
                "parvis.sentinel.period",
                "P1D");
        settings.forEach(System::setProperty);
        site = new Site();
        site.publish(Path.of("examples", "plan-velo"), temporary, TODAY.minusDays(3), TODAY.plusDays(4), true);
        site.publish(everyType(temporary, COMING), temporary, TODAY.plusDays(9), TODAY.plusDays(30), true);
        site.publish(everyType(temporary, PAUSED), temporary, TODAY.minusDays(9), TODAY.plusDays(30), true);
        site.consultations().pause(PAUSED, "Test");
        Path purchases = Path.of("examples", OVER);
        site.publish(purchases, temporary, LocalDate.of(2025, 3, 3), LocalDate.of(2025, 4, 4), true);
        Path report = temporary.resolve("report");
        new ReportJob(purchases, report, EnumSet.of(Format.HTML), "fr", true, false).run((_, _) -> {});
        new Reports(site.database().application()).publish(report, "A. Martin");
    }

    private static Path everyType(Path temporary, String id) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve(id));
        try (var yaml = Fields.class.getResourceAsStream("every-type.yaml")) {
            String text = new String(yaml.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            Files.writeString(folder.resolve("consultation.yaml"), text.replaceFirst("(?m)^id: tout$", "id: " + id));
        }
        return folder;
    }

    Site site() {
        return site;
    }

    /// The paths of the links in the last letter: to confirm, to stop.
    List<String> lastLinks() {
        try {
            var letters = relay.getReceivedMessages();
            String letter = String.valueOf(letters[letters.length - 1].getContent());
            return LINK.matcher(letter).results().map(found -> found.group(1)).toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        site.close();
        settings.keySet().forEach(System::clearProperty);
        relay.stop();
    }
}
