package fr.parvis.site;

import fr.parvis.consultation.Published;
import fr.parvis.consultation.Stage;
import fr.parvis.page.Frame;
import java.util.List;

/// The list of consultations as its template shows it.
public record HomePage(Frame frame, List<Group> groups) implements SitePage {

    /// Consultations that stand at the same point; never empty.
    ///
    /// @param kind `open`, `coming` or `over`
    public record Group(String kind, List<Card> cards) {
        public Group {
            cards = List.copyOf(cards);
        }
    }

    /// A consultation in the list.
    ///
    /// @param status where it stands, in a sentence
    /// @param language of its own words
    /// @param reports how many reports of it can be read
    public record Card(Published consultation, Stage stage, String status, String language, long reports) {

        public String title() {
            return consultation.definition().title().in(language);
        }

        public String organiser() {
            return consultation.definition().organiser().name().in(language);
        }
    }

    public HomePage {
        groups = List.copyOf(groups);
    }
}
