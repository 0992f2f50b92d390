package fr.parvis.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.dataset.Answer;
import fr.parvis.dataset.Item;
import fr.parvis.dataset.Submission;
import fr.parvis.definition.Question;
import fr.parvis.definition.ReportSettings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Counts random surveys a second time, by hand and in plain Java, and compares with what DuckDB counted.
final class CountsTests {

    @TempDir
    Path work;

    private RandomSurvey survey;
    private Map<String, Figure> figures;

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(Integer.getInteger("parvis.surveys", 30));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreeWithARecountByHand(long seed) throws Exception {
        survey = RandomSurvey.of(seed);
        try (Analysis analysis = Analysis.open(survey.write(Files.createDirectory(work.resolve("dataset"))))) {
            figures = analysis.figures().stream().collect(Collectors.toMap(Figure::id, Function.identity()));
        }

        assertThat(rows("participation.submissions"))
                .containsExactly(List.of(counted().count()));
        assertThat(pairs("participation.states"))
                .isEqualTo(
                        tally(survey.submissions().stream().map(s -> s.state().code())));
        assertThat(pairs("participation.channel"))
                .isEqualTo(tally(counted().map(s -> s.channel().code())));
        assertThat(pairs("participation.language")).isEqualTo(tally(counted().map(Submission::language)));
        assertThat(figure("participation.days").sum("submissions"))
                .isEqualTo(counted().filter(s -> s.received() != null).count());
        for (Question question : survey.versions().questions()) {
            states(question);
            reasons(question);
            own(question);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void crossTabulationsAgreeWhereTheyAreNotMasked(long seed) throws Exception {
        survey = RandomSurvey.of(seed);
        try (Analysis analysis = Analysis.open(survey.write(Files.createDirectory(work.resolve("dataset"))))) {
            figures = analysis.figures().stream().collect(Collectors.toMap(Figure::id, Function.identity()));
        }
        int smallest = survey.versions().current().report().smallestCell();
        for (ReportSettings.Pair crossed : survey.versions().current().report().crossTabs()) {
            String pair = crossed.rows() + "." + crossed.columns();
            var expected = tally(counted()
                    .flatMap(s -> values(s, crossed.rows()).stream()
                            .flatMap(
                                    row -> values(s, crossed.columns()).stream().map(column -> row + "|" + column))));
            long shown = 0;
            for (List<Object> row : rows("cross." + pair)) {
                long count = expected.getOrDefault(row.get(0) + "|" + row.get(1), 0L);
                assertThat(row.get(2)).as("%s %s", pair, row).isIn(null, count);
                assertThat(count > 0 && count < smallest && row.get(2) != null)
                        .as("%s %s", pair, row)
                        .isFalse();
                shown += count;
            }
            assertThat(alone(pair, 0, crossed.columns())).as("%s by row", pair).isEmpty();
            assertThat(alone(pair, 1, crossed.rows())).as("%s by column", pair).isEmpty();
            assertThat(shown)
                    .as("every pair has its cell")
                    .isEqualTo(expected.values().stream().mapToLong(n -> n).sum());
        }
    }

    /// The lines that hide one cell only, which their total gives back when each person is in one cell of the line;
    /// a table wholly masked, being a single line, has nothing more to hide.
    private Map<String, Long> alone(String pair, int side, String across) {
        if (across.equals("plusieurs") || rows("cross." + pair).stream().allMatch(row -> row.get(2) == null)) {
            return Map.of();
        }
        var hidden = tally(
                rows("cross." + pair).stream().filter(row -> row.get(2) == null).map(row -> (String) row.get(side)));
        hidden.values().removeIf(n -> n > 1);
        return hidden;
    }

    /// Answered + skipped + not shown + unusable = submissions, for each item.
    private void states(Question question) {
        var expected = new TreeMap<String, Long>();
        for (Item item : items(question)) {
            for (Answer.State state : Answer.State.values()) {
                long count =
                        counted().filter(s -> answer(s, item).state() == state).count();
                expected.put(key(item) + state.code(), count);
            }
        }
        assertThat(pairs("question." + question.id() + ".states")).isEqualTo(expected);
        assertThat(figure("question." + question.id() + ".states").sum("submissions"))
                .isEqualTo(counted().count() * items(question).size());
    }

    private void reasons(Question question) {
        assertThat(pairs("question." + question.id() + ".reasons"))
                .isEqualTo(tally(counted()
                        .flatMap(s -> items(question).stream()
                                .map(item -> answer(s, item))
                                .flatMap(a -> a instanceof Answer.Unusable u ? Stream.of(u.reason()) : Stream.empty())
                                .distinct())));
    }

    private void own(Question question) {
        String id = "question." + question.id();
        Item item = items(question).getFirst();
        switch (question) {
            case Question.SingleChoice q -> choices(id, item);
            case Question.MultipleChoice q -> choices(id, item);
            case Question.Rating q -> {
                choices(id, item);
                summary(id + ".summary", chosen(item).map(BigDecimal::new).toList(), false);
            }
            case Question.Grid q ->
                assertThat(withoutZeros(pairs(id)))
                        .isEqualTo(tally(items(q).stream()
                                .flatMap(i -> chosen(i).map(c -> key(i) + c))));
            case Question.Ranking q -> ranks(id, item);
            case Question.Number q -> numbers(id, item);
            case Question.Date q -> dates(id, item);
            case Question.ShortText q -> texts(id + ".texts", item);
            case Question.LongText q -> texts(id + ".texts", item);
        }
        if (question instanceof Question.Closed closed && closed.other() != null) {
            texts(id + ".others", item);
        }
    }

    private void choices(String id, Item item) {
        assertThat(rows(id).stream().map(List::getFirst)).isEqualTo(List.copyOf(Measures.values(item.question())));
        assertThat(withoutZeros(pairs(id))).isEqualTo(tally(chosen(item)));
    }

    private void ranks(String id, Item item) {
        for (List<Object> row : rows(id)) {
            List<Long> ranks = counted()
                    .flatMap(s -> answer(s, item) instanceof Answer.Several a ? Stream.of(a.choices()) : Stream.empty())
                    .filter(c -> c.contains(row.getFirst()))
                    .map(c -> c.indexOf(row.getFirst()) + 1L)
                    .toList();
            long sum = ranks.stream().mapToLong(r -> r).sum();
            assertThat(row.subList(1, 4))
                    .containsExactly(
                            (long) ranks.size(),
                            ranks.stream().filter(r -> r == 1).count(),
                            sum);
            if (ranks.isEmpty()) {
                assertThat(row.get(4)).isNull();
            } else {
                assertThat(new BigDecimal(row.get(4).toString()))
                        .isEqualByComparingTo(BigDecimal.valueOf(sum)
                                .divide(BigDecimal.valueOf(ranks.size()), 2, RoundingMode.HALF_UP));
            }
        }
    }

    private void numbers(String id, Item item) {
        List<BigDecimal> numbers = counted()
                .flatMap(s -> answer(s, item) instanceof Answer.Measured m ? Stream.of(m.number()) : Stream.empty())
                .toList();
        summary(id + ".summary", numbers, true);
        if (numbers.isEmpty()) {
            assertThat(figures).doesNotContainKey(id);
            return;
        }
        BigDecimal before = null;
        for (List<Object> row : rows(id)) {
            BigDecimal lower = new BigDecimal(row.get(0).toString());
            BigDecimal upper = new BigDecimal(row.get(1).toString());
            assertThat(before == null || before.compareTo(lower) == 0)
                    .as("classes touch")
                    .isTrue();
            before = upper;
            Predicate<BigDecimal> inside = n -> n.compareTo(lower) >= 0 && n.compareTo(upper) < 0;
            assertThat(row.get(2))
                    .as("%s", row)
                    .isEqualTo(numbers.stream().filter(inside).count());
        }
        assertThat(rows(id)).hasSizeBetween(1, 12);
        assertThat(figure(id).sum("answers")).isEqualTo(numbers.size());
    }

    private void dates(String id, Item item) {
        List<LocalDate> days = counted()
                .flatMap(s -> answer(s, item) instanceof Answer.Day d ? Stream.of(d.day()) : Stream.empty())
                .sorted()
                .toList();
        var expected = new ArrayList<Object>(List.of((long) days.size()));
        for (double share : new double[] {0, 0.5, 1}) {
            expected.add(days.isEmpty() ? null : quantile(days, share).toString());
        }
        assertThat(rows(id + ".summary")).containsExactly(expected);
    }

    private void summary(String id, List<BigDecimal> numbers, boolean decimals) {
        List<BigDecimal> sorted = numbers.stream().sorted().toList();
        List<Object> row = rows(id).getFirst();
        assertThat(row.getFirst()).isEqualTo((long) numbers.size());
        double[] shares = {0, 0.25, 0.5, 0.75, 1};
        for (int i = 0; i < shares.length; i++) {
            if (numbers.isEmpty()) {
                assertThat(row.get(i + 1)).isNull();
            } else {
                assertThat(new BigDecimal(row.get(i + 1).toString()))
                        .as("%s %s of %s", id, shares[i], sorted)
                        .isEqualByComparingTo(quantile(sorted, shares[i]));
            }
        }
    }

    /// The smallest value that this share of the values at least do not exceed: Hyndman and Fan's first definition.
    private static <T> T quantile(List<T> sorted, double share) {
        return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * share) - 1));
    }

    private void texts(String id, Item item) {
        List<String> texts = counted().flatMap(s -> words(answer(s, item))).toList();
        long distinct = texts.stream()
                .map(t -> Normalizer.normalize(t.strip(), Normalizer.Form.NFC))
                .distinct()
                .count();
        assertThat(rows(id)).as("%s", texts).containsExactly(List.of((long) texts.size(), distinct, (long)
                texts.size()));
    }

    private static Stream<String> words(Answer answer) {
        return switch (answer) {
            case Answer.Words(String text) -> Stream.of(text);
            case Answer.Chosen(String choice, String other) when other != null -> Stream.of(other);
            case Answer.Several(List<String> choices, String other) when other != null -> Stream.of(other);
            default -> Stream.empty();
        };
    }

    /// The values of a side of a cross-tabulation; one empty value for no answer.
    private List<String> values(Submission submission, String side) {
        if (side.equals("channel")) {
            return List.of(submission.channel().code());
        }
        Item item = survey.items().stream()
                .filter(i -> i.column().equals(side))
                .findFirst()
                .orElseThrow();
        boolean first = item.question() instanceof Question.Ranking;
        List<String> values = codes(answer(submission, item))
                .limit(first ? 1 : Long.MAX_VALUE)
                .toList();
        return values.isEmpty() ? List.of("") : values;
    }

    private static Stream<String> codes(Answer answer) {
        return switch (answer) {
            case Answer.Chosen c -> Stream.of(c.choice());
            case Answer.Several s -> s.choices().stream();
            default -> Stream.empty();
        };
    }

    private Stream<String> chosen(Item item) {
        return counted().flatMap(s -> codes(answer(s, item)));
    }

    private Stream<Submission> counted() {
        return survey.submissions().stream().filter(s -> s.state() == Submission.State.COUNTED);
    }

    private List<Item> items(Question question) {
        return survey.items().stream()
                .filter(i -> i.question().id().equals(question.id()))
                .toList();
    }

    private Answer answer(Submission submission, Item item) {
        return submission.answers().get(survey.items().indexOf(item));
    }

    private static String key(Item item) {
        return item.row() == null ? "" : item.row().id() + "|";
    }

    private Figure figure(String id) {
        return figures.get(id);
    }

    private List<List<Object>> rows(String id) {
        return figure(id).rows();
    }

    /// The figure's counts by its keys, joined.
    private Map<String, Long> pairs(String id) {
        return rows(id).stream()
                .collect(Collectors.toMap(
                        row -> row.subList(0, row.size() - 1).stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining("|")),
                        row -> (Long) row.getLast(),
                        Long::sum,
                        TreeMap::new));
    }

    private static Map<String, Long> withoutZeros(Map<String, Long> counts) {
        counts.values().removeIf(n -> n == 0);
        return counts;
    }

    private static Map<String, Long> tally(Stream<String> values) {
        return values.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
