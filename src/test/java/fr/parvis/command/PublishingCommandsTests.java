package fr.parvis.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.database.Databases;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an organiser types beside a running server, from the folder to the closing.
class PublishingCommandsTests {

    @TempDir
    private static Path folder;

    private static Path data;
    private static Databases server;

    private String out = "";
    private String err = "";

    @BeforeAll
    static void serve() {
        data = folder.resolve("data");
        server = Databases.serve(data, Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aConsultationGoesFromItsFolderToItsClosing() throws IOException {
        assertThat(run("status")).isEqualTo(ExitCode.DONE);
        assertThat(out).contains("No consultation is published");
        assertThat(run("open", "plan-velo")).isEqualTo(ExitCode.CANNOT_PROCESS);
        assertThat(err).contains("parvis publish");

        assertThat(run("publish", "examples/plan-velo", "--by", "A. Martin")).isEqualTo(ExitCode.DONE);
        assertThat(out).contains("version 2 is published");
        assertThat(run("publish", "examples/plan-velo")).isEqualTo(ExitCode.DONE);
        assertThat(out).contains("nothing changes");
        Path next = folder.resolve("next");
        FileSystemUtils.copyRecursively(Path.of("examples/plan-velo"), next);
        Path file = next.resolve("consultation.yaml");
        Files.copy(file, next.resolve("versions/2.yaml"));
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("version: 2", "version: 3")
                        .replace("closes: 2025-10-12", "closes: 2025-10-19"));
        assertThat(run("publish", next.toString(), "--dry-run")).isEqualTo(ExitCode.DONE);
        assertThat(out).contains("What version 3 changes of version 2", "- days or time zone", "can be published");
        assertThat(run("open", "plan-velo")).isEqualTo(ExitCode.CANNOT_PROCESS);
        assertThat(err).contains("parvis rehearse plan-velo");
        Path verdict = folder.resolve("verdict.html");
        assertThat(run("rehearse", "plan-velo", "--out", verdict.toString()))
                .as(out + err)
                .isEqualTo(ExitCode.DONE);
        assertThat(out).contains("ways to answer", "nothing was lost on the way", verdict.toString());
        assertThat(verdict).content().contains("shown in figure F");
        assertThat(run("status")).isEqualTo(ExitCode.DONE);
        assertThat(out).contains("submissions: 0").doesNotContainPattern("r-[0-9a-f]{32}");
        assertThat(run("open", "plan-velo")).isEqualTo(ExitCode.DONE);
        assertThat(out).contains("2025-09-08", "2025-10-12");
        assertThat(run("open", "plan-velo")).isEqualTo(ExitCode.CANNOT_PROCESS);
        assertThat(err).contains("already open");
        assertThat(run("pause", "plan-velo")).isEqualTo(ExitCode.DONE);

        assertThat(run("status", "plan-velo", "--json")).isEqualTo(ExitCode.DONE);
        JsonNode told = JsonMapper.shared().readTree(out).get(0);
        assertThat(told.get("state").asString()).isEqualTo("PAUSED");
        assertThat(told.get("version").asInt()).isEqualTo(2);
        assertThat(told.get("submissions").asInt()).isZero();

        Path pulled = folder.resolve("pulled");
        assertThat(run("pull", "plan-velo", "--into", pulled.toString())).isEqualTo(ExitCode.DONE);
        assertThat(pulled.resolve("versions/1.yaml")).exists();
        assertThat(run("close", "plan-velo")).isEqualTo(ExitCode.DONE);
        assertThat(run("status")).isEqualTo(ExitCode.DONE);
        assertThat(out).contains("Castelvair by bike", "state: CLOSED", "drafts: 0");
        assertThat(run("publish-report", "examples/plan-velo")).isEqualTo(ExitCode.CANNOT_PROCESS);
        assertThat(err).doesNotContain("\tat ");
    }

    @Test
    void aQuestionThatWouldBeLostKeepsItFromOpening() {
        sql("create function seeded() returns trigger language plpgsql as $$ begin new.fields := convert_to("
                + "regexp_replace(convert_from(new.fields, 'UTF8'), '^[^&]*&', ''), 'UTF8'); return new; end $$");
        sql("create trigger seeded before insert on collection.content for each row execute function seeded()");
        Path verdict = folder.resolve("red.html");
        try {
            assertThat(run("rehearse", "examples/achats-responsables", "--out", verdict.toString()))
                    .isEqualTo(ExitCode.CANNOT_PROCESS);
        } finally {
            sql("drop trigger seeded on collection.content");
            sql("drop function seeded()");
        }
        assertThat(out).contains("lost in the register", "The rehearsal failed");
        assertThat(verdict).content().contains("may not be opened");
        assertThat(run("publish", "examples/achats-responsables")).isEqualTo(ExitCode.DONE);
        assertThat(run("open", "achats-responsables")).isEqualTo(ExitCode.CANNOT_PROCESS);
        assertThat(err).contains("failed", "parvis rehearse achats-responsables");
    }

    private static void sql(String statement) {
        server.owner().sql().sql(statement).update();
    }

    @Test
    void aFolderThatIsNoServersIsToldSo() {
        var text = new StringWriter();
        int code = Parvis.run(
                Parvis.line("en", Map.of(), new PrintWriter(text), new PrintWriter(text)),
                "status",
                "--data",
                folder.resolve("none").toString());

        assertThat(code).isEqualTo(ExitCode.CANNOT_PROCESS);
        assertThat(text.toString()).contains("none").doesNotContain("\tat ");
    }

    private int run(String... words) {
        var output = new StringWriter();
        var errors = new StringWriter();
        var line = Parvis.line("en", Map.of(), new PrintWriter(output, true), new PrintWriter(errors, true));
        String[] all = java.util.Arrays.copyOf(words, words.length + 4);
        all[words.length] = "--data";
        all[words.length + 1] = data.toString();
        all[words.length + 2] = "--lang";
        all[words.length + 3] = "en";
        int code = Parvis.run(line, all);
        out = output.toString();
        err = errors.toString();
        return code;
    }
}
