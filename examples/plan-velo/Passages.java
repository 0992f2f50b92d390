import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The passages: sentences of the answers, each to be found word for word in one submission only.
final class Passages {
    private final Map<String, Map<String, String>> rows;
    private final List<Generate.Sentence> sentences;
    private final List<Generate.Sentence> chosen;
    private final Draw draw;

    Passages(
            Map<String, Map<String, String>> rows,
            List<Generate.Sentence> sentences,
            List<Generate.Sentence> byHand,
            Draw draw) {
        this.rows = rows;
        this.sentences = sentences;
        this.chosen = new ArrayList<>(byHand);
        this.draw = draw;
    }

    boolean quote(String submission) {
        return chosen.stream().anyMatch(s -> s.submission().equals(submission));
    }

    void choose() {
        Collections.shuffle(sentences, draw.random);
        for (String question : Generate.OPEN) {
            take(question, 9, s -> s.once());
            take(question, 2, s -> !s.once() && occurrences(s.text()) > 1);
            take(question, 13, s -> !s.once());
        }
        String supporter = rows.values().stream()
                .filter(r -> Generate.CAMPAIGN.equals(r.get("amenager")))
                .findFirst()
                .orElseThrow()
                .get("id");
        chosen.add(new Generate.Sentence(
                supporter, "amenager", "action", "amenagement", "un budget annoncé, année par année.", false));
        chosen.sort(Comparator.comparing(Generate.Sentence::question)
                .thenComparing(Generate.Sentence::submission)
                .thenComparing(Generate.Sentence::text));
    }

    /// Takes passages that fit, each standing once only in its own submission.
    void take(String question, int count, Predicate<Generate.Sentence> fit) {
        sentences.stream()
                .filter(s -> s.question().equals(question)
                        && s.text().codePointCount(0, s.text().length()) > 24)
                .filter(s -> !chosen.contains(s) && fit.test(s))
                .filter(s -> Table.count(texts(rows.get(s.submission())), s.text()) == 1)
                .limit(count)
                .toList()
                .forEach(chosen::add);
    }

    int occurrences(String text) {
        return rows.values().stream().mapToInt(r -> Table.count(texts(r), text)).sum();
    }

    static String texts(Map<String, String> row) {
        return String.join(
                "\u0000",
                Generate.OPEN.stream().map(q -> row.getOrDefault(q, "")).toList());
    }

    void write(Path file, Path others) throws IOException {
        var csv = new StringBuilder("passage,text,question,lever,strand,submission,contribution,channel\n");
        int number = 0;
        for (Generate.Sentence s : chosen) {
            String submission = occurrences(s.text()) > 1 ? s.submission() : "";
            csv.append(Table.line(
                    ',',
                    List.of(
                            "P%02d".formatted(++number),
                            s.text(),
                            s.question(),
                            s.lever(),
                            s.strand(),
                            submission,
                            "",
                            "")));
        }
        for (String line : Files.readAllLines(others)) {
            csv.append("P%02d,".formatted(++number)).append(line).append('\n');
        }
        Files.writeString(file, csv);
    }
}
