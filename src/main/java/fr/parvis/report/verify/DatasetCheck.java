package fr.parvis.report.verify;

import fr.parvis.dataset.Dataset;
import fr.parvis.dataset.Digest;
import fr.parvis.dataset.Edition;
import fr.parvis.dataset.Manifest;
import fr.parvis.dataset.Recount;
import fr.parvis.dataset.Schema;
import fr.parvis.definition.yaml.Definitions;
import fr.parvis.report.output.ReportFolder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The dataset against its manifest: each file, each definition, each table read again, and the digest of them all.
final class DatasetCheck {

    private static final String UNDER = ReportFolder.DATASET + "/";
    private static final String MANIFEST = UNDER + Manifest.FILE;
    private static final long LARGEST_TEXT = 10 * 1024 * 1024;

    private final Inventory inventory;
    private final Findings findings;

    DatasetCheck(Inventory inventory, Findings findings) {
        this.inventory = inventory;
        this.findings = findings;
    }

    /// The dataset, when its tables can be read; empty, with findings, otherwise.
    ///
    /// @param expected the digest given, whole or its first digits; null for none
    Optional<Dataset> open(Path folder, @Nullable String expected) {
        if (!inventory.readable(MANIFEST, LARGEST_TEXT)
                || !inventory.readable(UNDER + "definition.json", LARGEST_TEXT)) {
            return Optional.empty();
        }
        return findings.reading(MANIFEST, () -> Dataset.open(folder.resolve(ReportFolder.DATASET)))
                .filter(dataset -> findings.reading(MANIFEST, () -> sound(dataset, expected))
                        .orElse(false));
    }

    private boolean sound(Dataset dataset, @Nullable String expected) {
        Manifest manifest = dataset.manifest();
        findings.same(MANIFEST, "format", manifest.format(), Manifest.FORMAT);
        findings.same(
                MANIFEST,
                "consultation",
                manifest.consultation(),
                dataset.definition().id());
        findings.same(MANIFEST, "edition", manifest.edition(), dataset.edition().code());
        findings.same(MANIFEST, "digest-not-its-lines", manifest.digest(), Digest.of(manifest.lines()));
        if (expected != null && !manifest.digest().startsWith(expected)) {
            findings.add(MANIFEST, "digest-unexpected", manifest.digest(), expected);
        }
        if ((manifest.derivedFrom() != null) != (dataset.edition() == Edition.PUBLIC)) {
            findings.add(MANIFEST, "derived-from", String.valueOf(manifest.derivedFrom()), manifest.edition());
        }
        definitions(dataset);
        inventory.checkHashes(MANIFEST, UNDER, manifest.files());
        return files(dataset) && tables(dataset);
    }

    private void definitions(Dataset dataset) {
        dataset.versions().byNumber().forEach((number, definition) -> {
            String where = MANIFEST + " [" + number + "]";
            findings.same(where, "version", Integer.toString(definition.version()), Integer.toString(number));
            findings.same(
                    where,
                    "definition-differs",
                    Digest.of(Definitions.toJson(definition)),
                    String.valueOf(dataset.manifest().definitions().get(number)));
        });
    }

    /// The manifest lists the files that such a dataset has: no other, and none less.
    private boolean files(Dataset dataset) {
        var expected = new TreeSet<String>();
        dataset.schema().relations().forEach(r -> expected.add(r.file()));
        int current = dataset.manifest().definitions().lastKey();
        dataset.manifest()
                .definitions()
                .keySet()
                .forEach(n -> expected.add(n == current ? "definition.json" : "definition-" + n + ".json"));
        findings.same(
                MANIFEST, "files", String.join(", ", dataset.manifest().files().keySet()), String.join(", ", expected));
        boolean whole = true;
        for (String name : expected) {
            if (!inventory.has(UNDER + name)) {
                findings.add(UNDER + name, "file-missing");
                whole = false;
            }
        }
        return whole;
    }

    private boolean tables(Dataset dataset) {
        var listed = dataset.manifest().tables();
        var names = dataset.schema().relations().stream()
                .map(Schema.Relation::name)
                .sorted()
                .toList();
        findings.same(MANIFEST, "tables", String.join(", ", listed.keySet()), String.join(", ", names));
        boolean readable = true;
        for (Recount recount : Recount.of(dataset)) {
            String where = UNDER + recount.table() + ".parquet";
            Digest.OfTable found = recount.found();
            if (found == null) {
                findings.add(where, "table-unreadable", recount.fault());
                readable = false;
                continue;
            }
            Digest.OfTable written = listed.get(recount.table());
            if (written != null && !written.equals(found)) {
                findings.add(
                        where,
                        "table-differs",
                        Long.toString(found.rows()),
                        Long.toString(written.rows()),
                        found.sha256(),
                        written.sha256());
            }
        }
        return readable;
    }
}
