package fr.parvis.analysis;

import fr.parvis.dataset.Answer;
import fr.parvis.dataset.Dataset;
import fr.parvis.dataset.DatasetWriter;
import fr.parvis.dataset.Edition;
import fr.parvis.dataset.Item;
import fr.parvis.dataset.Submission;
import fr.parvis.definition.Channel;
import fr.parvis.definition.Choice;
import fr.parvis.definition.Question;
import fr.parvis.definition.Versions;
import fr.parvis.definition.yaml.Definitions;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A survey drawn at random, every type of question in it, with its submissions: the same for the same seed.
record RandomSurvey(Versions versions, List<Item> items, List<Submission> submissions) {

    /// Words that look alike and are not, or that are alike and do not look so.
    private static final List<String> WORDS = List.of(
            "oui",
            "Oui",
            " oui ",
            "été",
            "e\u0301te\u0301",
            "a\u0000b",
            "a\u0000c",
            "=1+1",
            "مرحبا",
            "👩‍👩‍👧",
            "x\ny",
            "'; DROP TABLE answers; --");

    static RandomSurvey of(long seed) {
        var random = new Random(seed);
        Versions versions = Versions.of(Definitions.parse(definition(random), "random"));
        List<Item> items = Item.of(versions.questions());
        int count = random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(120);
        var submissions = new ArrayList<Submission>();
        for (int i = 0; i < count; i++) {
            submissions.add(submission("s" + i, items, random));
        }
        return new RandomSurvey(versions, items, submissions);
    }

    Dataset write(Path folder) throws Exception {
        try (DatasetWriter writer = DatasetWriter.open(folder, versions)) {
            submissions.forEach(writer::add);
            return writer.finish(Edition.WORKING, null, null, List.of());
        }
    }

    private static String definition(Random random) {
        return """
                parvis: 1
                id: hasard
                languages: [fr, en]
                title: {fr: Hasard, en: Chance}
                organiser: {name: {fr: Ville, en: City}}
                opens: 2026-01-01
                closes: 2026-01-31
                report:
                  smallest-cell: %d
                  cross-tabs: [[un, note], [channel, un], [plusieurs, un], [note, plusieurs], [rang, un],
                    [channel, rang], [plusieurs, rang], [grille.c0, un], [grille.c1, grille.c0], [rang, grille.c1]]
                questionnaire:
                  - section: s
                    title: {fr: S, en: S}
                    questions:
                      - {id: un, type: single-choice, %s, label: {fr: Un, en: One}%s}
                      - {id: plusieurs, type: multiple-choice, %s, label: {fr: P, en: M}%s}
                      - {id: note, type: rating, lowest: %d, highest: %d, label: {fr: N, en: R}}
                      - {id: rang, type: ranking, %s, label: {fr: R, en: R}}
                      - {id: nombre, type: number, decimals: %d, label: {fr: N, en: N}}
                      - {id: jour, type: date, label: {fr: J, en: D}}
                      - {id: court, type: short-text, label: {fr: C, en: S}}
                      - {id: long, type: long-text, label: {fr: L, en: L}}
                      - {id: grille, type: grid, rows: [%s], %s, label: {fr: G, en: G}}
                """.formatted(
                        2 + random.nextInt(5),
                        choices(random),
                        more(random),
                        choices(random),
                        more(random),
                        random.nextInt(2),
                        4 + random.nextInt(7),
                        choices(random),
                        random.nextBoolean() ? 1 : random.nextInt(7),
                        choices(random).replaceAll("choices: \\[|\\]$", ""),
                        choices(random));
    }

    private static String choices(Random random) {
        return IntStream.range(0, 2 + random.nextInt(4))
                .mapToObj(i -> "{id: c%d, label: {fr: C%d, en: C%d}}".formatted(i, i, i))
                .collect(Collectors.joining(", ", "choices: [", "]"));
    }

    private static String more(Random random) {
        return (random.nextBoolean() ? ", other: {label: {fr: Autre, en: Other}}" : "")
                + (random.nextBoolean() ? ", dont-know: {fr: Sais pas, en: Unsure}" : "");
    }

    private static Submission submission(String id, List<Item> items, Random random) {
        var states = Submission.State.values();
        return new Submission(
                id,
                1,
                Channel.values()[random.nextInt(3)],
                random.nextInt(5) == 0 ? "en" : "fr",
                random.nextInt(9) == 0
                        ? null
                        : Instant.parse("2026-01-01T10:00:00Z").plusSeconds(86_400L * random.nextInt(20)),
                null,
                0,
                random.nextInt(5) > 0 ? Submission.State.COUNTED : states[random.nextInt(states.length)],
                null,
                items.stream().map(item -> answer(item.question(), random)).toList());
    }

    private static Answer answer(Question question, Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> Answer.SKIPPED;
            case 1 -> Answer.NOT_SHOWN;
            case 2 ->
                new Answer.Unusable(random.nextBoolean() ? "?" : "", random.nextBoolean() ? "too-long" : "incident:i");
            default -> usable(question, random);
        };
    }

    private static Answer usable(Question question, Random random) {
        List<String> values = Measures.values(question);
        return switch (question) {
            case Question.SingleChoice q -> {
                String choice = pick(values, random);
                yield new Answer.Chosen(choice, other(List.of(choice), random));
            }
            case Question.MultipleChoice q -> {
                List<String> some = some(values, random);
                yield new Answer.Several(some, other(some, random));
            }
            case Question.Rating q -> new Answer.Chosen(pick(values, random), null);
            case Question.Grid q -> new Answer.Chosen(pick(values, random), null);
            case Question.Ranking q -> new Answer.Several(some(values, random), null);
            case Question.Number q ->
                new Answer.Measured(
                        q.decimals() > 2
                                ? BigDecimal.valueOf(random.nextInt(3_000) - 500L, random.nextInt(q.decimals() + 1))
                                : BigDecimal.valueOf(random.nextInt(12) - 5L, q.decimals()));
            case Question.Date q -> new Answer.Day(LocalDate.of(2025, 1, 1).plusDays(random.nextInt(400)));
            case Question.ShortText q -> new Answer.Words(pick(WORDS, random));
            case Question.LongText q -> new Answer.Words(pick(WORDS, random));
        };
    }

    private static String other(List<String> taken, Random random) {
        return taken.contains(Choice.OTHER) && random.nextBoolean() ? pick(WORDS, random) : null;
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static List<String> some(List<String> from, Random random) {
        var all = new ArrayList<>(from);
        Collections.shuffle(all, random);
        return List.copyOf(all.subList(0, 1 + random.nextInt(all.size())));
    }
}
