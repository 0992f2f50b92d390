package fr.parvis.site.paper;

import fr.parvis.definition.Definition;
import fr.parvis.definition.Messages;
import fr.parvis.definition.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The questionnaire on paper as its template shows it.
///
/// @param language of our own words, and of the consultation’s where it has it
/// @param closes the last day, in words
public record PaperForm(Definition definition, String language, String closes, List<Section> sections) {

    /// A section. @param text what it begins with; null for nothing
    public record Section(String title, @Nullable String text, List<Asked> questions) {
        public Section {
            questions = List.copyOf(questions);
        }
    }

    /// A question as a person reads it on paper.
    ///
    /// @param number from 1 to the last, sections apart
    /// @param condition to whom it is put, in words; null for everyone
    /// @param hint how to answer
    public record Asked(
            int number,
            String label,
            @Nullable String help,
            @Nullable String condition,
            String hint,
            Room room) {}

    /// Where the answer is written.
    public sealed interface Room {}

    /// Boxes to tick, one a line. @param other the label of the one to be said in words; null for none
    public record Boxes(List<String> labels, @Nullable String other) implements Room {}

    /// Boxes from one number to another. @param lowest what the first means; null when not said
    public record Scale(
            List<String> numbers,
            @Nullable String lowest,
            @Nullable String highest,
            @Nullable String dontKnow) implements Room {}

    /// A number to write before each label.
    public record Ranks(List<String> labels) implements Room {}

    /// Lines to write on. @param unit after the only line; null for none
    public record Lines(List<Integer> lines, @Nullable String unit) implements Room {}

    public record Table(List<String> rows, List<String> columns) implements Room {}

    public PaperForm {
        sections = List.copyOf(sections);
    }

    public String text(String key, Object... arguments) {
        return Messages.of(PaperForm.class, language).text(key, arguments);
    }

    public String say(Wording wording) {
        return wording.in(language);
    }

    public String lang() {
        return definition.title().languageFor(language);
    }

    /// The foot of each page, as a text of CSS.
    public String foot() {
        return text("foot", definition.id(), definition.version());
    }
}
