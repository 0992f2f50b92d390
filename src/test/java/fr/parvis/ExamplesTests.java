package fr.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.definition.Definition;
import fr.parvis.definition.Incident;
import fr.parvis.definition.Question;
import fr.parvis.definition.yaml.Definitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesTests {

    static final Path PURCHASING = Path.of("examples", "achats-responsables");
    static final Path CYCLING = Path.of("examples", "plan-velo");

    @Test
    void theSmallSampleReadsAndKeepsItsLostQuestion() {
        Definition definition = Definitions.read(PURCHASING);

        assertThat(definition.languages()).containsExactly("fr");
        assertThat(definition.incidentsOf("note_achats"))
                .singleElement()
                .satisfies(i -> assertThat(i.effect()).isNotNull())
                .matches(Incident::voids);
        assertThat(definition.findAcknowledgement("re-identification/profil/federation"))
                .isPresent();
    }

    @Test
    void theLargeSampleUsesEveryTypeOfQuestion() {
        List<Question> questions = Definitions.read(CYCLING).questionnaire().questions();

        for (Class<?> type : Question.class.getPermittedSubclasses()) {
            assertThat(questions).as(type.getSimpleName()).anyMatch(type::isInstance);
        }
    }

    @Test
    void theLargeSampleHasTwoVersions() {
        Definition current = Definitions.read(CYCLING);

        assertThat(Definitions.readVersions(CYCLING, current).keySet()).containsExactly(1, 2);
    }

    @Test
    void theGeneratorWritesTheCommittedBytesAgain(@TempDir Path folder) throws Exception {
        Files.createDirectory(folder.resolve("generator"));
        for (Path source : list(CYCLING.resolve("generator"))) {
            Files.copy(source, folder.resolve("generator").resolve(source.getFileName()));
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=tr",
                        "-Duser.timezone=Pacific/Kiritimati",
                        CYCLING.resolve("Generate.java").toString(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("log")))
                .isZero();
        for (String file : List.of("responses.csv", "responses-saisie.csv", "passages.csv", "views.csv")) {
            assertThat(folder.resolve(file)).hasSameBinaryContentAs(CYCLING.resolve(file));
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
