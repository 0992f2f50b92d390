package fr.parvis.rehearsal.verdict;

import fr.parvis.rehearsal.plan.Given;
import fr.parvis.rehearsal.plan.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What was lost so far; the same loss met again is noted once.
public final class Losses {

    /// Code of the loss of a whole step.
    public static final String FAILED = "failed";

    private static final int SHOWN = 60;
    private static final int BEFORE = 15;

    private final List<Loss> list = new ArrayList<>();
    private final Map<String, Map<Reply, Step>> ways = new HashMap<>();

    public List<Loss> list() {
        return List.copyOf(list);
    }

    /// Of a question, or of the whole for an empty one.
    public void add(String question, Step step, String code, String expected, String found, String language) {
        int from = firstDifference(expected, found);
        var loss = new Loss(question, step, code, excerpt(expected, from), excerpt(found, from), language);
        boolean known = list.stream()
                .anyMatch(l -> l.question().equals(question)
                        && l.step() == step
                        && l.code().equals(code));
        if (!known) {
            list.add(loss);
        }
    }

    public void add(String question, Step step, String code, String expected, String found) {
        add(question, step, code, expected, found, "");
    }

    /// Of one way to answer, the others being as they should, as far as is known.
    public void add(Given given, Step step, String code, String expected, String found) {
        add(given.question().id(), step, code, expected, found, "");
        ways.computeIfAbsent(given.question().id(), _ -> new HashMap<>()).putIfAbsent(given.reply(), step);
    }

    /// How many of these ways to answer came through a step; empty when an earlier one lost the question, so that
    /// nobody looked further.
    public OptionalInt kept(String question, Step step, Set<Reply> sent) {
        if (before(step, question) || failed(step)) {
            return OptionalInt.empty();
        }
        Map<Reply, Step> lost = ways.getOrDefault(question, Map.of());
        boolean whole =
                lost.isEmpty() && first(question).filter(l -> l.step() == step).isPresent();
        return OptionalInt.of(
                whole
                        ? 0
                        : (int) sent.stream()
                                .filter(way -> lost.get(way) != step)
                                .count());
    }

    /// The first step that lost a question; empty when none did.
    public Optional<Loss> first(String question) {
        return list.stream().filter(l -> l.question().equals(question)).min(Comparator.comparing(Loss::step));
    }

    /// Whether a step before this one lost the question, so that there is nothing to be learnt from looking further.
    public boolean before(Step step, String question) {
        return first(question).filter(loss -> loss.step().compareTo(step) < 0).isPresent();
    }

    /// Whether this step, or an earlier one, could not be carried out at all.
    private boolean failed(Step step) {
        return list.stream().anyMatch(l -> l.code().equals(FAILED) && l.step().compareTo(step) <= 0);
    }

    private static int firstDifference(String expected, String found) {
        int at = 0;
        int end = Math.min(expected.length(), found.length());
        while (at < end && expected.charAt(at) == found.charAt(at)) {
            at++;
        }
        return at;
    }

    /// A long text around the place where it differs.
    private static String excerpt(String text, int from) {
        if (text.length() <= 2 * SHOWN) {
            return text;
        }
        int start = edge(text, Math.max(0, from - BEFORE));
        int end = edge(text, Math.min(text.length(), start + SHOWN));
        return (start > 0 ? "…" : "") + text.substring(start, end) + (end < text.length() ? "…" : "") + " ("
                + text.codePointCount(0, text.length()) + ")";
    }

    private static int edge(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
