package fr.parvis.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.collection.Fields;
import fr.parvis.collection.FormKey;
import fr.parvis.collection.Outcome;
import fr.parvis.collection.Received;
import fr.parvis.collection.Register;
import fr.parvis.consultation.Proven;
import fr.parvis.database.Databases;
import fr.parvis.definition.Channel;
import fr.parvis.site.Reports;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an agent types about the register, from the paper form to the report, and away from it.
class RegisterCommandsTests {

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
    void whatIsEnteredIsCountedReportedAndCanBeErasedFromAllOfIt() throws Exception {
        String id = ID;
        assertThat(run("publish", folder.resolve("consultation").toString(), "--by", "A"))
                .as(err)
                .isZero();
        Proven.green(server.application(), id);
        assertThat(run("open", id)).as(err).isZero();
        Path paper = Files.writeString(folder.resolve("paper.csv"), PAPER);
        assertThat(run("receive", paper.toString(), "--consultation", id, "--channel", "paper", "--by", "A"))
                .as(err)
                .isZero();
        assertThat(run("receive", paper.toString(), "--consultation", id, "--channel", "paper", "--by", "A"))
                .as("the same file again")
                .isEqualTo(ExitCode.CANNOT_PROCESS);
        String code = online(id);

        assertThat(run("set-aside", code, "--by", "A", "--reason", "Essai"))
                .as(err)
                .isZero();
        assertThat(run("set-aside", code, "--by", "A", "--reason", "Non", "--undo"))
                .as(err)
                .isZero();
        assertThat(run("close", id)).as(err).isZero();
        Path report = report(id, "first");
        assertThat(Files.readString(report.resolve("report.html"))).contains("ZYX");
        assertThat(run("publish-report", report.toString())).as(err).isZero();

        assertThat(run("erase", code, "--by", "A", "--reason", "Demande"))
                .as(err)
                .isZero();
        assertThat(out).contains("1 report withdrawn");
        assertThat(new Reports(server.application()).list(id))
                .singleElement()
                .satisfies(gone -> assertThat(gone.files()).isEmpty());
        assertThat(Files.readString(report(id, "second").resolve("report.html")))
                .doesNotContain("ZYX");
        assertThat(run("erase", "0000-0000", "--by", "A", "--reason", "Rien")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err).doesNotContain("\tat ");
    }

    private static final String DEFINITION = """
            parvis: 1
            id: essai
            languages: [fr]
            title: Essai
            organiser: {name: Ville}
            opens: 2026-03-02
            closes: 2026-03-31
            questionnaire:
              - section: s
                title: S
                questions:
                  - {id: un, type: single-choice, label: Un, choices: [{id: oui, label: Oui}, {id: non, label: Non}]}
                  - {id: idee, type: long-text, label: Vos idées}
            """;

    private static final String PAPER = """
            un,idee,submitted_at
            oui,Des bancs,2026-03-05
            non,Des arbres,2026-03-06
            """;

    /// The receipt's code of an answer that came online.
    private static String online(String consultation) {
        byte[] fields = "un=oui&idee=ZYX+pr%C3%A8s+de+chez+moi".getBytes(StandardCharsets.UTF_8);
        var received = new Received(
                consultation,
                1,
                Channel.WEB,
                "fr",
                Fields.parse(fields),
                FormKey.random(),
                ZonedDateTime.parse("2026-03-10T10:00+01:00[Europe/Paris]"),
                null,
                Set.of(),
                false);
        var outcome = (Outcome.Accepted) new Register(server.application()).receive(received);
        return outcome.receipt().toString();
    }

    private Path report(String consultation, String name) {
        String into = folder.resolve(name).toString();
        assertThat(run("freeze", consultation, "--into", into)).as(err).isZero();
        Path report = folder.resolve(name + "-report");
        String[] words = {"report", into, "--out", report.toString(), "--format", "html", "--publish"};
        assertThat(call(words)).as(err).isZero();
        return report;
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
}
