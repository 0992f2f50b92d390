package fr.parvis.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.collection.Traces;
import fr.parvis.database.Databases;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Words that a definition names in order to hide them, once their author wants them gone.
class EraseCommandTests {

    private static final String NAME = "Zyx-Korrigan";
    private static final String DEFINITION = """
            parvis: 1
            id: cacher
            version: %d
            languages: [fr]
            title: Essai
            organiser: {name: Ville}
            opens: 2026-03-02
            closes: 2026-03-31
            questionnaire:
              - section: s
                title: S
                questions:
                  - {id: idee, type: long-text, label: Vos idées}
            """;

    @TempDir
    private Path folder;

    private String out = "";
    private String err = "";

    @Test
    void leavesThemNowhereInTheDataFolderAndTheVersionFollowsOn() throws Exception {
        Path data = folder.resolve("data");
        Path yaml = Files.createDirectories(folder.resolve("cacher")).resolve("consultation.yaml");
        Path own = yaml.getParent();
        try (var server = Databases.serve(data, Map.of())) {
            Files.writeString(yaml, DEFINITION.formatted(1));
            done("publish", own.toString());
            Path paper = Files.writeString(folder.resolve("p.csv"), "idee\nChez M. " + NAME + "\nDes bancs\n");
            done("receive", paper.toString(), "--consultation", "cacher", "--channel", "paper", "--by", "A");
            done("freeze", "cacher", "--into", folder.resolve("frozen").toString());
            String first = Files.createDirectories(own.resolve("versions")) + "/1.yaml";
            Files.move(yaml, Path.of(first));
            Files.writeString(
                    yaml,
                    DEFINITION.formatted(2) + "redactions:\n"
                            + redaction(source(server, NAME), NAME)
                            + redaction(source(server, "bancs"), "bancs"));
            done("publish", own.toString());
            server.owner().sql().sql("analyze").update();
            server.owner().sql().sql("checkpoint").update();
            assertThat(Traces.of(data, NAME))
                    .as("the search finds what is there")
                    .isNotEmpty();
            String digest = digest(server);

            String id = submission(server, NAME).toString();
            done("erase", id, "--by", "A", "--reason", "Demande");
            assertThat(err).contains("1 redaction that repeated these words has left the published definition");
            assertThat(Traces.of(data, NAME)).isEmpty();
            assertThat(digest(server)).as("still that of what was published").isEqualTo(digest);

            done("publish", own.toString());
            assertThat(out).as("the folder that was published").contains("already published");
            Path pulled = folder.resolve("pulled");
            done("pull", "cacher", "--into", pulled.toString());
            assertThat(Files.readString(pulled.resolve("consultation.yaml")))
                    .contains("bancs")
                    .doesNotContain(NAME);
            done("publish", pulled.toString());
            assertThat(out).as("what is left of it").contains("already published");
            Files.writeString(
                    pulled.resolve("consultation.yaml"),
                    Files.readString(pulled.resolve("consultation.yaml")).replace("bancs", "Des"));
            assertThat(run("publish", pulled.toString())).as("another").isEqualTo(ExitCode.CANNOT_PROCESS);

            Files.copy(yaml, own.resolve("versions/2.yaml"));
            Files.writeString(yaml, DEFINITION.formatted(3));
            done("publish", own.toString());
            assertThat(out).contains("version 3 is published");
        }
        assertThat(Traces.of(data, NAME)).as("after the server stopped").isEmpty();
    }

    private static String redaction(String submission, String words) {
        return "  - {submission: \"%s\", text: \"%s\", reason: Un nom}\n".formatted(submission, words);
    }

    private static UUID submission(Databases server, String word) {
        return server.application()
                .sql()
                .sql("select submission from collection.content where convert_from(fields, 'UTF8') like ?")
                .param("%" + word + "%")
                .query(UUID.class)
                .single();
    }

    private static String source(Databases server, String word) {
        return server.application()
                .sql()
                .sql("select dataset_id from \"freeze\".identifier where submission = ?")
                .param(submission(server, word))
                .query(String.class)
                .single();
    }

    private static String digest(Databases server) {
        return server.application()
                .sql()
                .sql("select digest from consultation.version where number = 2")
                .query(String.class)
                .single();
    }

    private void done(String... words) {
        assertThat(run(words)).as(err).isZero();
    }

    private int run(String... words) {
        String[] all = Arrays.copyOf(words, words.length + 4);
        all[words.length] = "--data";
        all[words.length + 1] = folder.resolve("data").toString();
        all[words.length + 2] = "--lang";
        all[words.length + 3] = "en";
        var output = new StringWriter();
        var errors = new StringWriter();
        var line = Parvis.line("en", Map.of(), new PrintWriter(output, true), new PrintWriter(errors, true));
        int code = Parvis.run(line, all);
        out = output.toString();
        err = errors.toString();
        return code;
    }
}
