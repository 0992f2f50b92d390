package fr.parvis.collection.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.database.TestDatabase;
import fr.parvis.dataset.folder.Consultation;
import fr.parvis.definition.Channel;
import fr.parvis.definition.UnusableConsultation;
import fr.parvis.definition.Versions;
import fr.parvis.definition.yaml.Definitions;
import fr.parvis.fuzz.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;

/// Any bytes as a file to enter in the register, a table (`c`) or a text: entered whole, or refused and nothing is.
public final class IntakeFuzz {

    private static final Path FOLDER = Told.folder(IntakeFuzz.class);
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Versions VERSIONS =
            Versions.of(Definitions.parse(Consultation.DEFINITION, "consultation.yaml"));

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        boolean table = input[0] == 'c';
        boolean asIs = input[0] == 'C';
        Path file = FOLDER.resolve(table || asIs ? "f.csv" : "f.txt");
        Files.write(file, Arrays.copyOfRange(input, 1, input.length));
        var intake = new Intake(
                DATABASE.application(),
                VERSIONS,
                new Intake.Entering("A. Martin", Channel.PAPER, null, LocalDate.of(2026, 3, 20), true, asIs));
        long before = submissions();
        int entered = 0;
        try {
            if (table || asIs) {
                entered = intake.enterAnswers(file);
            } else {
                intake.enterContribution(file, Map.of("lever", "rue"));
                entered = 1;
            }
        } catch (UnusableConsultation refusal) {
            Told.inBothLanguages(refusal);
        }
        assertThat(submissions()).isEqualTo(before + entered);
    }

    private static long submissions() {
        return DATABASE.application()
                .sql()
                .sql("select count(*) from collection.submission")
                .query(Long.class)
                .single();
    }
}
