package fr.parvis.definition.change;

import fr.parvis.definition.Messages;
import fr.parvis.definition.Question;
import fr.parvis.definition.Wording;
import fr.parvis.definition.change.Change.Option;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A change as a person reads it, in either language.
public final class Sentence {

    private final String language;
    private final Messages messages;

    public Sentence(String language) {
        this.language = language;
        this.messages = Messages.of(Sentence.class, language);
    }

    /// What changed, without the question's name.
    public String of(Change change) {
        return switch (change) {
            case Change.QuestionAdded _ -> messages.text("question-added");
            case Change.QuestionRemoved _ -> messages.text("question-removed");
            case Change.QuestionRenamed renamed -> messages.text("question-renamed", renamed.to());
            case Change.QuestionMoved _ -> messages.text("question-moved");
            case Change.TypeChanged(Question before, Question after) ->
                messages.text("type-changed", named(before), named(after));
            case Change.OptionAdded added ->
                option("added", added.kind(), added.option().label());
            case Change.OptionRemoved removed ->
                option("removed", removed.kind(), removed.option().label());
            case Change.OptionMapped mapped ->
                messages.text(
                        code(mapped.kind()) + "-mapped",
                        mapped.before().label().in(language),
                        mapped.after().label().in(language));
            case Change.OptionsReordered reordered -> messages.text(code(reordered.kind()) + "-reordered");
            case Change.Reworded reworded ->
                messages.text("changed", text(reworded), quoted(reworded.before()), quoted(reworded.after()));
            case Change.LimitChanged limit ->
                messages.text(
                        "changed",
                        messages.text("limit." + Change.code(limit.limit())),
                        free(limit.before()),
                        free(limit.after()));
            case Change.ConditionChanged condition ->
                messages.text("condition." + condition.effect().code());
            case Change.MarkChanged mark ->
                mark.mark() == Change.Mark.LEVER
                        ? messages.text("changed", messages.text("lever"), none(mark.before()), none(mark.after()))
                        : messages.text(Change.code(mark.mark()) + "." + mark.after());
            case Change.SectionChanged section -> section(section);
            case Change.PartChanged(Change.Part part) -> messages.text("part." + Change.code(part));
        };
    }

    /// The text that a change of wording is about: the label, the choice of this identifier …
    public String text(Change.Reworded reworded) {
        String name = messages.text("text." + Change.code(reworded.text()));
        return reworded.option() == null ? name : messages.text("text.of", name, reworded.option());
    }

    /// A type of question as files name it: `single-choice`.
    static String type(Question question) {
        return question.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private String named(Question question) {
        return messages.text("type." + type(question));
    }

    private String section(Change.SectionChanged section) {
        String key = "section." + Change.code(section.aspect());
        return switch (section.aspect()) {
            case ADDED, REMOVED, MOVED -> messages.text(key, section.section());
            case TITLE, TEXT ->
                messages.text(
                        "changed",
                        messages.text(key, section.section()),
                        quoted(section.before()),
                        quoted(section.after()));
        };
    }

    private String option(String what, Option kind, Wording label) {
        return messages.text(code(kind) + "-" + what, label.in(language));
    }

    private String quoted(@Nullable Wording wording) {
        return wording == null ? messages.text("none") : messages.text("quoted", wording.in(language));
    }

    private String free(@Nullable String bound) {
        return bound == null ? messages.text("free") : bound;
    }

    private String none(@Nullable String value) {
        return value == null ? messages.text("none") : value;
    }

    private static String code(Option kind) {
        return Change.code(kind);
    }
}
