package fr.parvis.definition.change;

import fr.parvis.definition.Messages;
import fr.parvis.definition.Question;
import fr.parvis.definition.change.Change.OfQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The changes of a version as lines of text, by what they do to figures, the gravest first.
public final class Listing {

    private final Changes changes;
    private final String language;
    private final Messages messages;
    private final Sentence sentence;

    private Listing(Changes changes, String language) {
        this.changes = changes;
        this.language = language;
        this.messages = Messages.of(Listing.class, language);
        this.sentence = new Sentence(language);
    }

    /// A title, then for each effect a title and a line for each change.
    public static List<String> of(Changes changes, String language) {
        return new Listing(changes, language).lines();
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        int before = changes.before().version();
        int after = changes.after().version();
        if (changes.all().isEmpty()) {
            lines.add(messages.text("listing.nothing", after, before));
            return lines;
        }
        lines.add(messages.text("listing.title", after, before));
        for (Effect effect : List.of(Effect.BREAKING, Effect.COMPARABLE, Effect.NONE)) {
            List<Change> some = changes.of(effect);
            if (!some.isEmpty()) {
                lines.add("  " + messages.text("effect." + effect.code()));
                some.forEach(change -> lines.add("    - " + line(change)));
            }
        }
        return lines;
    }

    private String line(Change change) {
        if (!(change instanceof OfQuestion of)) {
            return sentence.of(change);
        }
        String line = messages.text("listing.question", of.question(), label(of.question()), sentence.of(change));
        boolean notAdded = changes.way(of.question())
                .filter(way -> !(way instanceof CarryOver.Mapped))
                .isPresent();
        return change.effect() == Effect.BREAKING || notAdded
                ? messages.text("listing.declared", line, messages.text(way(of.question())))
                : line;
    }

    private String way(String question) {
        return switch (changes.way(question).orElse(null)) {
            case null -> "way.none";
            case CarryOver.Mapped _ -> "way.mapped";
            case CarryOver.KeptApart _ -> "way.kept-apart";
            case CarryOver.Abandoned _ -> "way.abandoned";
        };
    }

    private String label(String question) {
        Optional<Question> asked = changes.before()
                .questionnaire()
                .findQuestion(question)
                .or(() -> changes.after().questionnaire().findQuestion(question));
        return asked.orElseThrow().ask().label().in(language);
    }
}
