package fr.parvis.dataset.folder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.dataset.Answer;
import fr.parvis.dataset.Item;
import fr.parvis.dataset.Reason;
import fr.parvis.definition.Definition;
import fr.parvis.definition.yaml.Definitions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AnswersReaderTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private final Definition definition = Definitions.parse(Consultation.DEFINITION, "consultation.yaml");
    private final List<Item> items = Item.of(definition.questionnaire().questions());
    private final AnswersReader reader = new AnswersReader(items, definition, definition);

    @Test
    void readsCellsByTheNamesOfTheirColumns() {
        var cells = Map.of("un", "other", "un.other", "moi", "deux", "a|b", "nombre", "1,5", "idee", " mot ");
        assertThat(reader.read(cells, DAY))
                .containsExactly(
                        new Answer.Chosen("other", "moi"),
                        new Answer.Several(List.of("a", "b"), null),
                        Answer.SKIPPED,
                        new Answer.Measured(new java.math.BigDecimal("1.5")),
                        Answer.SKIPPED,
                        new Answer.Words(" mot "),
                        Answer.NOT_SHOWN);
    }

    @Test
    void forgetsThePreviousSubmission() {
        reader.read(Map.of("un", "oui", "un.other", "x"), DAY);
        assertThat(reader.read(Map.of(), DAY))
                .filteredOn(Answer.SKIPPED::equals)
                .hasSize(6);
    }

    @Test
    void saysWhyAnAnswerCannotBeCounted() {
        assertThat(reader.read(Map.of("deux", "a", "pourquoi", "x", "unknown", "y"), DAY))
                .contains(new Answer.Unusable("a", Reason.TOO_FEW_CHOICES))
                .contains(new Answer.Unusable("x", Reason.NOT_EXPECTED));
        assertThat(reader.knows("un.other")).isTrue();
        assertThat(reader.knows("unknown")).isFalse();
    }
}
