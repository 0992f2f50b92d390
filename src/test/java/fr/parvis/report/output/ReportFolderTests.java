package fr.parvis.report.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is left beside a report when its process is stopped, killed, or still at work.
final class ReportFolderTests {

    @TempDir
    Path work;

    /// Begins a report, says so, and stays until it is stopped, or halts as one that is killed does.
    static final class Writer {
        public static void main(String[] arguments) throws Exception {
            ReportFolder folder = ReportFolder.begin(Path.of(arguments[0]));
            Files.writeString(folder.path().resolve("half"), "written");
            if (arguments[1].equals("aside")) {
                Files.move(Path.of(arguments[0]), folder.path().resolveSibling("before"));
            }
            System.out.println("begun");
            if (arguments[1].equals("stays")) {
                Thread.sleep(60_000);
            }
            Runtime.getRuntime().halt(137);
        }
    }

    @Test
    void whatAKilledRunLeftGoesWithTheNextOne() throws Exception {
        start("is killed").waitFor();
        assertThat(inside()).singleElement().asString().startsWith(".report.");

        write("second");
        assertThat(inside()).containsExactly("report");
    }

    @Test
    void whatARunStillAtWorkHasIsLeftToIt() throws Exception {
        Process other = start("stays");
        try {
            write("second");
            assertThat(inside()).hasSize(2).anyMatch(name -> name.startsWith(".report."));
        } finally {
            other.destroyForcibly().waitFor();
        }
        write("third");
        assertThat(inside()).containsExactly("report");
    }

    @Test
    void aStoppedRunLeavesNothing() throws Exception {
        Process other = start("stays");
        other.destroy();
        other.waitFor();

        assertThat(inside()).isEmpty();
    }

    @Test
    void aReportSetAsideByAKilledRunComesBack() throws Exception {
        write("first");
        start("aside").waitFor();
        assertThat(inside()).doesNotContain("report");

        WorkFolder.sweep(work.toRealPath().resolve("report"));
        assertThat(inside()).containsExactly("report");
        assertThat(work.resolve("report/text")).hasContent("first");
    }

    @Test
    void foldersOfOtherPeopleAreLeftAlone() throws IOException {
        for (String name : List.of(".report.12", ".report.old", ".reports.12")) {
            Files.createDirectory(work.resolve(name));
        }
        Files.createDirectory(work.resolve(".report.13"));
        Files.createDirectory(work.resolve(".report.13/lock"));

        write("first");
        assertThat(inside()).containsExactly(".report.12", ".report.13", ".report.old", ".reports.12", "report");
    }

    private Process start(String how) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        work.resolve("report").toString(),
                        how)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.inputReader().readLine()).isEqualTo("begun");
        return process;
    }

    private void write(String text) throws IOException {
        try (ReportFolder folder = ReportFolder.begin(work.resolve("report"))) {
            Files.writeString(folder.path().resolve("text"), text);
            Sums.write(folder.path());
            folder.commit();
        }
    }

    private List<String> inside() throws IOException {
        try (Stream<Path> files = Files.list(work)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
