package fr.parvis.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.parvis.sentinel.Finding.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How often the sentinel is wrong, and how soon it is right, on consultations drawn at random.
class SilenceTests {

    private static final int CONSULTATIONS = 1_000;
    private static final int MOST = 200;

    @Test
    void healthyConsultationsAlertInOneOfAHundredAtMost() {
        long alerts = IntStream.range(0, CONSULTATIONS)
                .filter(seed ->
                        firstAlert(new Crowd(seed, Crowd.Answering.USUAL), null).isPresent())
                .count();

        System.out.printf("healthy: %d alerts of %d%n", alerts, CONSULTATIONS);
        assertThat(alerts).isLessThanOrEqualTo(CONSULTATIONS / 100);
    }

    @Test
    void aLostQuestionIsFoundAtTheFifthSubmissionWhereNearlyAllAnswerTheOthers() {
        List<Integer> delays = delays(Crowd.Answering.NEARLY_ALL);

        System.out.println("lost, nearly all answer the others: " + curve(delays));
        assertThat(delays.get(delays.size() / 2)).isEqualTo(Watch.FIRST);
        assertThat(delays.get(delays.size() * 95 / 100)).isLessThanOrEqualTo(12);
    }

    @Test
    void aLostQuestionIsFoundByTheTwelfthOrSoElsewhere() {
        List<Integer> delays = delays(Crowd.Answering.USUAL);

        System.out.println("lost, usual: " + curve(delays));
        assertThat(delays.get(delays.size() / 2)).isLessThanOrEqualTo(8);
        assertThat(delays.get(delays.size() * 3 / 4)).isLessThanOrEqualTo(14);
        assertThat(delays.getLast()).as("none is left unseen").isLessThan(MOST);
    }

    @Test
    void aLostQuestionIsWatchedFromTheFifthSubmissionUntilItAlerts() {
        for (int seed = 0; seed < 50; seed++) {
            var crowd = new Crowd(seed, Crowd.Answering.USUAL);
            String lost = crowd.questions().get(seed % crowd.questions().size());
            var submissions = crowd.submissions(20, lost);
            for (int n = Watch.FIRST; n <= submissions.size(); n++) {
                var findings = new Watch(crowd.definition(), submissions.subList(0, n)).findings();
                assertThat(findings).extracting(Finding::question).contains(lost);
            }
            assertThat(new Watch(crowd.definition(), submissions.subList(0, Watch.FIRST - 1)).findings())
                    .isEmpty();
        }
    }

    @Test
    void theProbabilityIsTheBetaBinomialOne() {
        var crowd = Crowd.of("a:chosen");
        var blank = List.of(Set.<String>of(), Set.<String>of());
        var silence = new Silence(List.of(), blank);

        // α = 12.75 and β = 2.25: 2.25/15 × 3.25/16.
        assertThat(silence.probability(crowd.question("a"))).isCloseTo(0.15 * 3.25 / 16, within(1e-12));
    }

    @Test
    void peopleWhoAnswerNothingElseProveNothing() {
        var crowd = Crowd.of("a:chosen", "b:chosen", "c:chosen");
        var zealous = List.of(Set.of("b", "c"), Set.of("b", "c"), Set.of("b", "c"));
        var withIdle = new ArrayList<Set<String>>(zealous);
        withIdle.addAll(List.of(Set.of(), Set.of(), Set.of()));
        var others = List.of(crowd.question("b"), crowd.question("c"));

        assertThat(new Silence(others, withIdle).probability(crowd.question("a")))
                .isGreaterThan(new Silence(others, zealous).probability(crowd.question("a")));
    }

    @Test
    void aQuestionThatIsLostTooTeachesNothingOfTheOther() {
        var crowd = Crowd.of("a:chosen", "b:chosen", "c:chosen");
        List<Set<String>> five =
                IntStream.range(0, 5).mapToObj(_ -> Set.of("c")).toList();

        var findings = new Watch(crowd.definition(), five).findings();
        assertThat(findings).extracting(Finding::question).containsExactly("a", "b");
        assertThat(findings).extracting(Finding::level).containsOnly(Level.ALERT);
    }

    @Test
    void fiveBlanksOfATextThatOneInThreeAnswersProveLittle() {
        var crowd = Crowd.of("a:written", "b:written", "c:written");
        List<Set<String>> five = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            var answered = new HashSet<String>();
            if (i % 3 == 0) {
                answered.add("b");
            }
            if (i % 3 == 1) {
                answered.add("c");
            }
            five.add(answered);
        }

        var findings = new Watch(crowd.definition(), five).findings();
        assertThat(findings).extracting(Finding::level).containsExactly(Level.WATCH);
    }

    private static List<Integer> delays(Crowd.Answering answering) {
        return IntStream.range(0, CONSULTATIONS)
                .map(seed -> {
                    var crowd = new Crowd(seed, answering);
                    String lost = crowd.questions().get(seed % crowd.questions().size());
                    return firstAlert(crowd, lost).orElse(MOST);
                })
                .sorted()
                .boxed()
                .toList();
    }

    /// The submission at which this question alerts, or any of them when none is lost.
    private static OptionalInt firstAlert(Crowd crowd, @org.jspecify.annotations.Nullable String lost) {
        List<Set<String>> submissions = crowd.submissions(MOST, lost);
        for (int n = Watch.FIRST; n <= MOST; n++) {
            var findings = new Watch(crowd.definition(), submissions.subList(0, n)).findings();
            if (findings.isEmpty()) {
                return OptionalInt.empty();
            }
            if (findings.stream()
                    .anyMatch(f -> f.level() == Level.ALERT
                            && (lost == null || f.question().equals(lost)))) {
                return OptionalInt.of(n);
            }
        }
        return OptionalInt.empty();
    }

    private static String curve(List<Integer> delays) {
        var text = new StringBuilder();
        for (int percent : new int[] {10, 25, 50, 75, 90, 95, 99}) {
            text.append(percent)
                    .append(" % by ")
                    .append(delays.get(delays.size() * percent / 100))
                    .append(", ");
        }
        long fifth = delays.stream().filter(n -> n == Watch.FIRST).count();
        long twelfth = delays.stream().filter(n -> n <= 12).count();
        return text + "at the fifth " + fifth + ", by the twelfth " + twelfth + " of " + delays.size();
    }
}
