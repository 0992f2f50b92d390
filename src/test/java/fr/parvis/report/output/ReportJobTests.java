package fr.parvis.report.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.parvis.acceptance.Delivered;
import fr.parvis.dataset.Dataset;
import fr.parvis.dataset.folder.Consultation;
import fr.parvis.definition.Fault;
import fr.parvis.definition.UnusableConsultation;
import fr.parvis.report.verify.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From a folder that is empty, hostile or flawed to its report: whole or not at all.
final class ReportJobTests {

    @TempDir
    Path work;

    @Test
    void aConsultationThatNobodyAnsweredHasAReportInEveryFormat() throws IOException {
        folder().with("responses.csv", "id,un\n");
        var report = run(EnumSet.allOf(Format.class), false, false);

        assertThat(report.figure("participation.submissions").count()).isZero();
        for (Format format : Format.values()) {
            assertThat(report.squeezed(format)).as(format.name()).contains("Aucuneréponseàl’enquête");
        }
    }

    @Test
    void oneAnswerIsAReportToo() throws IOException {
        folder().with("responses.csv", "id,un,deux,rang,nombre,jour,idee\nr1,oui,a|b,c>a,12.5,2026-03-03,Une idée\n");
        var report = run(EnumSet.allOf(Format.class), false, false);

        assertThat(report.figure("question.nombre.summary").rows())
                .containsExactly(List.of(1L, dec("12.5"), dec("12.5"), dec("12.5"), dec("12.5"), dec("12.5")));
        for (Format format : Format.values()) {
            assertThat(report.squeezed(format)).as(format.name()).contains("Uneidée", "1réponseàl’enquête");
        }
    }

    @Test
    void markupInAnswersIsShownAndNeverObeyed() throws IOException {
        String hostile = "<script>alert(1)</script><img src=x onerror=y> </blockquote><h1>Titre</h1> &amp; ]]>";
        folder().with("responses.csv", "id,idee\nr1," + hostile + "\n");
        var report = run(EnumSet.allOf(Format.class), false, false);

        assertThat(report.elements("script")).isEmpty();
        assertThat(report.elements("h1").map(e -> e.getTextContent())).noneMatch(t -> t.contains("Titre"));
        assertThat(report.elements("*").filter(e -> e.hasAttribute("onerror"))).isEmpty();
        for (Format format : Format.values()) {
            assertThat(report.squeezed(format)).as(format.name()).contains(Delivered.squeezed(format, hostile));
        }
    }

    @Test
    void oddWordsStandInEveryFormat() throws IOException {
        List<String> odd =
                List.of("NUL \u0000 dedans", "👩‍👩‍👧‍👦 là", "مرحبا שלום", "été e\u0301te\u0301", "=1+1;@SUM(A1)");
        var csv = new StringBuilder("id,idee\n");
        odd.forEach(words -> csv.append("r")
                .append(odd.indexOf(words))
                .append(",\"")
                .append(words)
                .append("\"\n"));
        folder().with("responses.csv", csv.toString());
        var report = run(EnumSet.allOf(Format.class), false, false);
        for (Format format : Format.values()) {
            for (String words : odd) {
                assertThat(report.squeezed(format))
                        .as("%s %s", format, words)
                        .contains(Delivered.squeezed(format, words));
            }
        }
    }

    @Test
    void refusedRowsAreKeptAndTold() throws IOException {
        folder().with("responses.csv", "id,un,idee\nr1,oui,première\nr1,non,\"se\"\"conde, suite\"\n,oui,\n");
        var report = run(Set.of(Format.HTML), false, false);

        assertThat(Files.readString(report.folder().resolve("rejected.csv")))
                .isEqualToNormalizingNewlines("file,line,reason,raw\n"
                        + "responses.csv,3,duplicate-identifier,\"r1,non,\"\"se\"\"\"\"conde, suite\"\"\"\n"
                        + "responses.csv,4,no-identifier,\",oui,\"\n");
        assertThat(report.squeezed(Format.HTML))
                .contains("2lignesdesfichiersreçusn’ontpaspuêtrelues")
                .contains("identifiantdéjàpris1", "sansidentifiant1");
    }

    @Test
    void strictStopsOnARefusedRowAndLeavesNothing() throws IOException {
        folder().with("responses.csv", "id,un\nr1,oui\n,non\n");

        assertThat(refusal(false, true)).extracting(Fault::code).containsExactly("strict-rejected");
        assertThat(inside(work)).containsExactly("folder");
    }

    @Test
    void aFailingRunLeavesNothingBehindAndTheEarlierReportAlone() throws IOException {
        folder().with("responses.csv", "id,un\nr1,oui\n");
        run(Set.of(Format.HTML), false, false);
        String before = Files.readString(work.resolve("report/" + Sums.NAME));
        folder().with("passages.csv", "passage,text\nP1,introuvable\n");

        assertThat(refusal(false, false)).extracting(Fault::code).containsExactly("passage-nowhere");
        assertThat(inside(work)).containsExactly("folder", "report");
        assertThat(Files.readString(work.resolve("report/" + Sums.NAME))).isEqualTo(before);
    }

    @Test
    void aFolderOfSomethingElseIsRefusedUntouched() throws IOException {
        folder().with("responses.csv", "id,un\nr1,oui\n");
        Files.createDirectory(work.resolve("report"));
        Files.writeString(work.resolve("report/photo.txt"), "à garder");

        assertThat(refusal(false, false)).extracting(Fault::code).containsExactly("not-a-report");
        assertThat(inside(work.resolve("report"))).containsExactly("photo.txt");
        assertThat(inside(work)).containsExactly("folder", "report");
    }

    @Test
    void whatAPersonPutInAReportOrChangedInItIsNeverLost() throws IOException {
        folder().with("responses.csv", "id,un\nr1,oui\n");
        run(Set.of(Format.HTML), false, false);
        Path notes = Files.writeString(work.resolve("report/notes.txt"), "à garder");
        assertThat(refusal(false, false)).extracting(Fault::code).containsExactly("report-with-more");

        Files.delete(notes);
        Path page = work.resolve("report/report.html");
        Files.writeString(page, Files.readString(page).replace("Essai", "Mon essai"));
        assertThat(refusal(false, false)).extracting(Fault::code).containsExactly("report-changed");
        assertThat(page).content().contains("Mon essai");
        assertThat(inside(work)).containsExactly("folder", "report");
    }

    @Test
    void aFolderWithAManifestOfItsOwnIsNotAReport() throws IOException {
        folder().with("responses.csv", "id,un\nr1,oui\n");
        Files.createDirectories(work.resolve("report/dataset"));
        Files.writeString(work.resolve("report/dataset/manifest.json"), "{}");
        Files.writeString(work.resolve("report/thesis.txt"), "à garder");

        assertThat(refusal(false, false)).extracting(Fault::code).containsExactly("not-a-report");
        assertThat(work.resolve("report/thesis.txt")).exists();
    }

    @Test
    void aLinkGivenAsTargetStaysALink() throws IOException {
        folder().with("responses.csv", "id,un\nr1,oui\n");
        Files.createDirectory(work.resolve("elsewhere"));
        Files.createSymbolicLink(work.resolve("report"), work.resolve("elsewhere"));
        run(Set.of(Format.HTML), false, false);

        assertThat(work.resolve("report")).isSymbolicLink();
        assertThat(inside(work.resolve("elsewhere"))).contains("report.html");
    }

    @Test
    void aFolderNamedLikeAPartitionAddsNothingToTheTables() throws IOException {
        Path partition = work.resolve("year=2026");
        Consultation.in(partition).with("responses.csv", "id,un\nr1,oui\n");
        new ReportJob(partition, partition.resolve("report"), Set.of(Format.HTML), "fr", false, false)
                .run((step, n) -> {});

        assertThat(Verification.of(partition.resolve("report"), null).findings())
                .isEmpty();
    }

    @Test
    void aQuestionMayBeNamedLikeAColumnOfAnotherTable() throws IOException {
        var choices =
                ", type: single-choice, label: {fr: L, en: L}, profile: true, choices: [{id: oui, label: {fr: O, en: Y}}]}";
        var names = List.of("question", "text", "field", "raw", "contribution", "passage", "lever", "row", "column");
        var more = new StringBuilder();
        names.forEach(name ->
                more.append("      - {id: ").append(name).append(choices).append('\n'));
        folder().with(
                        "consultation.yaml",
                        Consultation.DEFINITION + more + "report: {cross-tabs: [[row, column], [column, deux]]}\n")
                .with(
                        "responses.csv",
                        "id,deux,idee," + String.join(",", names) + "\nr1,x,mot" + ",oui".repeat(9) + "\n")
                .with("passages.csv", "passage,text,lever\nP1,mot,rue\n");
        var report = run(Set.of(Format.HTML), false, false);

        assertThat(Verification.of(report.folder(), null).findings()).isEmpty();
    }

    @Test
    void manyWordsAreHiddenInThePublicEditionAndLongerOnesFirst() throws IOException {
        var redactions = new StringBuilder("redactions:\n");
        var words = new StringBuilder("Jean Dupont");
        for (String hidden : List.of("Dupont", "Jean Dupont")) {
            redactions.append("  - {submission: r1, question: idee, text: ").append(hidden);
            redactions.append(", reason: {fr: Nom, en: Name}}\n");
        }
        for (int i = 0; i < 60; i++) {
            words.append(" nom").append(i).append("x");
            redactions.append("  - {submission: r1, text: nom").append(i).append("x, reason: {fr: Nom, en: Name}}\n");
        }
        var decisions = new StringBuilder("acknowledgements:\n");
        for (String silent : List.of("un", "deux", "rang", "nombre", "jour")) {
            decisions.append("  - {alert: question-without-answers/").append(silent);
            decisions.append(", by: A, reason: B}\n");
        }
        folder().and(redactions.toString() + decisions).with("responses.csv", "id,idee\nr1," + words + "\n");
        var report = run(Set.of(Format.HTML), true, false);

        assertThat(report.squeezed(Format.HTML)).contains("[…][…]").doesNotContain("Jean", "Dupont", "nom7x");
        assertThat(Verification.of(report.folder(), null).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "logo-calls-outside | <script>alert(1)</script>",
                "logo-calls-outside | <rect width='9' height='9' onload='alert(1)'/>",
                "logo-calls-outside | <image href='https://exemple.fr/a.png' width='9' height='9'/>",
                "logo-calls-outside | <image href='file:///etc/hostname' width='9' height='9'/>",
                "logo-calls-outside | <style>@import 'https://exemple.fr/a.css';</style>",
                "logo-calls-outside | <rect width='9' height='9' fill='url(https://exemple.fr/a.svg#b)'/>",
                "logo-calls-outside | <foreignObject><p/></foreignObject>",
                "logo-broken        | <g>",
                "logo-broken        | <path d='M zz'/>"
            })
    void aLogoThatCannotBePrintedOrThatCallsOutsideIsRefused(String code, String inside) {
        withLogo("<linearGradient id='a'><stop offset='0' stop-color='#000'/></linearGradient>"
                + "<rect width='9' height='9' fill='url(#a)'/>");
        assertThat(refusal(false, false)).isEmpty();
        withLogo(inside);
        assertThat(refusal(false, false)).extracting(Fault::code).containsExactly(code);
    }

    private void withLogo(String inside) {
        folder().with(
                        "consultation.yaml",
                        Consultation.DEFINITION.replace(
                                "organiser: {", "organiser: {logo: logo.svg, logo-text: {fr: Ville, en: City}, "))
                .with("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>" + inside + "</svg>")
                .with("responses.csv", "id,un\nr1,oui\n");
    }

    @Test
    void anEarlierReportIsReplacedAndItsDigestNamed() throws IOException {
        folder().with("responses.csv", "id,un\nr1,oui\n");
        var first = run(Set.of(Format.HTML, Format.ODT), false, false);
        String digest =
                Dataset.open(first.folder().resolve("dataset")).manifest().digest();
        folder().with("responses.csv", "id,un\nr1,non\n");
        var second = run(Set.of(Format.HTML), false, false);

        var manifest = Dataset.open(second.folder().resolve("dataset")).manifest();
        assertThat(manifest.supersedes()).isEqualTo(digest);
        assertThat(manifest.digest()).isNotEqualTo(digest);
        assertThat(inside(second.folder())).doesNotContain("report.odt").contains("report.html", Sums.NAME);
        assertThat(inside(work)).containsExactly("folder", "report");
    }

    @Test
    void publishingWaitsForADecisionOnEveryAlert() throws IOException {
        folder().with("responses.csv", "id,submitted_at,un,nombre\nr1,2026-04-02,oui,1\nr2,2026-03-03,oui,x\nr2,,,\n");

        assertThat(refusal(true, false))
                .extracting(f -> f.arguments().getLast())
                .containsExactlyInAnyOrder(
                        "question-without-answers/deux",
                        "question-without-answers/rang",
                        "question-without-answers/nombre",
                        "question-without-answers/jour",
                        "question-without-answers/idee",
                        "rejected-rows",
                        "unusable-answers",
                        "late-submissions");
        assertThat(inside(work)).containsExactly("folder");
    }

    private static java.math.BigDecimal dec(String number) {
        return new java.math.BigDecimal(number);
    }

    private Consultation folder() {
        return Consultation.in(work.resolve("folder"));
    }

    private Delivered run(Set<Format> formats, boolean publish, boolean strict) throws IOException {
        Path target = work.resolve("report");
        new ReportJob(work.resolve("folder"), target, formats, "fr", publish, strict).run((step, n) -> {});
        return new Delivered(target);
    }

    private List<Fault> refusal(boolean publish, boolean strict) {
        var faults = new java.util.ArrayList<Fault>();
        assertThatCode(() -> {
                    try {
                        run(Set.of(Format.HTML), publish, strict);
                    } catch (UnusableConsultation e) {
                        faults.addAll(e.faults());
                    }
                })
                .doesNotThrowAnyException();
        return faults;
    }

    private static List<String> inside(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
