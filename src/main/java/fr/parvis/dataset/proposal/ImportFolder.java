package fr.parvis.dataset.proposal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.parvis.definition.Fault;
import fr.parvis.definition.UnusableConsultation;
import fr.parvis.definition.yaml.Definitions;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The folder of an import, made beside its place and moved there once it is whole.
final class ImportFolder {

    private final Export export;
    private final Draft draft;
    private final Words words;
    private long row = 0;

    ImportFolder(Export export, Draft draft, Words words) {
        this.export = export;
        this.draft = draft;
        this.words = words;
    }

    void write(Path folder, Proposal proposal) {
        Path target = folder.toAbsolutePath().normalize();
        refuseFull(folder, target);
        try {
            Path parent = target.getParent() == null ? target : target.getParent();
            Files.createDirectories(parent);
            Path beside = Files.createTempDirectory(parent, ".parvis-import-");
            try {
                Files.writeString(beside.resolve("consultation.yaml"), Definitions.toYaml(proposal.definition()));
                Files.writeString(beside.resolve("IMPORT.md"), ImportNotes.of(proposal, export.file(), words));
                writeAnswers(beside);
                Files.deleteIfExists(target);
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
                allowOthers(target);
            } catch (IOException | RuntimeException e) {
                delete(beside);
                throw e;
            }
        } catch (IOException | UncheckedIOException e) {
            throw refused(folder, "unwritable", folder.toString(), String.valueOf(e.getMessage()));
        }
    }

    private static void refuseFull(Path folder, Path target) {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw refused(folder, "not-a-folder", folder.toString());
        }
        try (var files = Files.list(target)) {
            if (files.findAny().isPresent()) {
                throw refused(folder, "folder-not-empty", folder.toString());
            }
        } catch (IOException e) {
            throw refused(folder, "unwritable", folder.toString(), String.valueOf(e.getMessage()));
        }
    }

    private static UnusableConsultation refused(Path folder, String code, String... arguments) {
        return new UnusableConsultation(
                List.of(new Fault(folder.toString(), 0, "", ImportFolder.class, code, List.of(arguments))));
    }

    /// A temporary folder is its maker's alone; a consultation folder is like any other.
    private static void allowOthers(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private void writeAnswers(Path folder) throws IOException {
        List<Piece> pieces = draft.pieces();
        List<Integer> aside = pieces.stream()
                .flatMap(p -> p.aside().stream())
                .distinct()
                .sorted()
                .toList();
        try (CsvWriter answers = csv(folder.resolve("responses.csv"));
                CsvWriter rest = aside.isEmpty() ? null : csv(folder.resolve("left-aside.csv"))) {
            List<String> header = new ArrayList<>();
            if (!draft.hasIdentifier()) {
                header.add("id");
            }
            pieces.forEach(p -> header.addAll(p.names()));
            int id = header.indexOf("id");
            answers.writeRecord(header);
            if (rest != null) {
                rest.writeRecord(namesOf(aside));
            }
            export.forEach(cells -> {
                row++;
                List<String> out = new ArrayList<>();
                if (!draft.hasIdentifier()) {
                    out.add("R" + row);
                }
                pieces.forEach(p -> out.addAll(p.cells().of(cells)));
                answers.writeRecord(out);
                if (rest != null) {
                    List<String> kept = new ArrayList<>(List.of(out.get(id)));
                    aside.forEach(i -> kept.add(cells.get(i)));
                    rest.writeRecord(kept);
                }
            });
        }
    }

    /// The headings of the columns left aside, after the identifier; one met twice is numbered.
    private List<String> namesOf(List<Integer> aside) {
        Set<String> names = new LinkedHashSet<>(List.of("id"));
        for (int i : aside) {
            String name = export.headings().get(i).shown();
            String unique = name;
            for (int n = 2; !names.add(unique); n++) {
                unique = name + " (" + n + ")";
            }
        }
        return List.copyOf(names);
    }

    private static CsvWriter csv(Path file) throws IOException {
        BufferedWriter out = Files.newBufferedWriter(file);
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
