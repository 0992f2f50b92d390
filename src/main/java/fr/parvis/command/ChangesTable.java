package fr.parvis.command;

import fr.parvis.collection.rereading.Change;
import fr.parvis.collection.rereading.Found;
import fr.parvis.dataset.Answer;
import fr.parvis.dataset.Reason;
import fr.parvis.definition.Messages;
import fr.parvis.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Answers that are read otherwise: as counts on the screen, without anybody's words, and one by one in a
/// file.
final class ChangesTable {

    private final Found found;
    private final Messages messages;
    private final Messages reasons;

    ChangesTable(Found found, String language) {
        this.found = found;
        this.messages = Messages.of(Parvis.class, language);
        this.reasons = Messages.of(Report.class, language);
    }

    /// `before → after: how many`, the most frequent first.
    List<String> lines() {
        record Kind(String before, String after) {}
        return found.changes().stream()
                .collect(Collectors.groupingBy(c -> new Kind(kind(c.before()), kind(c.after())), Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<Kind, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(e -> e.getKey().before())
                        .thenComparing(e -> e.getKey().after()))
                .map(e -> messages.text(
                        "reread.line", e.getKey().before(), e.getKey().after(), e.getValue()))
                .toList();
    }

    void write(Path file) throws IOException {
        CsvList.write(
                file,
                List.of("submission", "version", "column", "received", "before", "after"),
                found.changes().stream().map(this::row).toList());
    }

    private List<String> row(Change change) {
        return List.of(
                change.submission().toString(),
                Integer.toString(change.version()),
                change.column(),
                change.received(),
                value(change.before()),
                value(change.after()));
    }

    private String kind(Answer answer) {
        return switch (answer) {
            case Answer.Chosen(String choice, String other) -> withWords(choice, other != null);
            case Answer.Several(List<String> choices, String other) ->
                withWords(String.join(" + ", choices), other != null);
            case Answer.Measured m -> messages.text("reread.number");
            case Answer.Day d -> messages.text("reread.day");
            case Answer.Words w -> messages.text("reread.words");
            case Answer.Skipped s -> messages.text("reread.skipped");
            case Answer.NotShown n -> messages.text("reread.not-shown");
            case Answer.Unusable(String raw, String reason) -> unusable(reason);
        };
    }

    private String withWords(String choice, boolean words) {
        return words ? messages.text("reread.with-words", choice) : choice;
    }

    private String value(Answer answer) {
        return switch (answer) {
            case Answer.Chosen(String choice, String other) -> other == null ? choice : choice + " / " + other;
            case Answer.Several(List<String> choices, String other) ->
                String.join("|", choices) + (other == null ? "" : " / " + other);
            case Answer.Measured(var number) -> number.toPlainString();
            case Answer.Day(var day) -> day.toString();
            case Answer.Words(String text) -> text;
            case Answer.Skipped s -> messages.text("reread.skipped");
            case Answer.NotShown n -> messages.text("reread.not-shown");
            case Answer.Unusable(String raw, String reason) -> unusable(reason);
        };
    }

    private String unusable(String reason) {
        return messages.text(
                "reread.unusable-because",
                reason.startsWith(Reason.INCIDENT) ? reason : reasons.text("reason." + reason));
    }
}
