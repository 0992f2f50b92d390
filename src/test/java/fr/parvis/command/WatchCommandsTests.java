package fr.parvis.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.collection.Fields;
import fr.parvis.collection.FormKey;
import fr.parvis.collection.Received;
import fr.parvis.collection.Register;
import fr.parvis.consultation.Proven;
import fr.parvis.database.Databases;
import fr.parvis.definition.Channel;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lint before publishing, the sentinel in `status`, and incidents from what is typed to what is printed.
class WatchCommandsTests {

    private static final String ID = "essai";

    @TempDir
    private static Path folder;

    private static Databases server;

    private String out = "";
    private String err = "";

    @BeforeAll
    static void serve() throws Exception {
        server = Databases.serve(folder.resolve("data"), Map.of());
        Path consultation = Files.createDirectories(folder.resolve("consultation"));
        Files.writeString(consultation.resolve("consultation.yaml"), DEFINITION);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aQuestionThatIsLostGoesFromTheSentinelToTheReport() throws Exception {
        assertThat(run("publish", folder.resolve("consultation").toString(), "--by", "A"))
                .as(err)
                .isZero();
        assertThat(err).contains("1 warning", "parvis lint");
        Proven.green(server.application(), ID);
        assertThat(run("open", ID)).as(err).isZero();
        for (int i = 0; i < 5; i++) {
            online("un=oui&idee=Des+bancs");
        }
        assertThat(run("status", ID)).isZero();
        assertThat(out).contains("sentinel:", "ALERT", "“deux”");
        assertThat(run("status", ID, "--json")).isZero();
        JsonNode found =
                JsonMapper.shared().readTree(out).get(0).get("sentinel").get(0);
        assertThat(found.get("question").asString()).isEqualTo("deux");
        assertThat(found.get("level").asString()).isEqualTo("ALERT");
        assertThat(found.get("submissions").asInt()).isEqualTo(5);

        Path kept = folder.resolve("kept");
        assertThat(run("pull", ID, "--into", kept.toString())).as(err).isZero();
        assertThat(run(
                        "incident",
                        ID,
                        "--question",
                        "deux",
                        "--voids",
                        "--by",
                        "A",
                        "--cause",
                        "La case ne partait pas.",
                        "--cause",
                        "en=The box did not leave.",
                        "--effect",
                        "fr=Rien n’est à lire.",
                        "--effect",
                        "en=Nothing can be read.",
                        "--correction",
                        "Page réparée.",
                        "--correction",
                        "en=Page mended.",
                        "--from",
                        "2026-03-02",
                        "--to",
                        "2026-03-12"))
                .as(err)
                .isZero();
        assertThat(out).contains("live-1");
        assertThat(run("incident", ID)).isZero();
        assertThat(out).contains("live-1", "deux", "2026-03-02", "The box did not leave.", "answers not counted");
        assertThat(run("status", ID)).isZero();
        assertThat(out).doesNotContain("ALERT");
        online("un=oui&deux=non&idee=Des+arbres");

        assertThat(run("freeze", ID, "--into", kept.toString())).as(err).isZero();
        assertThat(out).contains("added to");
        assertThat(Files.readString(kept.resolve("consultation.yaml"))).contains("The box did not leave.");
        assertThat(told(kept, "fr")).contains("La case ne partait pas.", "Rien n’est à lire.", "Page réparée.");
        assertThat(told(kept, "en")).contains("The box did not leave.", "Nothing can be read.", "Page mended.");

        Path fresh = folder.resolve("fresh");
        assertThat(run("freeze", ID, "--into", fresh.toString())).as(err).isZero();
        assertThat(told(fresh, "en")).contains("The box did not leave.");
    }

    @Test
    void anIncidentNeedsItsCauseAndAWithdrawalItsReason() {
        assertThat(run("incident", "rien", "--effect", "X")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err).contains("--cause");
        assertThat(run("incident", "rien", "--withdraw", "live-1")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err).contains("--reason");
        assertThat(run("incident", "rien")).isEqualTo(ExitCode.CANNOT_PROCESS);
        assertThat(run("incident", "rien", "--cause", "X", "--from", "hier")).isEqualTo(ExitCode.WRONG_USAGE);
    }

    @Test
    void lintWarnsAndStrictLintFails() throws Exception {
        String consultation = folder.resolve("consultation").toString();
        assertThat(call("lint", consultation, "--lang", "en")).isZero();
        assertThat(out).contains("lint/similar-choices/trois", "Keep one");
        assertThat(call("lint", consultation, "--strict", "--lang", "en")).isEqualTo(ExitCode.CANNOT_PROCESS);
        assertThat(call("lint", "examples/plan-velo", "--strict", "--lang", "fr"))
                .isZero();

        Path decided = Files.createDirectories(folder.resolve("decided"));
        Files.writeString(
                decided.resolve("consultation.yaml"),
                DEFINITION + "acknowledgements: [{alert: lint/similar-choices/trois, by: A. Martin, reason: Voulu}]\n");
        assertThat(call("lint", decided.toString(), "--strict", "--lang", "en"))
                .as(out + err)
                .isZero();
        assertThat(out).contains("A. Martin", "Voulu");
    }

    /// The precautions of the report made of this folder, which is then verified.
    private String told(Path consultation, String language) throws Exception {
        Path report = folder.resolve(consultation.getFileName() + "-" + language);
        assertThat(call(
                        "report",
                        consultation.toString(),
                        "--out",
                        report.toString(),
                        "--format",
                        "html",
                        "--lang",
                        language))
                .as(err)
                .isZero();
        assertThat(call("verify", report.toString(), "--lang", language))
                .as(out + err)
                .isZero();
        return Jsoup.parse(Files.readString(report.resolve("report.html")))
                .select("#precautions")
                .text();
    }

    private static void online(String fields) {
        new Register(server.application())
                .receive(new Received(
                        ID,
                        1,
                        Channel.WEB,
                        "fr",
                        Fields.parse(fields.getBytes(StandardCharsets.UTF_8)),
                        FormKey.random(),
                        ZonedDateTime.parse("2026-03-10T10:00+01:00[Europe/Paris]"),
                        null,
                        Set.of(),
                        false));
    }

    private int run(String... words) {
        String[] all = Arrays.copyOf(words, words.length + 4);
        all[words.length] = "--data";
        all[words.length + 1] = folder.resolve("data").toString();
        all[words.length + 2] = "--lang";
        all[words.length + 3] = "en";
        return call(all);
    }

    private int call(String... words) {
        var output = new StringWriter();
        var errors = new StringWriter();
        var line = Parvis.line("en", Map.of(), new PrintWriter(output, true), new PrintWriter(errors, true));
        int code = Parvis.run(line, words);
        out = output.toString();
        err = errors.toString();
        return code;
    }

    private static final String DEFINITION = """
            parvis: 1
            id: essai
            languages: [fr, en]
            title: {fr: Essai, en: Trial}
            organiser: {name: {fr: Ville, en: Town}}
            opens: 2026-03-02
            closes: 2026-03-31
            questionnaire:
              - section: s
                title: {fr: Tout, en: All}
                questions:
                  - {id: un, type: single-choice, label: {fr: Un, en: One}, choices: [{id: oui, label: {fr: Oui, en: "Yes"}}, {id: non, label: {fr: Non, en: "No"}}]}
                  - {id: deux, type: single-choice, label: {fr: Deux, en: Two}, choices: [{id: oui, label: {fr: Oui, en: "Yes"}}, {id: non, label: {fr: Non, en: "No"}}]}
                  - {id: trois, type: single-choice, label: {fr: Trois, en: Three}, shown-if: {question: deux, is: oui}, choices: [{id: a, label: {fr: Une piste, en: A lane}}, {id: b, label: {fr: Les pistes, en: Lanes}}]}
                  - {id: idee, type: long-text, label: {fr: Vos idées, en: Your ideas}}
            """;
}
