package fr.parvis.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.consultation.Rehearsals;
import fr.parvis.dataset.folder.ConsultationFolder;
import fr.parvis.definition.Calendar;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Organiser;
import fr.parvis.definition.Versions;
import fr.parvis.definition.yaml.RandomDefinition;
import fr.parvis.rehearsal.verdict.OfQuestion;
import fr.parvis.rehearsal.verdict.Verdict;
import fr.parvis.site.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rehearsals of consultations in which nothing is wrong: green, and nothing of them stays.
final class RehearsalTests {

    @TempDir
    static Path temporary;

    private static Site site;

    @BeforeAll
    static void serve() {
        site = new Site();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan-velo", "achats-responsables"})
    void theExamplesAreGreen(String example) {
        Verdict verdict = run(ConsultationFolder.open(Path.of("examples", example)));
        assertGreen(verdict);
        assertNothingStays();
    }

    @Test
    void everyTypeOfQuestionIsFollowedToItsFigure() throws Exception {
        Path folder = Files.createDirectories(temporary.resolve("tout"));
        Files.copy(
                Path.of("src", "test", "resources", "fr", "parvis", "collection", "every-type.yaml"),
                folder.resolve("consultation.yaml"));
        Verdict verdict = run(ConsultationFolder.open(folder));

        assertGreen(verdict);
        OfQuestion note = verdict.questions().get(4);
        assertThat(note.ways()).as("five levels, no opinion, nothing").isEqualTo(7);
        assertThat(note.sentence("en"))
                .startsWith("7 ways to answer, 7 sent, 7 found in the register, 7 in the dataset, 7 counted, shown in")
                .matches(".*figure F\\d+\\.");
        assertThat(Verdict.parse(verdict.toJson())).isEqualTo(verdict);
        assertThat(site.database()
                        .owner()
                        .sql()
                        .sql("select green and verdict->>'digest' = digest from consultation.rehearsal"
                                + " where consultation = 'tout' order by number desc limit 1")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertNothingStays();
    }

    @Test
    void soundDefinitionsMadeByChanceAreGreen() {
        for (long seed = 0; seed < 10; seed++) {
            Definition definition = withoutFiles(new RandomDefinition(seed).make());
            Verdict verdict = run(new ConsultationFolder(temporary, Versions.of(definition)));
            assertThat(verdict.losses()).as("seed %d", seed).isEmpty();
        }
        assertNothingStays();
    }

    @Test
    void whatAKilledOneLeftGoesAtTheNext() {
        var folder = ConsultationFolder.open(Path.of("examples", "achats-responsables"));
        cloned(site, folder);
        site.database()
                .owner()
                .sql()
                .sql("update consultation.version set published_at = published_at - interval '61 minutes'")
                .update();

        assertGreen(run(folder));
        assertNothingStays();
    }

    @Test
    void aCloneIsReachedByItsAddressAloneAndItsViewsAreNotCounted() {
        try (var own = new Site()) {
            String clone = cloned(own, ConsultationFolder.open(Path.of("examples", "plan-velo")));
            for (String page : List.of("/fr/consultations/" + clone, "/en/consultations/" + clone + "/questionnaire")) {
                var answer = own.get(page);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("X-Robots-Tag"))
                        .hasValueSatisfying(tag -> assertThat(tag).contains("noindex"));
            }
            assertThat(own.page("/fr/").html()).doesNotContain(clone);
            assertThat(own.get("/fr/").headers().firstValue("X-Robots-Tag")).isEmpty();
            own.stop();
            assertThat(own.database()
                            .owner()
                            .sql()
                            .sql("select count(*) from audience.view")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    private static String cloned(Site on, ConsultationFolder folder) {
        var rehearsals = new Rehearsals(on.database().application());
        return rehearsals
                .clone(rehearsals.subject(folder), Clock.systemUTC(), "Test")
                .id();
    }

    @Test
    void whatFailsLeavesNothingEither() {
        var folder = ConsultationFolder.open(Path.of("examples", "plan-velo"));
        try {
            new Rehearsal(site.database().application(), site.database().owner())
                    .run(folder, "http://127.0.0.1:1", "Test", people -> {});
            throw new AssertionError("nobody answers at that port");
        } catch (java.io.UncheckedIOException expected) {
            assertNothingStays();
        }
    }

    private static Verdict run(ConsultationFolder folder) {
        return new Rehearsal(site.database().application(), site.database().owner())
                .run(folder, site.address(""), "Test", people -> {});
    }

    private static void assertGreen(Verdict verdict) {
        assertThat(verdict.losses()).isEmpty();
        assertThat(verdict.green()).isTrue();
        assertThat(verdict.questions()).allSatisfy(question -> {
            assertThat(question.ways()).isPositive();
            assertThat(List.of(question.sent(), question.stored(), question.frozen(), question.counted()))
                    .containsOnly(question.ways());
            assertThat(question.figure()).startsWith("F");
        });
    }

    private static void assertNothingStays() {
        for (String table : List.of(
                "consultation.clone",
                "consultation.version",
                "collection.submission",
                "collection.content",
                "collection.layer",
                "collection.draft",
                "\"freeze\".edition",
                "\"freeze\".identifier",
                "audience.view")) {
            long rows = site.database()
                    .owner()
                    .sql()
                    .sql("select count(*) from " + table)
                    .query(Long.class)
                    .single();
            assertThat(rows).as(table).isZero();
        }
        assertThat(site.consultations().list()).isEmpty();
    }

    /// The same questions, asked by somebody who publishes no file.
    private static Definition withoutFiles(Definition d) {
        Organiser o = d.organiser();
        return new Definition(
                d.id(),
                d.version(),
                d.languages(),
                d.title(),
                d.slogan(),
                new Organiser(o.name(), o.department(), o.reportDepartment(), null, null, o.primary(), o.secondary()),
                d.objectives(),
                d.people(),
                new Calendar(d.calendar().zone(), LocalDate.EPOCH, LocalDate.EPOCH, List.of()),
                d.method(),
                d.communication(),
                List.of(),
                d.contact(),
                d.questionnaire(),
                d.codebook(),
                d.incidents(),
                d.acknowledgements(),
                d.redactions(),
                d.personalData(),
                d.report());
    }
}
