package fr.parvis.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.parvis.database.Databases;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an agent types to write to those who asked to be informed.
class InformCommandTests {

    private static final List<String> SETTINGS = List.of("PARVIS_MAIL_URL", "PARVIS_MAIL_FROM", "PARVIS_PUBLIC_URL");
    private static final GreenMail RELAY = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @TempDir
    private static Path folder;

    private static Databases server;

    private String out = "";
    private String err = "";

    @BeforeAll
    static void start() throws Exception {
        server = Databases.serve(folder.resolve("data"), Map.of());
        RELAY.start();
    }

    @AfterAll
    static void stop() {
        SETTINGS.forEach(System::clearProperty);
        RELAY.stop();
        server.close();
    }

    @Test
    void theListIsCountedAndWrittenToOnceWithAddressesInFilesAlone() throws Exception {
        Path consultation = Files.createDirectories(folder.resolve("c"));
        Files.writeString(consultation.resolve("consultation.yaml"), """
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
                    questions: [{id: idee, type: long-text, label: Vos idées}]
                """);
        assertThat(run("publish", consultation.toString())).as(err).isZero();
        Path text = Files.writeString(folder.resolve("letter.txt"), "Le rapport est en ligne.\n");
        String[] inform = {"inform", "essai", "--subject", "Le rapport", "--text", text.toString()};
        assertThat(run(inform)).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err).contains("PARVIS_MAIL_URL");
        System.setProperty(
                "PARVIS_MAIL_URL", "smtp://127.0.0.1:" + RELAY.getSmtp().getPort());
        System.setProperty("PARVIS_MAIL_FROM", "ne-pas-repondre@consultations.example.org");
        System.setProperty("PARVIS_PUBLIC_URL", "https://consultations.example.org");
        assertThat(run(inform)).isEqualTo(ExitCode.CANNOT_PROCESS);
        assertThat(err).contains("nobody asked to be informed");

        server.application()
                .sql()
                .sql(
                        "insert into outreach.subscriber values ('essai', 'a@example.org', 'fr'), ('essai', 'b@example.org', 'en')")
                .update();
        assertThat(run("subscribers", "essai", "--count")).as(err).isZero();
        assertThat(out.strip()).isEqualTo("2");
        Path list = folder.resolve("list.csv");
        assertThat(run("subscribers", "essai", "--out", list.toString()))
                .as(err)
                .isZero();
        assertThat(out).contains("2 people have").doesNotContain("@");
        assertThat(Files.readAllLines(list)).containsExactly("email,language", "a@example.org,fr", "b@example.org,en");

        assertThat(run(with(inform, "--dry-run"))).as(err).isZero();
        assertThat(out)
                .contains("2 people would get this letter", "Le rapport est en ligne.")
                .doesNotContain("@");
        assertThat(RELAY.getReceivedMessages()).isEmpty();

        Path reached = folder.resolve("reached.csv");
        assertThat(run(with(inform, "--out", reached.toString()))).as(err).isZero();
        assertThat(out).contains("The relay took 2 letters.").doesNotContain("@");
        assertThat(Files.readAllLines(reached))
                .containsExactly("email,state", "a@example.org,sent", "b@example.org,sent");
        assertThat(run(inform)).as(err).isZero();
        assertThat(RELAY.getReceivedMessages()).hasSize(2);
    }

    private static String[] with(String[] words, String... more) {
        String[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return all;
    }

    private int run(String... words) {
        var output = new StringWriter();
        var errors = new StringWriter();
        var line = Parvis.line("en", Map.of(), new PrintWriter(output, true), new PrintWriter(errors, true));
        int code = Parvis.run(line, with(words, "--data", folder.resolve("data").toString(), "--lang", "en"));
        out = output.toString();
        err = errors.toString();
        return code;
    }
}
