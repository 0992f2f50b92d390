package fr.parvis.report.docx;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.report.Shown;
import fr.parvis.report.office.OfficeText;
import fr.parvis.report.office.Specimen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocxRendererTests {

    @TempDir
    Path folder;

    @Test
    void keepsEveryQuoteCodePointForCodePoint() {
        var paragraphs = OfficeText.paragraphs(written());

        for (String words : Specimen.WORDS) {
            assertThat(paragraphs).contains(Shown.text(words).replace("\r\n", "\n"));
        }
    }

    @Test
    void usesRealHeadingStyles() throws IOException {
        try (var document = new XWPFDocument(Files.newInputStream(written()))) {
            assertThat(document.getParagraphs())
                    .filteredOn(p -> p.getStyle() != null && p.getStyle().startsWith("Heading"))
                    .extracting(p -> p.getStyle() + " " + p.getText())
                    .containsExactly(
                            "Heading1 L’essentiel",
                            "Heading1 1\u2002Ce qui ressort des réponses",
                            "Heading2 Qui a répondu",
                            "Heading3 Détail",
                            "Heading4 Détail du détail",
                            "Heading1 A\u2002Toutes les contributions",
                            "Heading2 Mot pour mot");
            assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
        }
    }

    @Test
    void defineEveryStyleItUses() throws IOException {
        try (var document = new XWPFDocument(Files.newInputStream(written()))) {
            var xml = entry("word/document.xml");
            var used = java.util.regex.Pattern.compile("<w:(?:p|r|tbl)Style w:val=\"([^\"]+)\"")
                    .matcher(xml)
                    .results()
                    .map(m -> m.group(1))
                    .distinct()
                    .toList();
            assertThat(used)
                    .hasSizeGreaterThan(20)
                    .allMatch(id -> document.getStyles().getStyle(id) != null);
        }
    }

    @Test
    void flagsHeadRowsAndNamesTables() throws IOException {
        try (var document = new XWPFDocument(Files.newInputStream(written()))) {
            var results = document.getTables().stream()
                    .filter(t -> "DataTable".equals(t.getStyleID()))
                    .toList();
            assertThat(results).hasSize(2).allMatch(t -> t.getRow(0).isRepeatHeader());
            assertThat(results.getFirst().getRows()).allMatch(row -> row.isCantSplitRow());
            assertThat(document.getTables())
                    .allMatch(t ->
                            !t.getCTTbl().getTblPr().getTblCaption().getVal().isBlank());
        }
    }

    @Test
    void describesEveryPicture() {
        assertThat(entry("word/document.xml"))
                .contains("descr=\"Association 4, entreprise 2.\"")
                .contains("title=\"Vous êtes (7 réponses)\"");
    }

    @Test
    void linksLeadToBookmarksAndAddressesThatMayBeFollowed() throws IOException {
        var xml = entry("word/document.xml");
        var marks = java.util.regex.Pattern.compile("w:bookmarkStart w:id=\"\\d+\" w:name=\"([^\"]+)\"")
                .matcher(xml)
                .results()
                .map(m -> m.group(1).toLowerCase())
                .toList();

        assertThat(marks).doesNotHaveDuplicates().allMatch(m -> m.matches("[a-z][a-z0-9_]{0,39}"));
        assertThat(xml).contains("w:anchor=\"p_F1\"").doesNotContain("javascript");
        assertThat(entry("word/_rels/document.xml.rels")).contains("https://exemple.org/?a=1&amp;b=2");
    }

    @Test
    void marksTheWorkingCopyOnItsCoverAndFeet() throws IOException {
        assertThat(entry("word/footer1.xml")).contains("3f9a0c44d1b2").contains("Document de travail");
        assertThat(OfficeText.paragraphs(folder.resolve("report.docx")))
                .contains("Document de travail : ne pas diffuser.");

        DocxRenderer.render(Specimen.report(false), folder.resolve("public.docx"));
        assertThat(OfficeText.paragraphs(folder.resolve("public.docx"))).noneMatch(p -> p.contains("travail"));
    }

    @Test
    void isTheSameFileEachTimeAndSaysNothingOfSoftwareOrClock() throws IOException {
        byte[] first = Files.readAllBytes(written());
        byte[] second = Files.readAllBytes(written());

        assertThat(second).isEqualTo(first);
        assertThat(entry("docProps/core.xml"))
                .contains("Métropole de Valmont")
                .contains("<dc:language>fr</dc:language>")
                .doesNotContain("dcterms:created", "dcterms:modified", "POI");
        assertThat(all()).doesNotContain("Apache POI");
    }

    @Test
    void isWellFormedThroughout() throws Exception {
        try (var zip = new ZipFile(written().toFile())) {
            for (var entry : zip.stream()
                    .filter(e -> e.getName().matches(".*\\.(xml|rels)"))
                    .toList()) {
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(zip.getInputStream(entry));
            }
        }
    }

    @Test
    void setsTheLanguageOfTheDocumentAndOfForeignWords() {
        assertThat(entry("word/styles.xml")).contains("w:lang w:val=\"fr-FR\"");
        assertThat(entry("word/document.xml")).contains("w:val=\"en-GB\"").contains("w:bidi=\"he\"");
    }

    private Path written() {
        Path file = folder.resolve("report.docx");
        DocxRenderer.render(Specimen.report(true), file);
        return file;
    }

    private String entry(String name) {
        try (var zip = new ZipFile(written().toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String all() throws IOException {
        var text = new StringBuilder();
        try (var zip = new ZipFile(written().toFile())) {
            for (var entry : zip.stream().toList()) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return text.toString();
    }
}
