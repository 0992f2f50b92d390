package fr.parvis.collection.rereading;

import fr.parvis.collection.Reading;
import fr.parvis.collection.Readings.Addition;
import fr.parvis.collection.Readings.Read;
import fr.parvis.dataset.Answer;
import fr.parvis.dataset.Item;
import fr.parvis.dataset.Reason;
import fr.parvis.dataset.folder.AnswersReader;
import fr.parvis.dataset.rereading.Rereading;
import fr.parvis.definition.Versions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Looks at submissions one by one for answers that are read otherwise.
final class Search {

    private final Versions versions;
    private final Reading wanted;
    private final List<Item> items;
    private final Map<Integer, AnswersReader> readers;
    private final List<Change> changes = new ArrayList<>();
    private final List<Addition> additions = new ArrayList<>();
    private final Set<String> unknown;
    private long unusable;
    private long voided;

    Search(Versions versions, Reading wanted) {
        this.versions = versions;
        this.wanted = wanted;
        this.items = Item.of(versions.questions());
        this.unknown = new HashSet<>(wanted.words().keySet());
        this.readers = AnswersReader.ofEach(versions);
    }

    Found found() {
        return new Found(changes, additions, unusable, voided, unknown);
    }

    void look(Read read) {
        Optional<Reading> now = read.readings().stream()
                .filter(r -> r.question().equals(wanted.question()))
                .findFirst();
        Optional<Rereading> next = wanted.of(read.version(), versions);
        AnswersReader reader = readers.get(read.version());
        if (next.isEmpty() || reader == null || read.version() >= wanted.version() && now.isEmpty()) {
            return;
        }
        Map<String, String> cells = read.fields().cells();
        Map<String, String> words = next.get().wordsIn(cells);
        unknown.removeAll(words.keySet());
        List<Answer> first = reader.read(cells, day(read));
        Map<String, Answer> before = now.flatMap(r -> r.of(read.version(), versions))
                .<Map<String, Answer>>map(r -> r.each(items, first, cells, read.language()))
                .orElseGet(() -> next.get().standing(items, first));
        Map<String, Answer> after = next.get().each(items, first, cells, read.language());
        if (compare(read, next.get(), cells, before, after)) {
            additions.add(new Addition(read.submission(), new Reading(wanted.question(), wanted.version(), words)));
        }
    }

    private boolean compare(
            Read read,
            Rereading next,
            Map<String, String> cells,
            Map<String, Answer> before,
            Map<String, Answer> after) {
        boolean changed = false;
        for (var answer : after.entrySet()) {
            count(answer.getValue());
            Answer was = before.getOrDefault(answer.getKey(), Answer.NOT_SHOWN);
            if (!was.equals(answer.getValue())) {
                changed = true;
                changes.add(new Change(
                        read.submission(),
                        read.version(),
                        answer.getKey(),
                        next.received(answer.getKey(), cells),
                        was,
                        answer.getValue()));
            }
        }
        return changed;
    }

    private void count(Answer answer) {
        if (answer instanceof Answer.Unusable(String raw, String reason)) {
            if (reason.startsWith(Reason.INCIDENT)) {
                voided++;
            } else {
                unusable++;
            }
        }
    }

    private @Nullable LocalDate day(Read read) {
        return read.received() == null
                ? null
                : versions.current().calendar().dayOf(read.received().toInstant());
    }
}
