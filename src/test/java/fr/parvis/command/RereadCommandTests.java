package fr.parvis.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.collection.Layers;
import fr.parvis.database.Databases;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an agent types to mend what was mis-set, and what she reads.
class RereadCommandTests {

    @TempDir
    private static Path folder;

    private static Databases server;

    private String out = "";
    private String err = "";

    @BeforeAll
    static void serve() throws Exception {
        server = Databases.serve(folder.resolve("data"), Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void changesAreCountedOnTheScreenAndListedInAFileBeforeTheyAreMade() throws Exception {
        publish("relire", 1, "");
        receive("relire", "mode,mode.other,combien\nother,=Vélo,3\nother,=Vélo,2\ntram,,250\nbus,,40\n");
        publish("relire", 2, ", {id: velo, label: Vélo}");

        Path list = folder.resolve("changes.csv");
        String[] map = {"--map", "=Vélo=velo", "--map", "Trottinette=velo", "--reason", "Choix oublié"};
        assertThat(run(words("reread", "relire", "mode", "--dry-run", "--out", list.toString(), map)))
                .as(err)
                .isZero();
        assertThat(out)
                .contains("2 submissions would be read again (question “mode”, version 2); nothing was changed.")
                .contains("  other, with words → velo: 2")
                .doesNotContain("=Vélo");
        assertThat(err).contains("Nobody wrote “Trottinette”");
        assertThat(Files.readAllLines(list))
                .hasSize(3)
                .startsWith("submission,version,column,received,before,after")
                .allSatisfy(line ->
                        assertThat(line).matches("submission.*|[0-9a-f-]{36},1,mode,other / =Vélo,other / =Vélo,velo"));
        assertThat(layers()).isZero();

        assertThat(run(words("reread", "relire", "mode", map))).as(err).isZero();
        assertThat(out).contains("2 submissions are read again");
        assertThat(layers()).isEqualTo(2);
        assertThat(run("reread", "relire", "combien", "--reason", "Borne trop basse"))
                .as(err)
                .isZero();
        assertThat(out).contains("unusable (out of bounds) → a number: 1");
        assertThat(run("reread", "relire", "combien", "--as", "1", "--reason", "Retour"))
                .isEqualTo(ExitCode.CANNOT_PROCESS);
        assertThat(err).contains("--allow-loss");
        assertThat(run("reread", "relire", "combien", "--as", "1", "--allow-loss", "--reason", "Retour"))
                .as(err)
                .isZero();
    }

    @Test
    void whatIsTypedWronglyIsSaidWithTheNearest() throws Exception {
        publish("fautes", 1, "");
        assertThat(run("reread", "fautes", "moed", "--reason", "x")).isEqualTo(ExitCode.CANNOT_PROCESS);
        assertThat(err).contains("mode");
        assertThat(run("reread", "fautes", "mode", "--map", "Vélo", "--reason", "x"))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run("reread", "fautes", "mode", "--map", "Vélo=avion", "--reason", "x"))
                .isEqualTo(ExitCode.CANNOT_PROCESS);
        assertThat(err).contains("avion").contains("tram, bus, other");
        assertThat(run("reread", "fautes", "mode", "--reason", " ")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run("reread", "fautes", "mode")).isEqualTo(ExitCode.WRONG_USAGE);
    }

    @Test
    void aCorrectionTakesAFileSeveralChoicesAndTheWordsOfAnotherChoice() throws Exception {
        publish("corriger", 1, "");
        receive("corriger", "mode,jours,idee\ntram,lundi,Des bancs\n");
        UUID id = submission("corriger");
        Path row = Files.writeString(
                folder.resolve("row.csv"), "id,mode,mode.other,jours,idee\nR1,other,À pied,lundi|mardi,\n");

        assertThat(run("correct", id.toString(), "--from", row.toString(), "--by", "A", "--reason", "Mal lu"))
                .as(err)
                .isZero();
        assertThat(fields(id)).containsExactly("mode=other", "mode.other=À pied", "jours=lundi", "jours=mardi");

        assertThat(run(
                        "correct",
                        id.toString(),
                        "mode=bus",
                        "mode.other=",
                        "jours=mardi|jeudi",
                        "--by",
                        "A",
                        "--reason",
                        "b"))
                .as(err)
                .isZero();
        assertThat(fields(id)).containsExactly("mode=bus", "jours=mardi", "jours=jeudi");

        assertThat(run("correct", id.toString(), "jour=lundi", "--by", "A", "--reason", "c"))
                .isEqualTo(ExitCode.CANNOT_PROCESS);
        assertThat(err).contains("Did you mean “jours”?");
        assertThat(run("correct", id.toString(), "jours=lundi|dimanche", "--by", "A", "--reason", "d"))
                .isEqualTo(ExitCode.CANNOT_PROCESS);
        assertThat(err).contains("lundi|dimanche");
        assertThat(run("correct", id.toString(), "--by", "A", "--reason", "e")).isEqualTo(ExitCode.WRONG_USAGE);
        Path two = Files.writeString(folder.resolve("two.csv"), "mode\ntram\nbus\n");
        assertThat(run("correct", id.toString(), "--from", two.toString(), "--by", "A", "--reason", "f"))
                .isEqualTo(ExitCode.CANNOT_PROCESS);
        assertThat(err).contains("two.csv").contains("one row");
        assertThat(fields(id)).containsExactly("mode=bus", "jours=mardi", "jours=jeudi");
    }

    private void publish(String id, int version, String more) throws Exception {
        Path consultation = Files.createDirectories(folder.resolve(id));
        String yaml = """
                parvis: 1
                id: %s
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
                      - {id: mode, type: single-choice, label: Mode, other: {label: Autre}, choices: [{id: tram, label: Tram}, {id: bus, label: Bus}%s]}
                      - {id: combien, type: number, label: Combien, min: 0, max: %d}
                      - {id: jours, type: multiple-choice, label: Jours, choices: [{id: lundi, label: Lundi}, {id: mardi, label: Mardi}, {id: jeudi, label: Jeudi}]}
                      - {id: idee, type: long-text, label: Vos idées}
                """;
        Path file = consultation.resolve("consultation.yaml");
        if (version > 1) {
            Files.move(
                    file,
                    Files.createDirectories(consultation.resolve("versions")).resolve("1.yaml"));
        }
        Files.writeString(file, yaml.formatted(id, version, more, version == 1 ? 100 : 1000));
        assertThat(run("publish", consultation.toString(), "--by", "A")).as(err).isZero();
    }

    private void receive(String id, String table) throws Exception {
        Path file = Files.writeString(folder.resolve(id + "-paper.csv"), table);
        String[] words = {"receive", file.toString(), "--consultation", id, "--channel", "paper", "--by", "A", "--as-is"
        };
        assertThat(run(words)).as(err).isZero();
    }

    private static long layers() {
        return server.application()
                .sql()
                .sql("select count(*) from collection.reading")
                .query(Long.class)
                .single();
    }

    private static UUID submission(String consultation) {
        return server.application()
                .sql()
                .sql("select id from collection.submission where consultation = ?")
                .param(consultation)
                .query(UUID.class)
                .single();
    }

    private static List<String> fields(UUID id) {
        return new Layers(server.application())
                .findFields(id).orElseThrow().list().stream()
                        .map(field -> field.name() + "=" + field.value())
                        .toList();
    }

    private static String[] words(Object... words) {
        return Arrays.stream(words)
                .flatMap(word -> word instanceof String[] several
                        ? Arrays.stream(several)
                        : java.util.stream.Stream.of((String) word))
                .toArray(String[]::new);
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
