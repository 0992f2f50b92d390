package fr.parvis.report.odt;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.report.Shown;
import fr.parvis.report.office.OfficeText;
import fr.parvis.report.office.Specimen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OdtRendererTests {

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
    void countsTheSpacesThatOpenDocumentWouldSwallow() {
        assertThat(entry("content.xml"))
                .contains("<text:s text:c=\"2\"></text:s>commence par deux espaces")
                .doesNotContainPattern("(?s)<text:p text:style-name=\"KeptQuotations\">(?:<[^>]*>)* ")
                .doesNotContain("Quatrième,  deux");
    }

    @Test
    void saysItsTypeFirstAndUncompressed() throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(written()))) {
            ZipEntry first = zip.getNextEntry();
            assertThat(first.getName()).isEqualTo("mimetype");
            assertThat(first.getMethod()).isEqualTo(ZipEntry.STORED);
            assertThat(first.getExtra()).isNull();
            assertThat(new String(zip.readAllBytes(), StandardCharsets.US_ASCII))
                    .isEqualTo("application/vnd.oasis.opendocument.text");
        }
    }

    @Test
    void listsEveryFileInItsManifest() throws IOException {
        var manifest = entry("META-INF/manifest.xml");
        try (var zip = new ZipFile(written().toFile())) {
            assertThat(zip.stream()
                            .map(ZipEntry::getName)
                            .filter(n -> !n.equals("mimetype") && !n.startsWith("META-INF")))
                    .hasSizeGreaterThan(4)
                    .allMatch(name -> manifest.contains("manifest:full-path=\"" + name + "\""));
        }
        assertThat(manifest).contains("manifest:full-path=\"/\" manifest:version=\"1.3\"");
        for (String file : List.of("content.xml", "styles.xml", "meta.xml")) {
            assertThat(entry(file)).contains("office:version=\"1.3\"");
        }
    }

    @Test
    void usesHeadingsWithLevelsAndStylesThatExist() {
        var content = entry("content.xml");
        var styles = entry("styles.xml");

        assertThat(found(content, "<text:h text:style-name=\"(Heading_20_\\d)\""))
                .containsExactly(
                        "Heading_20_1",
                        "Heading_20_1",
                        "Heading_20_2",
                        "Heading_20_3",
                        "Heading_20_4",
                        "Heading_20_1",
                        "Heading_20_2");
        assertThat(found(content, "(?:text|table|draw):(?:visited-)?style-name=\"([^\"]+)\""))
                .allMatch(name -> (content + styles).contains("style:name=\"" + name + "\""));
        assertThat(found(content + styles, "style:(?:parent|next|list)-style-name=\"([^\"]+)\""))
                .allMatch(name -> (content + styles).contains("style:name=\"" + name + "\""));
    }

    @Test
    void repeatsHeadRowsAndNamesTablesAndPictures() {
        var content = entry("content.xml");

        assertThat(found(content, "(<table:table-header-rows>)")).hasSize(2);
        assertThat(found(content, "<table:table (?:[^>]*)><table:title>([^<]+)"))
                .hasSameSizeAs(found(content, "(<table:table )"));
        assertThat(content)
                .contains("<svg:title>Vous êtes (7 réponses)</svg:title>")
                .contains("<svg:desc>Association 4, entreprise 2.</svg:desc>");
    }

    @Test
    void showsChartsAsDrawingsWithDotsBeside() {
        assertThat(entry("Pictures/1.svg")).startsWith("<svg");
        assertThat(entry("Pictures/1.png")).contains("PNG");
        assertThat(entry("content.xml")).containsPattern("Pictures/1\\.svg.*Pictures/1\\.png");
    }

    @Test
    void linksLeadToBookmarksThatExist() {
        var content = entry("content.xml");
        var marks = found(content, "text:bookmark-start text:name=\"([^\"]+)\"");

        assertThat(marks).doesNotHaveDuplicates();
        assertThat(found(content, "text:ref-name=\"([^\"]+)\"")).isNotEmpty().isSubsetOf(marks);
        assertThat(content)
                .contains("xlink:href=\"https://exemple.org/?a=1&amp;b=2\"")
                .doesNotContain("javascript");
    }

    @Test
    void isTheSameFileEachTimeAndSaysNothingOfSoftwareOrClock() throws IOException {
        assertThat(Files.readAllBytes(written())).isEqualTo(Files.readAllBytes(written()));
        assertThat(entry("meta.xml"))
                .contains("<dc:language>fr-FR</dc:language>", "<dc:creator>Métropole de Valmont</dc:creator>")
                .doesNotContain("date", "generator");
    }

    @Test
    void isWellFormedThroughout() throws Exception {
        try (var zip = new ZipFile(written().toFile())) {
            for (var entry :
                    zip.stream().filter(e -> e.getName().endsWith("xml")).toList()) {
                var factory = DocumentBuilderFactory.newInstance();
                factory.setNamespaceAware(true);
                factory.newDocumentBuilder().parse(zip.getInputStream(entry));
            }
        }
    }

    @Test
    void marksOnlyTheWorkingCopy() {
        assertThat(entry("styles.xml")).contains("Document de travail");
        Path file = folder.resolve("public.odt");
        OdtRenderer.render(Specimen.report(false), file);
        assertThat(OfficeText.paragraphs(file)).noneMatch(p -> p.contains("travail"));
    }

    private Path written() {
        Path file = folder.resolve("report.odt");
        OdtRenderer.render(Specimen.report(true), file);
        return file;
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    private String entry(String name) {
        try (var zip = new ZipFile(written().toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
