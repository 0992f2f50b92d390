package fr.parvis.dataset.folder;

import fr.parvis.dataset.DatasetWriter;
import fr.parvis.dataset.Entry;
import fr.parvis.definition.Channel;
import fr.parvis.definition.Codebook;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Versions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads `contributions.csv`: what came from a seminar, a letter, a call.
final class ContributionsReader {

    private final Records records;
    private final Definition definition;
    private final Versions versions;
    private final DatasetWriter writer;
    private final Set<String> seen = new HashSet<>();

    ContributionsReader(Path folder, Versions versions, DatasetWriter writer) {
        this.records = new Records(
                folder,
                "contributions.csv",
                List.of("contribution", "channel", "text"),
                List.of("date", "author", "question", "lever", "strand", "language"));
        this.versions = versions;
        this.definition = versions.current();
        this.writer = writer;
    }

    void read() {
        records.forEach(this::read);
    }

    private void read(Records.Cells cells) {
        String id = records.requiredText(cells, "contribution");
        if (!id.isEmpty() && !seen.add(id)) {
            records.faults().add(cells.line(), "contribution", "duplicate-identifier", id);
        }
        records.requiredText(cells, "text");
        Channel channel = channel(records, cells);
        String day = cells.get("date");
        LocalDate date = day.isEmpty() ? null : Times.day(day);
        if (date == null && !day.isEmpty()) {
            records.faults().add(cells.line(), "date", "bad-date", day);
        }
        String language = cells.get("language");
        if (!language.isEmpty() && !definition.languages().contains(language)) {
            records.faults()
                    .add(
                            cells.line(),
                            "language",
                            "unknown-language",
                            language,
                            String.join(", ", definition.languages()));
        }
        String question = question(records, cells, versions);
        String lever = code(records, cells, "lever", definition.codebook().levers());
        String strand = code(records, cells, "strand", definition.codebook().strands());
        if (channel != null) {
            writer.add(new Entry.Contribution(
                    id,
                    channel,
                    date,
                    blankToNull(cells.get("author")),
                    question,
                    lever,
                    strand,
                    language.isEmpty() ? definition.mainLanguage() : language,
                    cells.raw("text")));
        }
    }

    static @Nullable Channel channel(Records records, Records.Cells cells) {
        String code = records.requiredText(cells, "channel");
        Channel channel = Channel.find(code).orElse(null);
        if (channel == null && !code.isEmpty()) {
            String known = Stream.of(Channel.values()).map(Channel::code).collect(Collectors.joining(", "));
            records.faults().add(cells.line(), "channel", "unknown-channel", code, known);
        }
        return channel;
    }

    static @Nullable String question(Records records, Records.Cells cells, Versions versions) {
        String id = cells.get("question");
        if (!id.isEmpty() && versions.findQuestion(id).isEmpty()) {
            String known = versions.questions().stream().map(q -> q.id()).collect(Collectors.joining(", "));
            records.faults().add(cells.line(), "question", "unknown-question", id, known);
        }
        return blankToNull(id);
    }

    static @Nullable String code(Records records, Records.Cells cells, String column, List<Codebook.Code> codes) {
        String id = cells.get(column);
        if (!id.isEmpty() && codes.stream().noneMatch(c -> c.id().equals(id))) {
            String known = codes.stream().map(Codebook.Code::id).collect(Collectors.joining(", "));
            records.faults().add(cells.line(), column, "unknown-code", id, known);
        }
        return blankToNull(id);
    }

    static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
