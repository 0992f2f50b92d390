package fr.parvis.freeze;

import fr.parvis.definition.Choice;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Question;
import fr.parvis.definition.Question.Ask;
import fr.parvis.definition.Questionnaire;
import fr.parvis.definition.Questionnaire.Section;
import fr.parvis.definition.Versions;
import fr.parvis.definition.Wording;
import fr.parvis.definition.change.CarryOver;
import fr.parvis.definition.change.CarryOver.Way;
import fr.parvis.definition.change.Changes;
import fr.parvis.definition.change.Misfit;
import fr.parvis.definition.change.Options;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Versions made one from another by chance: questions removed, renamed, moved, of another type, with other choices and
/// bounds, each breaking change declared in one of the three ways.
final class RandomEdits {

    private final Random random;
    private List<String> languages = List.of();
    private int fresh;

    RandomEdits(long seed) {
        random = new Random(seed);
    }

    /// @param count how many versions
    Versions versions(Definition first, int count) {
        languages = first.languages();
        var all = new TreeMap<Integer, Definition>();
        all.put(
                1,
                with(
                        first,
                        1,
                        new Questionnaire(shownToAll(first.questionnaire().sections()))));
        while (all.size() < count) {
            Definition before = all.lastEntry().getValue();
            var next = new TreeMap<>(all);
            next.put(before.version() + 1, edited(before));
            if (Misfit.of(new Versions(next)).isEmpty()) {
                all = next;
            }
        }
        return new Versions(all);
    }

    /// Conditions name questions and choices that edits take away.
    private static List<Section> shownToAll(List<Section> sections) {
        return sections.stream()
                .map(s -> new Section(
                        s.id(),
                        s.title(),
                        s.text(),
                        s.questions().stream()
                                .map(q -> asked(
                                        q,
                                        new Ask(
                                                q.id(),
                                                q.ask().label(),
                                                q.ask().help(),
                                                q.ask().required(),
                                                false,
                                                null,
                                                null)))
                                .toList()))
                .toList();
    }

    private Definition edited(Definition before) {
        var renamed = new TreeMap<String, String>();
        var sections = new ArrayList<Section>();
        for (Section section : before.questionnaire().sections()) {
            var questions = new ArrayList<>(section.questions().stream()
                    .flatMap(q -> edited(q, renamed))
                    .toList());
            if (random.nextInt(4) == 0) {
                Collections.shuffle(questions, random);
            }
            if (questions.isEmpty() || random.nextInt(4) == 0) {
                questions.add(new Question.LongText(
                        new Ask("ajout_" + before.version() + "_" + fresh++, text(), null, false, false, null, null),
                        500));
            }
            sections.add(new Section(section.id(), section.title(), section.text(), questions));
        }
        Definition bare = with(before, before.version() + 1, new Questionnaire(sections));
        var carries = new ArrayList<CarryOver>();
        renamed.forEach((from, to) -> carries.add(new CarryOver(from, mapped(before, from, bare, to), null)));
        Definition named = with(bare, bare.version(), new Questionnaire(sections, carries));
        for (String question : Changes.between(before, named).undeclared()) {
            carries.add(new CarryOver(question, way(before, question, bare), null));
        }
        return with(bare, bare.version(), new Questionnaire(sections, carries));
    }

    private Stream<Question> edited(Question question, TreeMap<String, String> renamed) {
        Ask ask = question.ask();
        return switch (random.nextInt(9)) {
            case 0 -> Stream.of();
            case 1 -> {
                String to = "nom_" + fresh++;
                renamed.put(question.id(), to);
                yield Stream.of(
                        asked(question, new Ask(to, ask.label(), ask.help(), ask.required(), false, null, null)));
            }
            case 2 -> Stream.of(new Question.LongText(ask, 700));
            case 3, 4 -> Stream.of(narrowed(question));
            default -> Stream.of(question);
        };
    }

    private Way way(Definition before, String id, Definition after) {
        Question was = before.questionnaire().findQuestion(id).orElseThrow();
        Question is = after.questionnaire().findQuestion(id).orElse(null);
        boolean sameType = is != null && was.getClass().equals(is.getClass());
        boolean sameShape = is == null || was instanceof Question.Grid == is instanceof Question.Grid;
        int one = random.nextInt(3);
        if (one == 0 && sameType) {
            return mapped(before, id, after, id);
        }
        return one == 1 && sameShape
                ? new CarryOver.Abandoned(text())
                : new CarryOver.KeptApart(id + "_v" + before.version() + "_" + fresh++);
    }

    private CarryOver.Mapped mapped(Definition before, String id, Definition after, String to) {
        Question was = before.questionnaire().findQuestion(id).orElseThrow();
        List<String> now =
                Options.choices(after.questionnaire().findQuestion(to).orElseThrow());
        var choices = new TreeMap<String, String>();
        for (String choice : Options.choices(was)) {
            if (!(was instanceof Question.Ranking) && !now.contains(choice) && random.nextBoolean()) {
                choices.put(choice, now.get(random.nextInt(now.size())));
            }
        }
        return new CarryOver.Mapped(to, choices, new TreeMap<>());
    }

    private Question narrowed(Question question) {
        return switch (question) {
            case Question.SingleChoice q -> new Question.SingleChoice(q.ask(), fewer(q.choices()), null, q.dontKnow());
            case Question.MultipleChoice q ->
                new Question.MultipleChoice(q.ask(), fewer(q.choices()), q.other(), null, 0, 1);
            case Question.Ranking q -> new Question.Ranking(q.ask(), fewer(q.choices()), 1);
            case Question.Grid q -> new Question.Grid(q.ask(), fewer(q.rows()), fewer(q.choices()), q.dontKnow());
            case Question.Rating q ->
                new Question.Rating(
                        q.ask(), q.lowest() + 1, q.highest() + 2, q.lowestLabel(), q.highestLabel(), q.dontKnow());
            case Question.Number q ->
                new Question.Number(q.ask(), q.unit(), null, java.math.BigDecimal.TEN, q.decimals());
            case Question.Date q -> new Question.Date(q.ask(), java.time.LocalDate.of(2026, 6, 1), q.max());
            case Question.ShortText q -> new Question.ShortText(q.ask(), 10);
            case Question.LongText q -> new Question.LongText(q.ask(), 20);
        };
    }

    private List<Choice> fewer(List<Choice> choices) {
        var fewer = new ArrayList<>(choices);
        if (fewer.size() > 1) {
            fewer.remove(random.nextInt(fewer.size()));
        }
        if (random.nextBoolean()) {
            fewer.add(new Choice("neuf" + fresh++, text()));
        }
        return fewer;
    }

    private Wording text() {
        var texts = new LinkedHashMap<String, String>();
        languages.forEach(language -> texts.put(language, "Ajouté"));
        return new Wording(texts);
    }

    static Question asked(Question question, Ask ask) {
        return switch (question) {
            case Question.SingleChoice q -> new Question.SingleChoice(ask, q.choices(), q.other(), q.dontKnow());
            case Question.MultipleChoice q ->
                new Question.MultipleChoice(ask, q.choices(), q.other(), q.dontKnow(), q.min(), q.max());
            case Question.Ranking q -> new Question.Ranking(ask, q.choices(), q.max());
            case Question.Grid q -> new Question.Grid(ask, q.rows(), q.choices(), q.dontKnow());
            case Question.Rating q ->
                new Question.Rating(ask, q.lowest(), q.highest(), q.lowestLabel(), q.highestLabel(), q.dontKnow());
            case Question.Number q -> new Question.Number(ask, q.unit(), q.min(), q.max(), q.decimals());
            case Question.Date q -> new Question.Date(ask, q.min(), q.max());
            case Question.ShortText q -> new Question.ShortText(ask, q.length());
            case Question.LongText q -> new Question.LongText(ask, q.length());
        };
    }

    /// The same consultation under this number, with these questions; what names questions or words is left out.
    static Definition with(Definition d, int version, @Nullable Questionnaire questionnaire) {
        return new Definition(
                d.id(),
                version,
                d.languages(),
                d.title(),
                d.slogan(),
                d.organiser(),
                d.objectives(),
                d.people(),
                d.calendar(),
                d.method(),
                d.communication(),
                d.documents(),
                d.contact(),
                questionnaire == null ? d.questionnaire() : questionnaire,
                d.codebook(),
                List.of(),
                d.acknowledgements(),
                List.of(),
                d.personalData(),
                fr.parvis.definition.ReportSettings.DEFAULT);
    }
}
