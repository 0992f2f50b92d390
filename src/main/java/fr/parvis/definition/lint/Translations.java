package fr.parvis.definition.lint;

import fr.parvis.definition.Choice;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Question;
import fr.parvis.definition.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Texts that were copied from one language into another, or left out. Names and short words are often
/// the same.
final class Translations {

    /// Words from which a text that is the same in two languages is a copy.
    private static final int SENTENCE = 4;

    private Translations() {}

    /// A text of the question that is not translated.
    static Optional<String> same(Question question, List<String> languages) {
        Stream<Wording> choices =
                Asked.lists(question).stream().flatMap(List::stream).map(Choice::label);
        return first(
                Stream.concat(
                        Stream.of(
                                        Optional.of(question.ask().label()),
                                        Optional.ofNullable(question.ask().help()))
                                .flatMap(Optional::stream),
                        choices),
                languages);
    }

    /// A text above the questions that is not translated.
    static Optional<String> same(Definition definition) {
        return first(
                Stream.concat(
                        Stream.of(definition.title()),
                        definition.questionnaire().sections().stream()
                                .flatMap(section ->
                                        Stream.of(Optional.of(section.title()), Optional.ofNullable(section.text())))
                                .flatMap(Optional::stream)),
                definition.languages());
    }

    private static Optional<String> first(Stream<Wording> wordings, List<String> languages) {
        return wordings.filter(wording -> isMissing(wording, languages))
                .map(wording -> wording.in(languages.getFirst()))
                .findFirst();
    }

    private static boolean isMissing(Wording wording, List<String> languages) {
        String main = wording.in(languages.getFirst());
        return languages.stream().skip(1).anyMatch(language -> {
            String text = wording.exactly(language);
            return text == null
                    || Plain.words(text).size() >= SENTENCE && Plain.text(text).equals(Plain.text(main));
        });
    }
}
