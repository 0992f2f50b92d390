package fr.parvis.dataset.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that cannot be read at all stop the folder; odd words are no fault, and stay as they are.
final class FilesTests {

    @TempDir
    Path work;

    @Test
    void aFolderWithoutAnswersOrWithAnEmptyFileStops() {
        var folder = Consultation.in(work.resolve("folder"));
        assertThat(folder.faults()).containsExactly("responses.csv:0 no-responses responses.csv");
        assertThat(folder.with("responses.csv", "").faults()).containsExactly("responses.csv:0 empty ");
    }

    @Test
    void theLineOfColumnNamesAloneIsAConsultationThatNobodyAnswered() {
        var folder = Consultation.in(work.resolve("folder")).with("responses.csv", "id,un\n");
        assertThat(folder.find("SELECT count(*) FROM submissions")).containsExactly(List.of(0L));
    }

    @Test
    void anotherEncodingStopsAtItsLine() throws IOException {
        var folder = Consultation.in(work.resolve("folder")).with("responses.csv", "");
        Files.writeString(
                work.resolve("folder/responses.csv"),
                "id,idee\nr1,sans accent\nr2,été\n",
                Charset.forName("windows-1252"));
        assertThat(folder.faults())
                .singleElement()
                .asString()
                .startsWith("responses.csv:3 not-utf-8-but-windows ")
                .contains("é");
    }

    @Test
    void unknownAndMissingColumnsAreToldTogether() {
        var folder = Consultation.in(work.resolve("folder")).with("responses.csv", "identifiant,un,deuxx\n1,oui,a\n");
        assertThat(folder.faults().stream().map(f -> f.replaceAll(" \\|.*", "")))
                .containsExactly(
                        "responses.csv:1 unknown-column identifiant",
                        "responses.csv:1 unknown-column deuxx",
                        "responses.csv:1 missing-column id");
    }

    @Test
    void aDayOfNoCalendarIsAFaultOrARefusedRow() {
        var folder = Consultation.in(work.resolve("folder"))
                .with(
                        "responses.csv",
                        "id,submitted_at\nr1,+999999999-01-01T00:00:00Z\nr2,-0001-03-03\nr3,0000-03-03 10:00\n");
        assertThat(folder.find("SELECT count(*), any_value(reason) FROM rejected"))
                .singleElement()
                .satisfies(row -> assertThat(row.getFirst()).isEqualTo(3L));
        assertThat(folder.with("views.csv", "day,page,views\n-5000-01-01,accueil,1\n+10000-01-01,accueil,1\n")
                        .faults())
                .containsExactly("views.csv:2 bad-date -5000-01-01", "views.csv:3 bad-date +10000-01-01");
    }

    @Test
    void aLinkToAFileOutsideTheFolderIsNotFollowed() throws IOException {
        var folder = Consultation.in(work.resolve("folder")).with("responses.csv", "id\nr1\n");
        Files.createDirectory(work.resolve("folder/narrative"));
        Path secret = Files.writeString(work.resolve("secret.md"), "secret");
        Files.createSymbolicLink(work.resolve("folder/narrative/context.md"), secret);
        Files.createSymbolicLink(work.resolve("folder/views.csv"), secret);
        assertThat(folder.faults())
                .containsExactly(
                        "narrative/context.md:0 link-leaves narrative/context.md", "views.csv:0 link-leaves views.csv");
    }

    @Test
    void faultsOfTheOtherTablesAreToldAtTheirLines() {
        var folder = Consultation.in(work.resolve("folder")).with("responses.csv", "id\nr1\n");
        assertThat(folder
                        .with("contributions.csv", "contribution,channel,date,text\nC1,pigeon,hier,x\n,mail,,\n")
                        .faults()
                        .stream()
                        .map(f -> f.replaceAll(" \\|.*", "")))
                .containsExactly(
                        "contributions.csv:2 unknown-channel pigeon",
                        "contributions.csv:2 bad-date hier",
                        "contributions.csv:3 empty-cell contribution",
                        "contributions.csv:3 empty-cell text");
        folder.with("contributions.csv", "contribution,channel,text\n")
                .with("views.csv", "day,page,views\n2026-03-01,p,3\n2026-03-01,p,4\nlundi,p,-1\n");
        assertThat(folder.faults())
                .containsExactly(
                        "views.csv:3 day-told-twice 2026-03-01 | p",
                        "views.csv:4 bad-date lundi",
                        "views.csv:4 bad-count -1");
    }

    @Test
    void aClosingBeforeTheOpeningStops() {
        var folder = Consultation.in(work.resolve("folder"))
                .with("consultation.yaml", Consultation.DEFINITION.replace("2026-03-31", "2026-03-01"))
                .with("responses.csv", "id\n");
        assertThat(folder.faults())
                .containsExactly("consultation.yaml:7 closing-before-opening 2026-03-01 | 2026-03-02");
    }

    @Test
    void oddWordsAreKeptCodePointForCodePoint() {
        List<String> odd = List.of(
                "=1+1",
                "@SUM(A1)",
                "NUL \u0000 dedans",
                "👩‍👩‍👧‍👦 🏳️‍🌈",
                "مرحبا שלום",
                "été",
                "e\u0301te\u0301",
                "<script>alert('x')</script>",
                "\u00a0espaces\u202f ",
                "\ttab");
        var csv = new StringBuilder("id,idee\n");
        for (int i = 0; i < odd.size(); i++) {
            csv.append("r").append(i).append(",\"").append(odd.get(i)).append("\"\n");
        }
        var folder = Consultation.in(work.resolve("folder")).with("responses.csv", csv.toString());
        assertThat(folder.find("SELECT text FROM answers ORDER BY submission").stream()
                        .map(List::getFirst))
                .isEqualTo(List.copyOf(odd));
        try (var analysis = fr.parvis.analysis.Analysis.open(folder.freeze())) {
            var texts = analysis.figures().stream()
                    .filter(f -> f.id().equals("question.idee.texts"))
                    .findFirst()
                    .orElseThrow();
            assertThat(texts.count("distinct_texts"))
                    .as("composed or not, the same word")
                    .isEqualTo(odd.size() - 1);
        }
    }

    @Test
    void whatStandsAfterANulCountsInTheDigest() {
        var folder = Consultation.in(work.resolve("folder"));
        String one = folder.with("responses.csv", "id,idee\nr1,a\u0000b\n")
                .freeze()
                .manifest()
                .digest();
        String two = folder.with("responses.csv", "id,idee\nr1,a\u0000c\n")
                .freeze()
                .manifest()
                .digest();
        assertThat(one).isNotEqualTo(two);
    }
}
