package fr.parvis.report.verify;

import fr.parvis.dataset.Column;
import fr.parvis.dataset.Dataset;
import fr.parvis.dataset.Digest;
import fr.parvis.dataset.Engine;
import fr.parvis.dataset.Manifest;
import fr.parvis.dataset.Recount;
import fr.parvis.definition.yaml.Definitions;
import fr.parvis.report.output.Sums;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/// A report folder changed by someone who knows it well: every hash is made right again.
record Forgery(Path folder) {

    static Forgery of(Path original, Path copy) throws IOException {
        try (var files = Files.walk(original)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(original.relativize(file).toString()));
            }
        }
        return new Forgery(copy);
    }

    /// Changes a text file; a change without effect would prove nothing, and fails.
    Forgery edit(String file, UnaryOperator<String> change) throws IOException {
        Path path = folder.resolve(file);
        String before = Files.readString(path);
        Files.writeString(path, changed(before, change, file));
        return this;
    }

    /// Changes an entry of an office file.
    Forgery edit(String file, String entry, UnaryOperator<String> change) throws IOException {
        rezip(file, (name, text) -> name.equals(entry) ? changed(text, change, file) : text);
        return this;
    }

    /// Writes a table again from this query over it, named `old`.
    Forgery rewrite(String table, String query) throws Exception {
        Path file = folder.resolve("dataset").resolve(table + ".parquet");
        Path next = folder.resolveSibling(folder.getFileName() + ".next");
        try (var connection = Engine.open(folder.resolveSibling(folder.getFileName() + ".spill"))) {
            Engine.run(connection, "CREATE TABLE old AS FROM read_parquet(" + Column.literal(file.toString()) + ")");
            long before = Engine.count(connection, "SELECT hash(list(o ORDER BY o)) >> 1 FROM old o");
            Engine.run(connection, "CREATE TABLE new AS " + query);
            long after = Engine.count(connection, "SELECT hash(list(n ORDER BY n)) >> 1 FROM new n");
            if (before == after) {
                throw new IllegalStateException("Nothing changed in " + table);
            }
            Engine.run(connection, "COPY new TO " + Column.literal(next.toString()) + " (FORMAT parquet)");
        }
        Files.move(next, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return this;
    }

    /// Makes every hash right again, and the digest wherever it is printed; the PDF, which resists, is left out.
    Forgery seal() throws IOException {
        Path folder = folder().resolve("dataset");
        Dataset dataset = Dataset.open(folder);
        Manifest was = dataset.manifest();
        var tables = new TreeMap<String, Digest.OfTable>();
        Recount.of(dataset).forEach(r -> tables.put(r.table(), r.found()));
        var definitions = new TreeMap<Integer, String>();
        dataset.versions().byNumber().forEach((n, d) -> definitions.put(n, Digest.of(Definitions.toJson(d))));
        var files = new TreeMap<String, String>();
        for (String name : was.files().keySet()) {
            files.put(name, Digest.ofFile(folder.resolve(name)));
        }
        Manifest unsigned = with(was, "", definitions, tables, files);
        Manifest now = with(was, Digest.of(unsigned.lines()), definitions, tables, files);
        Files.writeString(
                folder.resolve(Manifest.FILE), JsonMapper.builder().build().writeValueAsString(now));
        if (!now.digest().equals(was.digest())) {
            print(was.digest(), now.digest());
        }
        return sums();
    }

    Forgery sums() throws IOException {
        Sums.write(folder);
        return this;
    }

    List<String> found(String digest) throws IOException {
        return Verification.of(folder, digest).findings().stream()
                .map(f -> f.where() + " " + f.code())
                .toList();
    }

    private static Manifest with(
            Manifest was,
            String digest,
            TreeMap<Integer, String> definitions,
            TreeMap<String, Digest.OfTable> tables,
            TreeMap<String, String> files) {
        return new Manifest(
                was.format(),
                was.consultation(),
                was.edition(),
                digest,
                definitions,
                tables,
                files,
                was.derivedFrom(),
                was.supersedes(),
                was.transformation(),
                was.commitments(),
                was.rereadings());
    }

    private void print(String was, String now) throws IOException {
        UnaryOperator<String> change =
                text -> text.replace(was, now).replace(was.substring(0, 12), now.substring(0, 12));
        edit("report.html", change);
        edit("figures.json", change);
        rezip("report.docx", (name, text) -> change.apply(text));
        rezip("report.odt", (name, text) -> change.apply(text));
        Files.deleteIfExists(folder.resolve("report.pdf"));
    }

    private interface Change {
        String of(String name, String text);
    }

    private void rezip(String file, Change change) throws IOException {
        Path path = folder.resolve(file);
        Path next = path.resolveSibling(file + ".next");
        try (var zip = new ZipFile(path.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(next))) {
            for (ZipEntry entry : zip.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                out.write(
                        entry.getName().endsWith(".xml")
                                ? change.of(entry.getName(), new String(bytes, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
                out.closeEntry();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Files.move(next, path, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private static String changed(String before, UnaryOperator<String> change, String file) {
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalStateException("Nothing changed in " + file);
        }
        return after;
    }
}
