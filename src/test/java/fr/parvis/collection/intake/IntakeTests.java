package fr.parvis.collection.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.collection.Fields;
import fr.parvis.database.TestDatabase;
import fr.parvis.dataset.folder.Consultation;
import fr.parvis.definition.Channel;
import fr.parvis.definition.UnusableConsultation;
import fr.parvis.definition.Versions;
import fr.parvis.definition.yaml.Definitions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IntakeTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);
    private static final Versions VERSIONS =
            Versions.of(Definitions.parse(Consultation.DEFINITION, "consultation.yaml"));

    @TempDir
    Path work;

    private final TestDatabase database = TestDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void entersEachRowWithItsChannelItsDayAndWhoTypedIt() throws IOException {
        Path file = write(
                "papier.csv",
                "id,submitted_at,channel,un,idee\nP1,2026-03-10,mail,oui,\" deux\nlignes\"\nP2,,,Non,x\n");
        assertThat(intake(false, false).enterAnswers(file)).isEqualTo(2);
        assertThat(
                        rows(
                                "select channel || ' ' || coalesce(received_at::text, '-') || ' ' || entered_by from collection.submission order by 1"))
                .containsExactly("mail 2026-03-09 23:00:00+00 A. Martin", "paper - A. Martin");
        assertThat(database.application()
                        .sql()
                        .sql("select fields from collection.content")
                        .query(byte[].class)
                        .list())
                .extracting(Fields::parse)
                .extracting(Fields::cells)
                .containsExactlyInAnyOrder(
                        Map.of("un", "oui", "idee", " deux\nlignes"), Map.of("un", "Non", "idee", "x"));
    }

    @Test
    void entersNothingWhenALineIsWrongAndTellsEveryOne() throws IOException {
        Path file = write("papier.csv", "un,deux,nombre,channel\noui,a|b,5,\npeut-être,a,cent,\n,,,pigeon\n");
        assertThat(faults(() -> intake(false, false).enterAnswers(file)))
                .containsExactly(
                        "papier.csv:3 [un] cell.unknown-choice",
                        "papier.csv:3 [deux] cell.too-few-choices",
                        "papier.csv:3 [nombre] cell.not-a-number",
                        "papier.csv:4 [channel] unknown-channel");
        assertThat(rows("select 'x' from collection.submission")).isEmpty();
        assertThat(rows("select 'x' from collection.batch")).isEmpty();

        Path odd = write("papier2.csv", "un,deux,nombre\npeut-être,a,cent\n");
        assertThat(intake(false, true).enterAnswers(odd)).as("as they are").isEqualTo(1);
    }

    @Test
    void noticesAFileThatWasEnteredBefore() throws IOException {
        Path file = write("papier.csv", "un\noui\n");
        intake(false, false).enterAnswers(file);
        Path copy = write("copie.csv", "un\noui\n");
        assertThat(faults(() -> intake(false, false).enterAnswers(copy)))
                .containsExactly("copie.csv:0 [] entered-before");
        intake(true, false).enterAnswers(copy);
        assertThat(rows("select 'x' from collection.submission")).hasSize(2);
    }

    @Test
    void takesATextForOneContribution() throws IOException {
        Path file = write("seminaire.txt", "\uFEFFPremière idée\r\n\r\nDeuxième");
        intake(false, false).enterContribution(file, Map.of("lever", "rue", "author", "Club"));
        assertThat(rows("select convert_from(fields, 'UTF8') from collection.content")
                        .getFirst())
                .startsWith("text=Premi%C3%A8re+id%C3%A9e%0D%0A%0D%0ADeuxi%C3%A8me&");
        assertThat(faults(() -> intake(true, false).enterContribution(file, Map.of("lever", "rues", "date", "hier"))))
                .containsExactly("seminaire.txt:0 [lever] unknown-value", "seminaire.txt:0 [date] bad-date");
        Path latin = work.resolve("latin.txt");
        Files.write(latin, "été".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(faults(() -> intake(false, false).enterContribution(latin, Map.of())))
                .containsExactly("latin.txt:0 [] not-a-text");
    }

    private Intake intake(boolean again, boolean asIs) {
        return new Intake(
                database.application(),
                VERSIONS,
                new Intake.Entering("A. Martin", Channel.PAPER, null, DAY, again, asIs));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(work.resolve(name), text);
    }

    private List<String> rows(String sql) {
        return database.application().sql().sql(sql).query(String.class).list();
    }

    private static List<String> faults(Runnable entering) {
        try {
            entering.run();
            return List.of();
        } catch (UnusableConsultation e) {
            return e.faults().stream()
                    .peek(fault -> assertThat(fault.in("fr")).isNotBlank())
                    .map(f -> f.file() + ":" + f.line() + " [" + f.key() + "] " + f.code())
                    .toList();
        }
    }
}
