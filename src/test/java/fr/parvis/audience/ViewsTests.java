package fr.parvis.audience;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.database.TestDatabase;
import fr.parvis.site.Site;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Views are counted by day and page, and nothing else of them is kept.
class ViewsTests {

    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void viewsOfSeveralNodesAreAddedUp() {
        try (var database = TestDatabase.fresh()) {
            var one = new Views(database.application());
            var other = new Views(database.application());
            for (int i = 0; i < 3; i++) {
                one.record("velo", ViewedPage.SURVEY, DAY);
                other.record("velo", ViewedPage.SURVEY, DAY);
            }
            other.record("velo", ViewedPage.CONSULTATION, DAY.plusDays(1));
            one.flush();
            other.flush();
            one.flush();

            assertThat(one.list("velo"))
                    .containsExactly(
                            new Views.Day(DAY, ViewedPage.SURVEY, 6),
                            new Views.Day(DAY.plusDays(1), ViewedPage.CONSULTATION, 1));
        }
    }

    @Test
    void whatCannotBeAddedIsAddedLater() {
        try (var database = TestDatabase.fresh()) {
            var views = new Views(database.application());
            database.owner()
                    .sql()
                    .sql("alter table audience.view rename to away")
                    .update();
            views.record("velo", ViewedPage.PAPER, DAY);
            views.flush();
            database.owner()
                    .sql()
                    .sql("alter table audience.away rename to view")
                    .update();
            views.flush();

            assertThat(views.list("velo")).containsExactly(new Views.Day(DAY, ViewedPage.PAPER, 1));
        }
    }

    @Test
    void peopleAreCountedRobotsAndFetchesAheadAreNot(@TempDir Path temporary) {
        var today = LocalDate.now(ZoneId.of("Europe/Paris"));
        TestDatabase database;
        List<Views.Day> counted;
        try (var site = new Site()) {
            database = site.database();
            site.publish(Path.of("examples", "plan-velo"), temporary, today, today.plusDays(2), true);
            String page = "/fr/consultations/plan-velo";
            site.get(page, "User-Agent", BROWSER);
            site.get(page, "User-Agent", BROWSER);
            site.get("/en/consultations/plan-velo/questionnaire.pdf", "User-Agent", BROWSER);
            site.get(page, "User-Agent", "Mozilla/5.0 (compatible; Examplebot/2.1)");
            site.get(page, "User-Agent", BROWSER, "Sec-Purpose", "prefetch;prerender");
            site.get("/fr/consultations/none", "User-Agent", BROWSER);
            site.send(HttpRequest.newBuilder(URI.create(site.address(page)))
                    .HEAD()
                    .header("User-Agent", BROWSER)
                    .build());
            site.stop();
            counted = new Views(database.application()).list("plan-velo");
        }

        assertThat(counted)
                .extracting(Views.Day::page, Views.Day::views)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(ViewedPage.CONSULTATION, 2L),
                        org.assertj.core.groups.Tuple.tuple(ViewedPage.PAPER, 1L));
    }

    @ParameterizedTest
    @CsvSource({
        "/fr/consultations/velo, CONSULTATION",
        "/en/consultations/velo/questionnaire, SURVEY",
        "/en/consultations/velo/questionnaire.pdf, PAPER",
        "/fr/consultations/velo/rapport/3/report.html, REPORT"
    })
    void pagesAreKnownByTheirAddress(String address, ViewedPage page) {
        assertThat(ViewedPage.at(address)).contains(new ViewedPage.Found("velo", page));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fr/", "/fr/recus/ABCD", "/fr/brouillons/x", "/fr/consultations/velo/rester-informe"})
    void otherAddressesAreNot(String address) {
        assertThat(ViewedPage.at(address)).isEmpty();
    }
}
