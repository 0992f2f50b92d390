package fr.parvis.collection.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.fuzz.Told;
import fr.parvis.load.Connection;
import fr.parvis.load.Connection.Answer;
import fr.parvis.site.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;

/// Any bodies sent to a survey one after the other, a line each, over HTTP to the real server and its PostgreSQL.
///
/// `$form`, `$carried` and `$section` in a line stand for what the page before holds. Whatever comes, the answer is a
/// page or a way to a receipt, and the register grows by what was acknowledged.
public final class SurveyFuzz {

    private static final String SURVEY = "/fr/consultations/tout/questionnaire";
    private static final int MOST_LINES = 8;
    private static final Site SITE = site();

    /// The server is up, and its page was read once, before the time of an input is measured.
    public static void fuzzerInitialize() {
        assertThat(SITE.get(SURVEY).statusCode()).isEqualTo(200);
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        String[] lines = new String(input, StandardCharsets.ISO_8859_1).split("\n");
        long before = stored("submission");
        int acknowledged = 0;
        try (var connection = new Connection(SITE.port())) {
            String page = connection.get(SURVEY).body();
            for (int i = 0; i < lines.length && i < MOST_LINES; i++) {
                Answer answer = connection.post(SURVEY, filled(lines[i], page));
                check(answer);
                if (answer.status() == 303) {
                    String location = answer.headers().get("location");
                    assertThat(connection.get(location).status()).isEqualTo(200);
                    acknowledged += location.endsWith("?new") ? 1 : 0;
                } else {
                    page = answer.body();
                }
            }
        }
        assertThat(stored("submission")).isEqualTo(before + acknowledged).isEqualTo(stored("content"));
    }

    private static void check(Answer answer) {
        assertThat(answer.status()).isIn(200, 303, 400, 404, 409, 413, 422, 429);
        if (answer.status() != 303) {
            assertThat(answer.headers().get("content-type")).startsWith("text/html");
            assertThat(answer.body().strip()).contains("<h1").endsWith("</html>");
        }
    }

    private static String filled(String line, String page) {
        return line.replace("$form", value(page, "_form"))
                .replace("$carried", value(page, "_carried"))
                .replace("$section", value(page, "_section"));
    }

    private static String value(String page, String name) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        return found.find() ? found.group(1) : "";
    }

    private static long stored(String table) {
        return SITE.database()
                .application()
                .sql()
                .sql("select count(*) from collection." + table)
                .query(Long.class)
                .single();
    }

    private static Site site() {
        System.setProperty("PARVIS_SENDINGS", "0");
        System.setProperty("PARVIS_PRESSURE", "0");
        var site = new Site();
        System.clearProperty("PARVIS_SENDINGS");
        System.clearProperty("PARVIS_PRESSURE");
        Path folder = Told.folder(SurveyFuzz.class);
        LocalDate today = LocalDate.now();
        try {
            site.publish(SurveyTests.sample(folder), folder, today.minusDays(3), today.plusDays(30), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return site;
    }
}
