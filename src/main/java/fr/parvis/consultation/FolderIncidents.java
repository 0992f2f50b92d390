package fr.parvis.consultation;

import fr.parvis.definition.Definition;
import fr.parvis.definition.UnusableConsultation;
import fr.parvis.definition.yaml.Definitions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes what was declared live into the `consultation.yaml` that a person keeps, and leaves the rest
/// as it was written.
///
/// The key `incidents` alone is replaced, with the comments inside it; the result is read again, and
/// nothing is written unless it says what it should.
final class FolderIncidents {

    /// The key and all that belongs to it: indented lines, items, empty lines before another of them.
    private static final Pattern BLOCK = Pattern.compile("(?m)^incidents:.*(?:\\R(?:[ \\t-].*)?)*");

    private FolderIncidents() {}

    /// @return whether the file had to change
    static boolean bring(Path folder, IncidentLog log) {
        Definition written = Definitions.read(folder);
        Definition wanted = log.over(written);
        if (wanted.equals(written)) {
            return false;
        }
        Path file = folder.resolve(Definitions.FILE);
        try {
            String yaml = with(block(wanted), Files.readString(file));
            refuseUnlike(wanted, yaml);
            Path draft = Files.writeString(folder.resolve(Definitions.FILE + ".new"), yaml);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The incidents as YAML; empty when there are none.
    private static String block(Definition wanted) {
        Matcher found = BLOCK.matcher(Definitions.toYaml(wanted));
        return found.find() ? found.group().stripTrailing() : "";
    }

    private static String with(String block, String yaml) {
        Matcher former = BLOCK.matcher(yaml);
        if (former.find()) {
            String after = yaml.substring(
                    former.start() + former.group().stripTrailing().length());
            return yaml.substring(0, former.start()) + block + after;
        }
        return yaml.stripTrailing() + "\n\n" + block + "\n";
    }

    private static void refuseUnlike(Definition wanted, String yaml) {
        boolean alike;
        try {
            alike = Definitions.parse(yaml, Definitions.FILE).equals(wanted);
        } catch (UnusableConsultation _) {
            alike = false;
        }
        if (!alike) {
            throw new UnusableConsultation(
                    List.of(Refusal.ofFile(Definitions.FILE, "incidents-by-hand", wanted.id(), Definitions.FILE)));
        }
    }
}
