package fr.parvis.dataset.proposal;

import java.nio.file.Path;
import java.util.stream.Collectors;

/// The page that tells what the import did, for the person who will correct it.
final class ImportNotes {

    private static final int SHOWN = 80;

    private ImportNotes() {}

    static String of(Proposal proposal, Path file, Words words) {
        String name = inline(file.getFileName().toString());
        var text = new StringBuilder();
        text.append("# ").append(words.text("notes.title", name)).append("\n\n");
        text.append(words.text("notes.intro", name, proposal.rows())).append("\n\n");
        text.append(words.text("notes.files")).append("\n\n");
        text.append("| ").append(words.text("notes.column")).append(" | ").append(words.text("notes.type"));
        text.append(" | ").append(words.text("notes.reason")).append(" | ").append(words.text("notes.examples"));
        text.append(" |\n|---|---|---|---|\n");
        for (Guess guess : proposal.guesses()) {
            String examples = guess.examples().stream().map(ImportNotes::inline).collect(Collectors.joining(" · "));
            text.append("| ").append(inline(guess.column())).append(" | `").append(guess.type());
            text.append("` | ")
                    .append(guess.reason())
                    .append(" | ")
                    .append(examples)
                    .append(" |\n");
        }
        return text.append('\n').append(words.text("notes.next")).append('\n').toString();
    }

    /// A text of theirs within a line of Markdown, shown as it is written.
    private static String inline(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (line.codePointCount(0, line.length()) > SHOWN) {
            line = line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
        }
        return line.replace("&", "&amp;").replace("<", "&lt;").replaceAll("([\\\\`*_\\[\\]|#])", "\\\\$1");
    }
}
