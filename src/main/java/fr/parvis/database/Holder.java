package fr.parvis.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Who holds a data folder: the process that a refusal names. The lock itself is the system's, and ends with the
/// process.
record Holder(Kind kind, long pid) {

    enum Kind {
        SERVER,
        COMMAND;
    }

    static Holder here(Kind kind) {
        return new Holder(kind, ProcessHandle.current().pid());
    }

    /// A holder that has not yet written its name is taken for a command, which one waits for.
    static Holder read(Path file) throws IOException {
        try {
            String[] words = Files.readString(file).strip().split(" ");
            return words.length == 2
                    ? new Holder(Kind.valueOf(words[0]), Long.parseLong(words[1]))
                    : new Holder(Kind.COMMAND, 0);
        } catch (NoSuchFileException notYet) {
            return new Holder(Kind.COMMAND, 0);
        }
    }

    /// Whether a server is at work there; a holder that was killed may have left its name.
    boolean serves() {
        return kind == Kind.SERVER && ProcessHandle.of(pid).isPresent();
    }

    void write(Path file) throws IOException {
        Files.writeString(file, kind + " " + pid + "\n");
    }
}
