package fr.parvis.dataset.folder;

import fr.parvis.dataset.DatasetWriter;
import fr.parvis.dataset.Entry;
import fr.parvis.dataset.Schema;
import fr.parvis.definition.Channel;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Versions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads `passages.csv`: each passage is found word for word in exactly one answer or contribution, or, when
/// it names a channel, stands as a contribution of its own.
final class PassagesReader {

    private final Records records;
    private final Versions versions;
    private final Definition definition;
    private final DatasetWriter writer;
    private final Set<String> seen = new HashSet<>();
    private final List<Sought> sought = new ArrayList<>();

    /// A passage to be found. Null components were not said and do not narrow the search.
    record Sought(
            long line,
            String id,
            String text,
            @Nullable String question,
            @Nullable String submission,
            @Nullable String contribution) {}

    PassagesReader(Path folder, Versions versions, DatasetWriter writer) {
        this.records = new Records(
                folder,
                "passages.csv",
                List.of("passage", "text"),
                List.of("question", "lever", "strand", "submission", "contribution", "channel"));
        this.versions = versions;
        this.definition = versions.current();
        this.writer = writer;
    }

    void read() {
        records.forEach(this::read);
        if (sought.isEmpty()) {
            return;
        }
        var search = new PassageSearch(writer.read(Schema.SUBMISSIONS, Schema.ANSWERS, Schema.CONTRIBUTIONS));
        for (Sought passage : sought) {
            List<PassageSearch.Place> places = search.find(passage);
            if (places.size() == 1) {
                add(passage, places.getFirst());
            } else if (places.isEmpty()) {
                List<PassageSearch.Place> near = search.findNearly(passage);
                records.faults()
                        .add(
                                passage.line(),
                                "text",
                                near.isEmpty() ? "passage-nowhere" : "passage-nearly",
                                shorten(passage.text()),
                                list(near));
            } else {
                records.faults().add(passage.line(), "text", "passage-twice", shorten(passage.text()), list(places));
            }
        }
        records.faults().stopIfAny();
    }

    private void read(Records.Cells cells) {
        String id = records.requiredText(cells, "passage");
        if (!id.isEmpty() && !seen.add(id)) {
            records.faults().add(cells.line(), "passage", "duplicate-identifier", id);
        }
        records.requiredText(cells, "text");
        String question = ContributionsReader.question(records, cells, versions);
        String lever = ContributionsReader.code(
                records, cells, "lever", definition.codebook().levers());
        String strand = ContributionsReader.code(
                records, cells, "strand", definition.codebook().strands());
        if (lever == null && question != null) {
            lever = versions.findQuestion(question).map(q -> q.ask().lever()).orElse(null);
        }
        writer.add(new Entry.Coding(id, lever, strand, null));
        if (cells.get("channel").isEmpty()) {
            sought.add(new Sought(
                    cells.line(),
                    id,
                    cells.raw("text"),
                    question,
                    ContributionsReader.blankToNull(cells.get("submission")),
                    ContributionsReader.blankToNull(cells.get("contribution"))));
            return;
        }
        Channel channel = ContributionsReader.channel(records, cells);
        if (channel != null) {
            String language = definition.mainLanguage();
            String text = cells.raw("text");
            writer.add(new Entry.Contribution(id, channel, null, null, question, lever, strand, language, text));
            writer.add(new Entry.Passage(id, null, id, question, "", language, text));
        }
    }

    private void add(Sought passage, PassageSearch.Place place) {
        writer.add(new Entry.Passage(
                passage.id(),
                place.submission(),
                place.contribution(),
                place.question() != null ? place.question() : passage.question(),
                place.field(),
                place.language(),
                passage.text()));
    }

    private static String list(List<PassageSearch.Place> places) {
        return String.join(", ", places.stream().map(PassageSearch.Place::shown).toList());
    }

    private static String shorten(String text) {
        return text.codePointCount(0, text.length()) <= 80
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 79)) + "…";
    }
}
