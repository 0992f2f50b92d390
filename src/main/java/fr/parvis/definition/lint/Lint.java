package fr.parvis.definition.lint;

import fr.parvis.definition.Choice;
import fr.parvis.definition.Condition;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Question;
import fr.parvis.definition.yaml.Possibility;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a definition as a colleague would before it is published: what is asked, in French and in
/// English, and what becomes of the answers.
///
/// It says little and is sometimes wrong, since it knows words and not what they mean: a warning stops
/// nothing, and is acknowledged as the alerts of a report are.
public final class Lint {

    /// Minutes beyond which many give up before the end.
    private static final int LONGEST = 10;

    /// The languages whose words are judged.
    private static final Set<String> READ = Set.of("fr", "en");

    private final Definition definition;
    private final Map<String, Warning> found = new LinkedHashMap<>();

    private Lint(Definition definition) {
        this.definition = definition;
    }

    /// Every warning, in the order of the questions, those on the whole last; at most one of a rule for
    /// a question.
    public static List<Warning> of(Definition definition) {
        var lint = new Lint(definition);
        var earlier = new LinkedHashMap<String, Question>();
        for (Question question : definition.questionnaire().questions()) {
            lint.choices(question);
            lint.words(question);
            lint.condition(question, earlier);
            lint.shown(question);
            earlier.put(question.id(), question);
        }
        lint.whole();
        return List.copyOf(lint.found.values());
    }

    /// Those that nobody has acknowledged.
    public static List<Warning> unacknowledged(Definition definition) {
        return of(definition).stream()
                .filter(w -> definition.findAcknowledgement(w.code()).isEmpty())
                .toList();
    }

    private void choices(Question question) {
        for (List<Choice> choices : Asked.lists(question)) {
            for (String language : definition.languages()) {
                var labels = choices.stream()
                        .map(choice -> choice.label().in(language))
                        .toList();
                Labels.similar(labels).ifPresent(pair -> add(Rule.SIMILAR_CHOICES, question, pair));
                var ranges = Ranges.of(labels, language);
                ranges.overlap().ifPresent(pair -> add(Rule.OVERLAPPING_RANGES, question, pair));
                ranges.hole().ifPresent(pair -> add(Rule.HOLE_BETWEEN_RANGES, question, pair));
            }
        }
    }

    private void words(Question question) {
        for (String language :
                definition.languages().stream().filter(READ::contains).toList()) {
            var said = new Asked(question, language);
            for (String asked : said.sentences()) {
                if (Negations.isDouble(asked, said.answers(), language)) {
                    add(Rule.DOUBLE_NEGATION, question, List.of(asked));
                }
                if (TwoQuestions.in(asked, TwoQuestions.isJudgement(question), language)) {
                    add(Rule.TWO_QUESTIONS, question, List.of(asked));
                }
            }
            if (Profile.isCloseToAName(question, language)) {
                add(Rule.IDENTIFYING_QUESTION, question, List.of(String.valueOf(Profile.MOST_CATEGORIES)));
            }
            if (DontKnow.isMissing(question, language)) {
                add(Rule.NO_DONT_KNOW, question, List.of());
            }
        }
        Translations.same(question, definition.languages())
                .ifPresent(text -> add(Rule.NOT_TRANSLATED, question, List.of(text)));
    }

    private void condition(Question question, LinkedHashMap<String, Question> earlier) {
        Condition shownIf = question.ask().shownIf();
        if (shownIf == null) {
            return;
        }
        if (Possibility.neverOnceRequiredAreAnswered(shownIf, earlier)) {
            add(Rule.NEVER_SHOWN, question, List.of());
        }
        if (Possibility.neverOnceRequiredAreAnswered(new Condition.Not(shownIf), earlier)) {
            add(Rule.ALWAYS_SHOWN, question, List.of());
        }
    }

    /// The report's chapter on profiles prints closed questions, that on closed questions leaves
    /// profiles out, that on open questions prints texts: nothing prints any other profile. The reader
    /// of definitions refuses those today.
    private void shown(Question question) {
        if (!isPrinted(question)) {
            add(Rule.NOT_IN_REPORT, question, List.of());
        }
    }

    static boolean isPrinted(Question question) {
        return switch (question) {
            case Question.Closed _, Question.ShortText _, Question.LongText _ -> true;
            case Question.Rating _, Question.Ranking _, Question.Number _, Question.Date _, Question.Grid _ ->
                !question.ask().profile();
        };
    }

    private void whole() {
        Translations.same(definition).ifPresent(text -> add(Rule.NOT_TRANSLATED, null, List.of(text)));
        int minutes = definition.questionnaire().minutes();
        if (minutes > LONGEST) {
            add(Rule.TOO_LONG, null, List.of("" + minutes, "" + LONGEST));
        }
        Profile.of(definition)
                .filter(Profile::isFine)
                .ifPresent(profile -> add(
                        Rule.IDENTIFYING_PROFILE,
                        null,
                        List.of(
                                String.join(", ", profile.questions()),
                                "" + profile.groups(),
                                "" + profile.groups() * Profile.FEW)));
    }

    private void add(Rule rule, @Nullable Question question, List<String> arguments) {
        var warning = new Warning(rule, question == null ? null : question.id(), arguments);
        found.putIfAbsent(warning.code(), warning);
    }
}
