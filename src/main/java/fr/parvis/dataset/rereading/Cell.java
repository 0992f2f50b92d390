package fr.parvis.dataset.rereading;

import fr.parvis.definition.Choice;
import fr.parvis.definition.Question;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was received for one item: its cell, and the words of its other choice.
///
/// @param answer blank for none
/// @param other blank for none
record Cell(String answer, String other) {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");

    /// Both, as one line.
    String received() {
        return other.isBlank() ? answer : answer.isBlank() ? other : answer + " / " + other;
    }

    /// The words that may stand for something else: the whole cell, each part of it, those of the other
    /// choice.
    List<String> names(Question was) {
        return Stream.concat(Stream.of(answer.strip(), other.strip()), parts(was).stream())
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /// The same as the question reads it now: words that stand for something else replaced by it, choices
    /// by their labels where words are asked for, days written with strokes by dates.
    Cell translated(Rereading rereading, String language) {
        Cell mapped = mapped(rereading.was(), rereading.words());
        return switch (rereading.as()) {
            case Question.ShortText q -> mapped.asWords(rereading.was(), language);
            case Question.LongText q -> mapped.asWords(rereading.was(), language);
            case Question.Date q -> mapped.asDay();
            case Question.SingleChoice q -> mapped;
            case Question.MultipleChoice q -> mapped;
            case Question.Rating q -> mapped;
            case Question.Ranking q -> mapped;
            case Question.Number q -> mapped;
            case Question.Grid q -> mapped;
        };
    }

    private Cell mapped(Question was, Map<String, String> words) {
        String whole = words.get(answer.strip());
        if (whole != null && other.isBlank()) {
            return new Cell(whole, "");
        }
        String named = words.get(other.strip());
        List<String> parts = parts(was);
        if (named == null && parts.stream().noneMatch(words::containsKey)) {
            return this;
        }
        var read = new LinkedHashSet<String>();
        for (String part : parts) {
            read.add(named != null && isOther(part, was) ? named : words.getOrDefault(part, part));
        }
        if (named != null) {
            read.add(named);
        }
        return new Cell(String.join(separator(was), read), named == null ? other : "");
    }

    private Cell asWords(Question was, String language) {
        List<Choice> choices = choices(was);
        if (choices.isEmpty()) {
            return this;
        }
        var said = new ArrayList<String>();
        for (String part : parts(was)) {
            if (!isOther(part, was) || other.isBlank()) {
                said.add(label(part, choices, language));
            }
        }
        if (!other.isBlank()) {
            said.add(other);
        }
        return new Cell(String.join(was instanceof Question.Ranking ? " > " : ", ", said), "");
    }

    private Cell asDay() {
        var parts = DAY.matcher(answer.strip());
        return parts.matches()
                ? new Cell(
                        "%s-%02d-%02d"
                                .formatted(
                                        parts.group(3),
                                        Integer.parseInt(parts.group(2)),
                                        Integer.parseInt(parts.group(1))),
                        other)
                : this;
    }

    private static String label(String part, List<Choice> choices, String language) {
        return choices.stream()
                .filter(choice -> choice.id().equals(part))
                .findFirst()
                .map(choice -> choice.label().in(language))
                .orElse(part);
    }

    private static boolean isOther(String part, Question was) {
        return part.equals(Choice.OTHER)
                || was instanceof Question.Closed closed
                        && closed.other() != null
                        && closed.other().label().byLanguage().containsValue(part);
    }

    /// The choices that the cell names; empty where it names none.
    private List<String> parts(Question was) {
        return choices(was).isEmpty()
                ? List.of()
                : Stream.of(answer.split(Pattern.quote(separator(was)), -1))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.toList());
    }

    private static String separator(Question was) {
        return was instanceof Question.Ranking ? ">" : "|";
    }

    private static List<Choice> choices(Question was) {
        return switch (was) {
            case Question.Closed q -> q.offered();
            case Question.Ranking q -> q.choices();
            case Question.Grid q -> q.offered();
            case Question.Rating q -> List.of();
            case Question.Number q -> List.of();
            case Question.Date q -> List.of();
            case Question.ShortText q -> List.of();
            case Question.LongText q -> List.of();
        };
    }
}
