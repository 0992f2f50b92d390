package fr.parvis.report.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.dataset.Dataset;
import fr.parvis.report.output.Format;
import fr.parvis.report.output.ReportJob;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTests {

    @TempDir
    static Path shelf;

    private static Path original;
    private static String digest;

    @TempDir
    Path desk;

    private Forgery forgery;

    @BeforeAll
    static void writeTheReport() throws IOException {
        original = written(Path.of("examples", "achats-responsables"), "original", false, EnumSet.allOf(Format.class));
        digest = Dataset.open(original.resolve("dataset")).manifest().digest();
    }

    @BeforeEach
    void copyIt() throws IOException {
        forgery = Forgery.of(original, desk.resolve("copy"));
    }

    @Test
    void aSoundFolderAgrees() throws IOException {
        Verification verification = Verification.of(original, digest);

        assertThat(verification.findings()).isEmpty();
        assertThat(verification.digest()).isEqualTo(digest);
        assertThat(verification.figures()).isEqualTo(39);
        assertThat(verification.restricted()).isZero();
        assertThat(verification.quotes()).isEqualTo(42);
        assertThat(Verification.of(original, digest.substring(0, 12)).sound()).isTrue();
    }

    @Test
    void anotherDigestThanTheOneAnnouncedIsNamed() throws IOException {
        assertThat(forgery.found("0".repeat(64))).containsExactly("dataset/manifest.json digest-unexpected");
    }

    @Test
    void aChangedAnswerIsNamed() throws Exception {
        forgery.rewrite(
                        "answers",
                        "SELECT * REPLACE (CASE WHEN submission = 'R1' AND question = 'exemplarite'"
                                + " THEN replace(text, '30 jours', '60 jours') ELSE text END AS text) FROM old")
                .seal();

        assertThat(forgery.found(digest))
                .contains(
                        "dataset/manifest.json digest-unexpected",
                        "dataset/passages.parquet P12 passage-not-found",
                        "report.html R1.exemplarite quote-differs",
                        "report.odt R1.exemplarite quote-not-found",
                        "report.docx R1.exemplarite quote-not-found");
        assertThat(forgery.found(null)).contains("report.html R1.exemplarite quote-differs");
    }

    @Test
    void anAnswerChangedEverywhereIsOnlyKnownByItsDigest() throws Exception {
        String sql =
                "SELECT * REPLACE (replace(text, 'à 30 jours, vraiment', 'à 60 jours, vraiment') AS text) FROM old";
        forgery.rewrite("answers", sql)
                .rewrite("passages", sql)
                .edit("report.html", text -> text.replace("à 30 jours, vraiment", "à 60 jours, vraiment"))
                .edit("report.odt", "content.xml", text -> text.replace("à 30 jours", "à 60 jours"))
                .edit("report.docx", "word/document.xml", text -> text.replace("à 30 jours", "à 60 jours"))
                .seal();

        assertThat(forgery.found(null)).isEmpty();
        assertThat(forgery.found(digest)).containsExactly("dataset/manifest.json digest-unexpected");
    }

    @Test
    void aChangedFigureIsNamedWithItsRow() throws IOException {
        forgery.edit("figures.json", text -> text.replace("[ \"federation\", 1 ]", "[ \"federation\", 2 ]"))
                .seal();

        Finding finding = Verification.of(forgery.folder(), digest).findings().getFirst();
        assertThat(forgery.found(digest)).containsExactly("figures.json question.profil result-differs");
        assertThat(finding.in("en")).contains("“federation” 1 → “federation” 2");
        assertThat(finding.in("fr")).contains("question.profil");
    }

    @Test
    void aFigureLeftOutOrAddedIsNamed() throws IOException {
        forgery.edit("figures.json", text -> text.replace("\"id\" : \"passages.total\"", "\"id\" : \"passages.all\""))
                .seal();

        assertThat(forgery.found(digest))
                .contains("figures.json passages.all figure-extra", "figures.json passages.total figure-missing");
    }

    @Test
    void aChangedCountInATableOfThePageIsNamed() throws IOException {
        forgery.edit("report.html", text -> text.replaceFirst("(<td class=\"number[^\"]*\">)3(<)", "$14$2"))
                .seal();

        assertThat(forgery.found(digest)).singleElement().asString().matches("report.html \\S+ row-differs");
    }

    @Test
    void aChangedNumberInASentenceIsNamed() throws IOException {
        forgery.edit(
                        "report.html",
                        text -> text.replaceFirst(
                                "(<data data-figure=\"[^\"]+\" value=\")[^\"]+(\">)[^<]+<", "$1999$2999<"))
                .seal();

        assertThat(forgery.found(digest)).anyMatch(f -> f.endsWith("value-unknown"));
    }

    @Test
    void aChangedSentenceIsNamedInEachFile() throws IOException {
        forgery.edit("report.html", text -> text.replaceFirst("7 réponses? ", "8 réponses "))
                .edit("report.docx", "word/document.xml", text -> text.replace("7 réponses", "8 réponses"))
                .seal();

        assertThat(forgery.found(digest))
                .contains("report.html #cover sentence-missing", "report.docx #cover sentence-missing");
    }

    @Test
    void aChangedQuoteInThePageIsNamed() throws IOException {
        forgery.edit("report.html", text -> text.replaceFirst("Payer à 30 jours, vraiment", "Payer à 30 jours"))
                .seal();

        assertThat(forgery.found(digest)).containsExactly("report.html P12 quote-differs");
    }

    @Test
    void anAddedQuoteARemovedOneAndAScriptAreNamed() throws IOException {
        forgery.edit(
                        "report.html",
                        text -> text.replaceFirst("data-quote=\"P12\"", "data-quote=\"P99\"")
                                .replace("</main>", "<blockquote>Bravo</blockquote><script>1</script></main>"))
                .seal();

        assertThat(forgery.found(digest))
                .containsExactlyInAnyOrder(
                        "report.html P99 quote-unknown",
                        "report.html P12 quote-missing",
                        "report.html quote-unmarked",
                        "report.html foreign");
    }

    @Test
    void aStyleThatHidesAQuoteIsNamed() throws IOException {
        forgery.edit("report.html", text -> text.replaceFirst("</style>", "[data-quote=P12]{display:none}</style>"))
                .seal();

        assertThat(forgery.found(digest)).containsExactly("report.html style-differs");
    }

    @Test
    void aQuoteChangedInAnOfficeFileIsNamed() throws IOException {
        forgery.edit("report.docx", "word/document.xml", text -> text.replaceFirst("Payer à 30", "Payer à 45"))
                .edit("report.odt", "content.xml", text -> text.replaceFirst("Payer à 30", "Payer à 45"))
                .seal();

        assertThat(forgery.found(digest))
                .containsExactly("report.odt P12 quote-not-found", "report.docx P12 quote-not-found");
    }

    @Test
    void aCountChangedInAnOfficeFileIsNamed() throws IOException {
        forgery.edit(
                        "report.odt",
                        "content.xml",
                        text -> text.replaceFirst("(Table_20_number\"><?[^<]*)3(</text:p>)", "$14$2"))
                .seal();

        assertThat(forgery.found(digest)).singleElement().asString().matches("report.odt \\S+ row-not-found");
    }

    @Test
    void anotherPdfIsNamed() throws IOException {
        Path other = written(changed(desk.resolve("source")), "other", false, EnumSet.of(Format.PDF));
        Files.copy(
                other.resolve("report.pdf"),
                forgery.folder().resolve("report.pdf"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        forgery.seal();

        assertThat(forgery.found(digest))
                .containsExactly(
                        "report.pdf digest-not-printed",
                        "report.pdf P12 quote-not-found",
                        "report.pdf R1.exemplarite quote-not-found",
                        "report.pdf #figures sentence-missing",
                        "report.pdf #figures sentence-missing");
    }

    @Test
    void aChangedQueryIsNamed() throws IOException {
        forgery.edit("figures.json", text -> text.replaceFirst("WHERE state = 'counted'", "WHERE true"))
                .seal();

        assertThat(forgery.found(digest)).containsExactly("figures.json participation.submissions sql-differs");
    }

    @Test
    void aHostileQueryIsNamedAndNeverRun() throws IOException {
        Path proof = desk.resolve("proof");
        forgery.edit(
                        "figures.json",
                        text -> text.replaceFirst(
                                "\"sql\" : \"[^\"]*\"",
                                "\"sql\" : \"COPY (SELECT 1) TO '" + proof + "'; INSTALL httpfs; LOAD httpfs\""))
                .seal();

        assertThat(forgery.found(digest)).containsExactly("figures.json participation.submissions sql-differs");
        assertThat(proof).doesNotExist();
    }

    @Test
    void aDroppedPassageIsNamed() throws Exception {
        forgery.rewrite("passages", "SELECT * FROM old WHERE passage <> 'P12'").seal();

        assertThat(forgery.found(digest))
                .contains(
                        "dataset/manifest.json digest-unexpected",
                        "figures.json passages.total result-differs",
                        "report.html P12 quote-unknown");
    }

    @Test
    void aChangedRowOfViewsIsNamed() throws Exception {
        forgery.rewrite("views", "SELECT * REPLACE (CASE WHEN views = 67 THEN 76 ELSE views END AS views) FROM old")
                .seal();

        assertThat(forgery.found(digest))
                .contains("dataset/manifest.json digest-unexpected", "figures.json audience.days result-differs");
    }

    @Test
    void aTableOfOtherTypesIsNamed() throws Exception {
        forgery.rewrite("views", "SELECT day, page, views::VARCHAR AS views FROM old")
                .sums();

        assertThat(forgery.found(digest)).contains("dataset/views.parquet table-unreadable");
    }

    @Test
    void changedBytesMissingAndExtraFilesAreNamed() throws IOException {
        Files.delete(forgery.folder().resolve("report.odt"));
        Files.writeString(forgery.folder().resolve("note.txt"), "?");
        forgery.edit("report.html", text -> text + "\n");

        assertThat(forgery.found(digest))
                .containsExactlyInAnyOrder(
                        "report.odt file-listed-missing", "note.txt file-extra", "report.html hash-differs");
    }

    @Test
    void pathsThatLeaveTheFolderAreNamedAndNotFollowed() throws IOException {
        forgery.edit(
                        "SHA256SUMS",
                        text -> text + "0".repeat(64) + "  ../../secret\n" + "0".repeat(64) + "  /etc/passwd\n")
                .edit("dataset/manifest.json", text -> text.replace("\"views.parquet\" :", "\"../views.parquet\" :"));

        assertThat(forgery.found(digest))
                .contains(
                        "SHA256SUMS path-outside", "dataset/manifest.json path-outside", "dataset/manifest.json files");
    }

    @Test
    void linksAreNamedAndNotFollowed() throws IOException {
        Path outside = desk.resolve("outside.parquet");
        Path file = forgery.folder().resolve("dataset/views.parquet");
        Files.move(file, outside);
        Files.createSymbolicLink(file, outside);

        assertThat(forgery.found(digest)).contains("dataset/views.parquet link");
    }

    @Test
    void damagedFilesAreNamed() throws IOException {
        for (String file : new String[] {"report.html", "report.pdf", "report.odt", "report.docx", "figures.json"}) {
            Forgery damaged = Forgery.of(original, desk.resolve(file + ".d"));
            Files.writeString(damaged.folder().resolve(file), "<![nothing {");
            assertThat(damaged.sums().found(digest)).containsExactly(file + " unreadable");
        }
        Files.writeString(forgery.folder().resolve("dataset/answers.parquet"), "PAR1");
        assertThat(forgery.sums().found(digest)).contains("dataset/answers.parquet table-unreadable");
        Files.writeString(forgery.folder().resolve("dataset/manifest.json"), "{\"files\": null}");
        assertThat(forgery.sums().found(digest)).containsExactly("dataset/manifest.json unreadable");
    }

    @Test
    void aFigureThatSaysTwoThingsAtOnceIsNotRead() throws IOException {
        forgery.edit("figures.json", text -> text.replaceFirst("\"language\" : \"fr\"", "$0, \"language\" : \"fr\""));

        assertThat(forgery.sums().found(digest)).containsExactly("figures.json unreadable");
    }

    @Test
    void anOfficeFileThatUnfoldsBeyondMeasureIsNamed() throws IOException {
        try (var zip =
                new ZipOutputStream(Files.newOutputStream(forgery.folder().resolve("report.odt")))) {
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write("<text:p xmlns:text=\"t\">".getBytes(StandardCharsets.UTF_8));
            byte[] spaces = "<text:s text:c=\"100000\"/>".repeat(40_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 300; i++) {
                zip.write(spaces);
            }
            zip.closeEntry();
        }

        assertThat(forgery.sums().found(digest)).containsExactly("report.odt unreadable");
    }

    @Test
    void anExternalEntityIsNotRead() throws IOException {
        Path secret = Files.writeString(desk.resolve("secret"), "SECRET");
        forgery.edit(
                        "report.html",
                        text -> text.replace(
                                        "<!DOCTYPE html>",
                                        "<!DOCTYPE html [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>")
                                .replaceFirst("Payer à 30", "&x; à 30"))
                .seal();

        assertThat(Verification.of(forgery.folder(), digest).findings())
                .isNotEmpty()
                .noneMatch(f -> f.in("en").contains("SECRET"));
    }

    @Test
    void thePublishedEditionAgrees() throws IOException {
        Path published =
                written(Path.of("examples", "achats-responsables"), "published", true, EnumSet.allOf(Format.class));

        Verification verification = Verification.of(published, null);
        assertThat(verification.findings()).isEmpty();
        assertThat(verification.restricted()).isZero();
    }

    @Test
    void anEditionThatWithholdsAgreesAndSaysWhatItCannotRecompute() throws IOException {
        Path source = desk.resolve("source");
        copySample(source, "decision: publish", "decision: withhold");
        Path published = written(source, "withheld", true, EnumSet.allOf(Format.class));

        Verification verification = Verification.of(published, null);
        assertThat(verification.findings()).isEmpty();
        assertThat(verification.restricted()).isEqualTo(15);
        assertThat(verification.figures()).isEqualTo(24);

        Forgery pretence = Forgery.of(published, desk.resolve("pretence"))
                .edit("figures.json", text -> text.replaceFirst("\"restricted\" : false", "\"restricted\" : true"))
                .seal();
        assertThat(pretence.found(null))
                .containsExactly("figures.json participation.submissions restricted-without-cause");
    }

    @Test
    void noFolderIsNoReport() {
        assertThatThrownBy(() -> Verification.of(desk.resolve("absent"), null))
                .isInstanceOf(NotDirectoryException.class);
    }

    private static Path changed(Path source) throws IOException {
        copySample(source, "", "");
        Path responses = source.resolve("responses.csv");
        Path passages = source.resolve("passages.csv");
        Files.writeString(responses, Files.readString(responses).replace("à 30 jours, vr", "à 45 jours, vr"));
        Files.writeString(passages, Files.readString(passages).replace("à 30 jours, vr", "à 45 jours, vr"));
        return source;
    }

    private static void copySample(Path target, String from, String to) throws IOException {
        Forgery.of(Path.of("examples", "achats-responsables"), target);
        Path definition = target.resolve("consultation.yaml");
        Files.writeString(definition, Files.readString(definition).replace(from, to));
    }

    private static Path written(Path source, String name, boolean publish, EnumSet<Format> formats) throws IOException {
        Path target = shelf.resolve(name);
        new ReportJob(source, target, formats, "fr", publish, false).run((step, done) -> {});
        return target;
    }
}
