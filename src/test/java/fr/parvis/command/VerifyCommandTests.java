package fr.parvis.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.dataset.Dataset;
import fr.parvis.report.output.Format;
import fr.parvis.report.output.ReportJob;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTests {

    @TempDir
    static Path shelf;

    private static Path report;
    private static String digest;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void writeTheReport() throws IOException {
        report = shelf.resolve("report");
        new ReportJob(Path.of("examples", "achats-responsables"), report, EnumSet.of(Format.HTML), "fr", false, false)
                .run((step, done) -> {});
        digest = Dataset.open(report.resolve("dataset")).manifest().digest();
    }

    @Test
    void aSoundFolderIsSaidToAgree() {
        assertThat(run(report.toString(), "--digest", digest.substring(0, 12).toUpperCase(), "--lang", "fr"))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("Tout concorde", digest).doesNotContain("--digest");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void withoutADigestItSaysWhatWasNotChecked() {
        assertThat(run(report.toString(), "--lang", "en")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("All agrees", "Without --digest");
    }

    @Test
    void eachDifferenceStandsOnItsLineOfStandardError() throws IOException {
        Path page = report.resolve("report.html");
        String before = Files.readString(page);
        Files.writeString(page, before.replaceFirst("Payer à 30", "Payer à 45"));
        try {
            assertThat(run(report.toString(), "--digest", "0".repeat(12), "--lang", "en"))
                    .isEqualTo(ExitCode.CANNOT_PROCESS);
        } finally {
            Files.writeString(page, before);
        }
        assertThat(err.toString().lines())
                .hasSize(4)
                .anyMatch(line -> line.startsWith("  report.html — the file was changed"))
                .anyMatch(line -> line.startsWith("  report.html P12 — the quote says"))
                .anyMatch(line -> line.startsWith("  dataset/manifest.json — the digest is " + digest));
    }

    @Test
    void aDigestTooShortAndAFolderThatIsNotThereAreWrongUsage() {
        assertThat(run(report.toString(), "--digest", "12345678901")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run(shelf.resolve("absent").toString())).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run()).isEqualTo(ExitCode.WRONG_USAGE);
    }

    private int run(String... args) {
        var all = new String[args.length + 1];
        all[0] = "verify";
        System.arraycopy(args, 0, all, 1, args.length);
        return Parvis.run(Parvis.line("fr", Map.of(), new PrintWriter(out, true), new PrintWriter(err, true)), all);
    }
}
