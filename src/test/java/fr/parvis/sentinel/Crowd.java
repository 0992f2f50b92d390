package fr.parvis.sentinel;

import fr.parvis.definition.Definition;
import fr.parvis.definition.Question;
import fr.parvis.definition.yaml.Definitions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// A consultation drawn at random: 2 to 8 optional questions, each answered by some share of people,
/// who are more or less zealous.
final class Crowd {

    /// How many people answer what they may skip.
    enum Answering {
        /// Choices 70 to 99 %, texts 30 to 95 %, of two questions at least.
        USUAL(2, 0.70, 0.99, 0.30, 0.95, 1.5),
        /// Nearly all, of four questions at least.
        NEARLY_ALL(4, 0.95, 0.99, 0.90, 0.98, 0.5);

        private final int fewest;
        private final double[] shares;
        private final double spread;

        Answering(
                int fewest, double chosenLow, double chosenHigh, double writtenLow, double writtenHigh, double spread) {
            this.fewest = fewest;
            this.shares = new double[] {chosenLow, chosenHigh, writtenLow, writtenHigh};
            this.spread = spread;
        }
    }

    private final SplittableRandom random;
    private final List<String> kinds = new ArrayList<>();
    private final List<Double> shares = new ArrayList<>();
    private final double spread;
    private final Definition definition;

    Crowd(long seed, Answering answering) {
        random = new SplittableRandom(31 * seed + answering.ordinal());
        int questions = answering.fewest + random.nextInt(9 - answering.fewest);
        for (int i = 0; i < questions; i++) {
            boolean chosen = random.nextBoolean();
            kinds.add("q" + i + ":" + (chosen ? "chosen" : "written"));
            int low = chosen ? 0 : 2;
            shares.add(random.nextDouble(answering.shares[low], answering.shares[low + 1]));
        }
        spread = random.nextDouble() * answering.spread;
        definition = asking(kinds);
    }

    private Crowd(List<String> kinds) {
        this.random = new SplittableRandom(0);
        this.kinds.addAll(kinds);
        this.spread = 0;
        this.definition = asking(kinds);
    }

    /// Questions alone: `a:chosen`, `b:written`.
    static Crowd of(String... kinds) {
        return new Crowd(List.of(kinds));
    }

    Definition definition() {
        return definition;
    }

    List<String> questions() {
        return definition.questionnaire().questions().stream().map(Question::id).toList();
    }

    Question question(String id) {
        return definition.questionnaire().findQuestion(id).orElseThrow();
    }

    /// What each person answers. @param lost the question whose answers are lost; null for none
    List<Set<String>> submissions(int people, @Nullable String lost) {
        var submissions = new ArrayList<Set<String>>();
        for (int person = 0; person < people; person++) {
            double zeal = random.nextGaussian() * spread;
            var answered = new HashSet<String>();
            for (int i = 0; i < shares.size(); i++) {
                double share = shares.get(i);
                double odds = share / (1 - share) * Math.exp(zeal);
                if (random.nextDouble() < odds / (1 + odds) && !("q" + i).equals(lost)) {
                    answered.add("q" + i);
                }
            }
            submissions.add(answered);
        }
        return submissions;
    }

    private static Definition asking(List<String> kinds) {
        var yaml = new StringBuilder("""
                parvis: 1
                id: foule
                version: 1
                languages: [fr]
                title: Foule
                organiser: {name: Ville}
                opens: 2026-03-01
                closes: 2026-03-31
                questionnaire:
                  - section: tout
                    title: Tout
                    questions:
                """);
        for (String kind : kinds) {
            String[] parts = kind.split(":");
            yaml.append("      - {id: ").append(parts[0]).append(", label: Question, type: ");
            yaml.append(
                    parts[1].equals("chosen")
                            ? "single-choice, choices: [{id: x, label: Un}, {id: y, label: Deux}]}\n"
                            : "long-text}\n");
        }
        return Definitions.parse(yaml.toString(), "foule");
    }
}
