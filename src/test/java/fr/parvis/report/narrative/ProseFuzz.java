package fr.parvis.report.narrative;

import fr.parvis.analysis.Analysis;
import fr.parvis.dataset.Dataset;
import fr.parvis.dataset.folder.Consultation;
import fr.parvis.definition.UnusableConsultation;
import fr.parvis.fuzz.Told;
import fr.parvis.report.Block;
import fr.parvis.report.Line;
import fr.parvis.report.Material;
import fr.parvis.report.Report;
import fr.parvis.report.html.HtmlRenderer;
import fr.parvis.report.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/// Any text as the prose of a report: what is read gives a page that is well formed.
public final class ProseFuzz {

    private static final Path FOLDER = Told.folder(ProseFuzz.class);
    private static final Material MATERIAL = material();
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException, XMLStreamException {
        var prose = new Narrative.Prose("narrative/context.md", "fr", new String(input, StandardCharsets.UTF_8));
        var material = new Material(
                "fr",
                true,
                MATERIAL.dataset(),
                MATERIAL.figures(),
                MATERIAL.words(),
                new Narrative(Map.of("context", Map.of("fr", prose))),
                List.of());
        List<Block> blocks;
        try {
            blocks = ProseBlocks.of("context", material);
            ProseBlocks.warnings("context", material);
        } catch (UnusableConsultation refusal) {
            Told.inBothLanguages(refusal);
            return;
        }
        Path page = FOLDER.resolve("page.html");
        HtmlRenderer.render(page(blocks), page);
        try (var in = Files.newInputStream(page)) {
            var xml = XML.createXMLStreamReader(in, "UTF-8");
            while (xml.hasNext()) {
                xml.next();
            }
        }
    }

    private static Report page(List<Block> blocks) {
        Line words = Line.of("A", "fr");
        return new Report(
                "fr",
                true,
                new Report.Cover(words, "B", words, null, "D", "E", null, null),
                new Report.Look("#7a1f3d", "#d9a400", null, null, null),
                "0".repeat(64),
                List.of(new Report.Chapter("contexte", "1", "Contexte", blocks)));
    }

    private static Material material() {
        try {
            Path folder = Files.createDirectories(FOLDER.resolve("consultation"));
            Dataset dataset = Consultation.in(folder)
                    .with("responses.csv", "id,un,idee\nR1,oui,Une idée\nR2,non,\n")
                    .freeze();
            try (Analysis analysis = Analysis.open(dataset)) {
                return Material.of(
                        "fr",
                        true,
                        dataset,
                        analysis.figures(),
                        Words.read(analysis, dataset.definition(), List.of()),
                        Narrative.NONE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
