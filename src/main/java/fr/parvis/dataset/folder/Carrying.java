package fr.parvis.dataset.folder;

import fr.parvis.dataset.Answer;
import fr.parvis.dataset.Answer.Chosen;
import fr.parvis.dataset.Answer.Several;
import fr.parvis.dataset.Answer.Unusable;
import fr.parvis.dataset.Item;
import fr.parvis.dataset.Reason;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Question;
import fr.parvis.definition.Versions;
import fr.parvis.definition.change.Destination;
import fr.parvis.definition.change.Lineage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// Brings answers from where one version asked for them to where they are counted.
///
/// None is lost on the way: one that another already stands for makes both unusable, and their values are kept.
final class Carrying {

    private final List<Way> ways = new ArrayList<>();
    private final int size;
    private final boolean stay;

    /// @param from place among the names under which answers are given
    /// @param to place among the dataset's items
    /// @param own whether the version asks it, rather than an earlier or later one
    /// @param plain whether answers stand there as they were read
    private record Way(int from, int to, Destination destination, boolean own, boolean plain) {}

    /// @param items the dataset's items
    Carrying(Versions versions, int number, ItemColumns asked, List<Item> items) {
        var lineage = new Lineage(versions);
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < items.size(); i++) {
            places.put(items.get(i).column(), i);
        }
        size = items.size();
        var newest = newest(versions);
        var owned = owned(versions.find(number).orElseThrow());
        var later = new ArrayList<Way>();
        for (Item name : asked.items()) {
            int from = asked.place(name);
            Optional<Item> own = Optional.ofNullable(owned.get(name.column()));
            int version = own.isPresent() ? number : Objects.requireNonNull(newest.get(name.column()));
            Item item = own.orElse(name);
            Destination at = lineage.destination(version, item.question().id());
            String column = item.row() == null
                    ? at.question()
                    : at.question() + "." + at.row(item.row().id());
            Integer to = places.get(column);
            if (to == null) {
                throw new IllegalStateException("The answers to %s have no place in the dataset".formatted(column));
            }
            (own.isPresent() ? ways : later).add(new Way(from, to, at, own.isPresent(), at.isPlain()));
        }
        ways.addAll(later);
        stay = ways.size() == size && ways.stream().allMatch(way -> way.own() && way.plain() && way.from() == way.to());
    }

    private static Map<String, Item> owned(Definition version) {
        return Item.of(version.questionnaire().questions()).stream()
                .collect(Collectors.toMap(Item::column, item -> item));
    }

    /// The newest version that has each column.
    private static Map<String, Integer> newest(Versions versions) {
        var newest = new HashMap<String, Integer>();
        versions.byNumber().forEach((number, version) -> owned(version).keySet().forEach(c -> newest.put(c, number)));
        return newest;
    }

    /// @param answers in the order of the names they were given under @param cells as they were received, by the same
    /// order @param others the words of their other choices
    List<Answer> carry(List<Answer> answers, String[] cells, String[] others) {
        if (stay) {
            return answers;
        }
        var carried = new ArrayList<Answer>(Collections.nCopies(size, Answer.NOT_SHOWN));
        for (Way way : ways) {
            Answer answer = answers.get(way.from());
            if (way.own() && way.plain()) {
                carried.set(way.to(), answer);
            } else if (way.own()) {
                String received = AnswerReader.received(cells[way.from()], others[way.from()]);
                carried.set(way.to(), counted(answer, received, way.destination()));
            } else if (answer instanceof Unusable stray) {
                carried.set(way.to(), beside(stray, carried.get(way.to()), way.to(), cells, others));
            }
        }
        return carried;
    }

    /// The answer as it is counted: its choices under the names they have now, or given up with what was received.
    static Answer counted(Answer answer, String received, Destination at) {
        if (at.abandoned() != null) {
            return answer.state() == Answer.State.ANSWERED
                    ? new Unusable(received, Reason.ABANDONED + at.abandoned().code())
                    : answer;
        }
        return switch (answer) {
            case Chosen(String choice, var other) -> new Chosen(at.choice(choice), other);
            case Several(List<String> choices, var other) ->
                new Several(choices.stream().map(at::choice).distinct().toList(), other);
            case Answer.Measured _, Answer.Day _, Answer.Words _, Answer.Skipped _, Answer.NotShown _, Unusable _ ->
                answer;
        };
    }

    /// A cell under a name that this version does not have, beside what stands where it would be counted.
    private Answer beside(Unusable stray, Answer standing, int to, String[] cells, String[] others) {
        if (standing.state() == Answer.State.NOT_SHOWN || standing.state() == Answer.State.SKIPPED) {
            return stray;
        }
        var received = new ArrayList<String>();
        ways.stream()
                .filter(way -> way.to() == to)
                .map(way -> AnswerReader.received(cells[way.from()], others[way.from()]))
                .filter(cell -> !cell.isBlank())
                .forEach(received::add);
        return new Unusable(String.join(" / ", received), Reason.NOT_EXPECTED);
    }

    /// The question that answers to this one are counted with, by the identifier that the version gives it.
    static Map<String, String> questions(Versions versions, Definition version) {
        var lineage = new Lineage(versions);
        var questions = new LinkedHashMap<String, String>();
        for (Question question : version.questionnaire().questions()) {
            questions.put(
                    question.id(),
                    lineage.destination(version.version(), question.id()).question());
        }
        return questions;
    }
}
