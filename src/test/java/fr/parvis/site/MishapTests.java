package fr.parvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.definition.Incident;
import fr.parvis.definition.Wording;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What went wrong, on the page of the consultation.
class MishapTests {

    @Test
    void anIncidentDeclaredLiveStandsOnThePageInBothLanguages(@TempDir Path temporary) {
        var today = LocalDate.now(ZoneId.of("Europe/Paris"));
        try (var site = new Site()) {
            site.publish(Path.of("examples", "plan-velo"), temporary, today.minusDays(3), today.plusDays(2), true);
            var incident = new Incident(
                    "",
                    "note",
                    wording("La case ne partait pas.", "The box did not leave."),
                    today.minusDays(2),
                    null,
                    wording("Ces notes sont perdues.", "Those marks are lost."),
                    wording("La page est réparée.", "The page is mended."),
                    true);
            site.consultations().declare("plan-velo", incident, null, "Test");

            Element french = site.page("/fr/consultations/plan-velo")
                    .select(".incidents")
                    .first();
            assertThat(french.select("h2").text()).isEqualTo("Ce qui s’est passé");
            assertThat(french.select(".incident")).hasSize(3);
            assertThat(french.select(".incident").last().text())
                    .contains("Quelle note donnez-vous", "La case ne partait pas.", "Ces notes sont perdues.")
                    .contains("La page est réparée.", "ne sont pas comptées");
            assertThat(site.page("/en/consultations/plan-velo")
                            .select(".incidents")
                            .text())
                    .contains("What happened", "The box did not leave.", "Those marks are lost.", "are not counted");
        }
    }

    private static Wording wording(String french, String english) {
        var texts = new LinkedHashMap<>(Map.of("fr", french));
        texts.put("en", english);
        return new Wording(texts);
    }
}
