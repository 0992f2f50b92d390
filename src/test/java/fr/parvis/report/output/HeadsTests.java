package fr.parvis.report.output;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.acceptance.Delivered;
import fr.parvis.dataset.folder.Consultation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stands at the head of charts, tables and notices.
final class HeadsTests {

    @TempDir
    static Path work;

    static Delivered report;

    @BeforeAll
    static void writeTheReport() throws IOException {
        Consultation.in(work.resolve("folder"))
                .with("consultation.yaml", Consultation.DEFINITION + """
                                      - {id: note, type: rating, label: {fr: Note, en: Rating}, dont-know: {fr: Sans avis, en: Unsure}}
                                report: {smallest-cell: 1, cross-tabs: [[un, note], [rang, un]]}
                                incidents: [{id: panne, cause: {fr: Panne, en: Failure}}]
                                """)
                .with("responses.csv", "id,un,rang,note,idee\nr1,oui,a>b,4,Une idée\nr2,non,b>a,dont-know,\nr3,,,5,\n")
                .with("passages.csv", "passage,text,lever\nP1,Une idée,rue\n");
        new ReportJob(
                        work.resolve("folder"),
                        work.resolve("report"),
                        Set.of(Format.HTML, Format.ODT, Format.DOCX),
                        "fr",
                        false,
                        false)
                .run((step, n) -> {});
        report = new Delivered(work.resolve("report"));
    }

    @Test
    void aRatingCountsItsMarksInTheTitleAsInTheFinding() {
        assertThat(report.squeezed(Format.HTML))
                .contains("Lanotemédianeest4sur5(2réponses)", "Notesdonnées,sur2réponses(et1sansnote)");
    }

    @Test
    void proposalsStandUnderTheirLever() {
        assertThat(report.squeezed(Format.HTML)).contains("LevierPropositionsRue1");
    }

    @Test
    void crossedRankingsSayThatTheyCountFirstPlaces() {
        assertThat(report.squeezed(Format.HTML)).contains("Rang·entête—Un");
        assertThat(report.figure("cross.rang.un").count("a", "oui")).isEqualTo(1);
        assertThat(report.figure("cross.rang.un").count("b", "oui")).isZero();
    }

    @Test
    void theWordsBetweenAHeadingAndItsTableStayWithThem() throws IOException {
        assertThat(Files.readString(report.folder().resolve("report.html")))
                .containsPattern("id=\"closed-crossed\".*</h3>\\s*<p class=\"lead\">");
    }

    @Test
    void theTitleOfANoticeIsAHeadingInOfficeFilesToo() throws IOException {
        assertThat(entry("report.odt", "content.xml"))
                .containsPattern("<text:h text:style-name=\"Notice_20_heading\" text:outline-level=\"2\"");
        assertThat(entry("report.docx", "word/document.xml"))
                .containsPattern("<w:pStyle w:val=\"NoticeHeading\"/>(<w:[^o][^>]*>)*<w:outlineLvl w:val=\"1\"/>");
    }

    private static String entry(String file, String name) throws IOException {
        try (var zip = new ZipFile(report.folder().resolve(file).toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
