package fr.parvis.report.verify;

import fr.parvis.analysis.Analysis;
import fr.parvis.analysis.Figure;
import fr.parvis.dataset.Dataset;
import fr.parvis.definition.Organiser;
import fr.parvis.report.Material;
import fr.parvis.report.Report;
import fr.parvis.report.html.HtmlRenderer;
import fr.parvis.report.output.FiguresFile;
import fr.parvis.report.output.Format;
import fr.parvis.report.words.Words;
import java.io.IOException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A report folder checked against itself: hashes, figures computed anew, quotes found in every file.
///
/// Queries are written from the definition, never taken from the folder; its links are not followed; a
/// damaged file is a finding. Without the digest that was published, a folder forged as a whole is not told
/// from a true one.
///
/// @param digest the dataset's, as its manifest gives it; empty when it could not be read
/// @param files how many files were hashed
/// @param figures how many figures were computed anew
/// @param restricted how many could not be, since the public edition no longer holds all that is behind them
/// @param quotes how many quotes were looked for in each file
/// @param findings what differs; empty when all agrees
public record Verification(String digest, int files, int figures, int restricted, int quotes, List<Finding> findings) {

    private static final long LARGEST_FIGURES = 64L << 20;
    private static final long LARGEST_REPORT = 256L << 20;

    public Verification {
        findings = List.copyOf(findings);
    }

    public boolean sound() {
        return findings.isEmpty();
    }

    /// @param folder as `parvis report` wrote it
    /// @param digest the dataset's digest as it was published, or its first digits; null when it is not known
    /// @throws NotDirectoryException when there is no such folder
    public static Verification of(Path folder, @Nullable String digest) throws IOException {
        if (!folder.toFile().isDirectory()) {
            throw new NotDirectoryException(folder.toString());
        }
        var findings = new Findings();
        Path real = folder.toRealPath();
        Inventory inventory = Inventory.of(real, findings);
        inventory.checkSums();
        Optional<Dataset> dataset =
                inventory.hasLinks() ? Optional.empty() : new DatasetCheck(inventory, findings).open(real, digest);
        if (dataset.isEmpty()) {
            return new Verification("", inventory.count(), 0, 0, 0, findings.all());
        }
        return new Contents(real, dataset.get(), inventory, findings).check();
    }

    /// What stands on the dataset: the figures, the words, and the files that print them.
    private record Contents(Path folder, Dataset dataset, Inventory inventory, Findings findings) {

        Verification check() {
            String digest = dataset.manifest().digest();
            findings.reading("dataset/passages.parquet", () -> {
                WordsCheck.check(dataset, findings);
                return true;
            });
            Optional<List<Figure>> computed = findings.reading("dataset", this::figures);
            Optional<Words> words = findings.reading("dataset", this::words);
            Optional<FiguresFile> stored = inventory.readable(FiguresFile.NAME, LARGEST_FIGURES)
                    ? findings.reading(FiguresFile.NAME, () -> FiguresFile.read(folder))
                    : Optional.empty();
            if (computed.isEmpty() || words.isEmpty() || stored.isEmpty()) {
                return new Verification(digest, inventory.count(), 0, 0, 0, findings.all());
            }
            var figures = new FiguresCheck(dataset, computed.get(), findings);
            Optional<Expected> expected = findings.reading(
                    FiguresFile.NAME,
                    () -> Expected.of(dataset, stored.get().language(), figures.check(stored.get()), words.get()));
            expected.ifPresent(e -> rendered(e, digest));
            return new Verification(
                    digest,
                    inventory.count(),
                    stored.get().figures().size() - figures.restricted(),
                    figures.restricted(),
                    expected.map(e -> e.quotes().size()).orElse(0),
                    findings.all());
        }

        private List<Figure> figures() {
            try (Analysis analysis = Analysis.open(dataset)) {
                return analysis.figures();
            }
        }

        private Words words() {
            try (Analysis analysis = Analysis.open(dataset)) {
                List<String> profile = Material.profileQuestions(dataset.versions()).stream()
                        .map(q -> q.id())
                        .toList();
                return Words.read(analysis, dataset.definition(), profile);
            }
        }

        /// Each report that stands in the folder; one format or another may have been left out.
        private void rendered(Expected expected, String digest) {
            Organiser organiser = dataset.definition().organiser();
            String styles =
                    HtmlRenderer.styles(new Report.Look(organiser.primary(), organiser.secondary(), null, null, null));
            for (Format format : Format.values()) {
                String file = format.file();
                if (!inventory.has(file) || !inventory.readable(file, LARGEST_REPORT)) {
                    continue;
                }
                switch (format) {
                    case HTML ->
                        findings.reading(file, () -> HtmlReader.read(inventory.path(file)))
                                .ifPresent(page -> new HtmlCheck(file, expected, findings).check(page, digest, styles));
                    case PDF -> extract(file, Extract::ofPdf, expected, digest);
                    case ODT, DOCX -> extract(file, Extract::ofOffice, expected, digest);
                }
            }
        }

        private void extract(String file, Function<Path, Extract> reader, Expected expected, String digest) {
            findings.reading(file, () -> reader.apply(inventory.path(file)))
                    .ifPresent(extract -> new ExtractCheck(file, expected, findings).check(extract, digest));
        }
    }
}
