package fr.parvis.sentinel;

import fr.parvis.definition.Question;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;

/// How probable it is that an optional question which works is blank in all the submissions received so
/// far.
///
/// Shares of answers differ from question to question as a beta distribution does, of mean μ and of
/// size s (the [Manner]'s likeness). With α = μs and β = (1 − μ)s, m people all leave a question blank
/// with the beta-binomial probability
///
///     P(m) = B(α, β + m) / B(α, β) = Π (β + k) / (s + k), for k = 0 … m − 1
///
/// (the prior predictive of no success in m trials: Gelman et al., *Bayesian Data Analysis*, 3rd
/// edition, § 2.4 and 5.3). Two things are learned from the other optional questions in the same
/// submissions, those that are blank so far left out, since they may be at fault too:
///
/// - μ is the mean of the manner's usual share, counted as one question, and of the share of each other
///   question of the   same manner, (answers + usual) / (n + 1);
/// - m counts people by their zeal: one who answers the others as much as the average or more counts
///   for one, one who   answers half as much for half, one who answers none of them for nothing. A part
///   of a person raises the last factor   to that power.
///
/// A question is looked at again after each submission, so the threshold [#IMPROBABLE] was chosen for
/// the whole run: see ADR 0022 for the false alarms and the delays it gives.
final class Silence {

    /// Under this an alert is raised.
    static final double IMPROBABLE = 0.005;

    private final List<Question> others;
    private final List<Set<String>> submissions;

    /// @param others the other optional questions shown to all
    /// @param submissions for each, the questions that it answers
    Silence(Collection<Question> others, List<Set<String>> submissions) {
        this.others = others.stream()
                .filter(q -> submissions.stream().anyMatch(s -> s.contains(q.id())))
                .toList();
        this.submissions = submissions;
    }

    double probability(Question blank) {
        Manner manner = Manner.of(blank);
        double size = manner.likeness();
        double beta = (1 - share(manner)) * size;
        double people = people();
        double probability = 1;
        for (int k = 0; k < people; k++) {
            probability *= Math.pow((beta + k) / (size + k), Math.min(1, people - k));
        }
        return probability;
    }

    private double share(Manner manner) {
        double sum = manner.usual();
        int questions = 1;
        for (Question other : others) {
            if (Manner.of(other) == manner) {
                long answers =
                        submissions.stream().filter(s -> s.contains(other.id())).count();
                sum += (answers + manner.usual()) / (submissions.size() + 1);
                questions++;
            }
        }
        return sum / questions;
    }

    private double people() {
        if (others.isEmpty()) {
            return submissions.size();
        }
        double[] zeal = submissions.stream()
                .mapToDouble(
                        s -> others.stream().filter(q -> s.contains(q.id())).count())
                .toArray();
        double average = DoubleStream.of(zeal).average().orElse(1);
        return DoubleStream.of(zeal).map(z -> Math.min(1, z / average)).sum();
    }
}
