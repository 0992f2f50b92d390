package fr.parvis.dataset;

import fr.parvis.definition.Definition;
import fr.parvis.definition.Versions;
import fr.parvis.definition.yaml.Definitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.TreeMap;

/// An immutable dataset on disk: Parquet files, the definitions they answer to, and the manifest.
///
/// @param folder where it stands
public record Dataset(Path folder, Manifest manifest, Versions versions) {

    private static final long LARGEST_KEPT = 8 << 20;
    private static final long MOST_CELLS_KEPT = 2_000_000;

    /// Opens the dataset of this folder, without checking its hashes (the verifier does).
    public static Dataset open(Path folder) throws IOException {
        Manifest manifest = Manifest.read(folder);
        var versions = new TreeMap<Integer, Definition>();
        for (int version : manifest.definitions().keySet()) {
            boolean current = version == manifest.definitions().lastKey();
            Path file = folder.resolve(definitionFile(version, current));
            versions.put(
                    version,
                    Definitions.parse(Files.readString(file), file.getFileName().toString()));
        }
        return new Dataset(folder, manifest, new Versions(versions));
    }

    /// Gives all the rows of a relation to a dataset that is being written, in place of any of its own.
    ///
    /// @param replaced columns to write otherwise, as SQL expressions `… AS column`; empty for none
    public void copy(String relation, String replaced, DatasetWriter writer) {
        String columns = replaced.isEmpty() ? "*" : "* REPLACE (" + replaced + ")";
        writer.fill(relation, "SELECT " + columns + " FROM " + source(schema().relation(relation)));
    }

    static String definitionFile(int version, boolean current) {
        return current ? "definition.json" : "definition-" + version + ".json";
    }

    public Definition definition() {
        return versions.current();
    }

    public Schema schema() {
        return Schema.of(versions);
    }

    public Edition edition() {
        return Edition.of(manifest.edition());
    }

    /// An engine on which each table is a view of its Parquet file, and that reads nothing else.
    ///
    /// The submissions are read at once when they are few: a question takes two columns or more, and a view
    /// looks at all of them again for each of a report's thousand queries.
    public Connection connect() {
        Connection connection = Engine.openLocked(folder);
        for (Schema.Relation relation : schema().relations()) {
            boolean kept = relation.name().equals(Schema.SUBMISSIONS) && keep(relation, connection);
            if (!kept) {
                Engine.run(connection, "CREATE VIEW " + Column.quote(relation.name()) + " AS FROM " + source(relation));
            }
        }
        return connection;
    }

    private boolean keep(Schema.Relation relation, Connection connection) {
        Path file = folder.resolve(relation.file());
        try {
            if (Files.size(file) > LARGEST_KEPT) {
                return false;
            }
            String rows = "SELECT num_rows FROM parquet_file_metadata(%s)"
                    .formatted(Column.literal(file.toAbsolutePath().toString()));
            if (Engine.count(connection, rows)
                    > MOST_CELLS_KEPT / relation.columns().size()) {
                return false;
            }
            Engine.run(connection, "CREATE TABLE " + Column.quote(relation.name()) + " AS FROM " + source(relation));
            return true;
        } catch (IOException | IllegalStateException damaged) {
            return false;
        }
    }

    /// The table's file, as SQL reads it.
    String source(Schema.Relation relation) {
        return Engine.parquet(folder.resolve(relation.file()));
    }
}
