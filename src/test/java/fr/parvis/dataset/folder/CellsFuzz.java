package fr.parvis.dataset.folder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.dataset.Answer;
import fr.parvis.dataset.Item;
import fr.parvis.definition.Definition;
import fr.parvis.definition.yaml.Definitions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;

/// Any text as a time, a day, and the cell of each type of question: a line for each column.
public final class CellsFuzz {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final Definition DEFINITION =
            Definitions.parse(Consultation.DEFINITION.replace("length: 5000", "length: 50"), "consultation.yaml");
    private static final List<Item> ITEMS = Item.of(DEFINITION.questionnaire().questions());
    private static final AnswersReader READER = AnswersReader.whileAsked(DEFINITION);

    public static void fuzzerTestOneInput(byte[] input) {
        String[] lines = new String(input, StandardCharsets.UTF_8).split("\n", -1);
        for (String line : lines) {
            Instant time = Times.parse(line, ZONE);
            if (time != null) {
                assertThat(Times.parse(time.toString(), ZONE)).isEqualTo(time);
            }
            LocalDate day = Times.day(line);
            if (day != null) {
                assertThat(Times.day(day.toString())).isEqualTo(day);
            }
        }
        var cells = new HashMap<String, String>();
        for (int i = 0; i < lines.length && i < ITEMS.size(); i++) {
            cells.put(ITEMS.get(i).column(), lines[i]);
        }
        if (lines.length > ITEMS.size()) {
            cells.put("un.other", lines[ITEMS.size()]);
        }
        List<Answer> answers = READER.read(cells, null);
        assertThat(answers).hasSameSizeAs(ITEMS);
        for (int i = 0; i < ITEMS.size(); i++) {
            String cell = cells.getOrDefault(ITEMS.get(i).column(), "");
            check(answers.get(i), cell, i == 0 ? cells.getOrDefault("un.other", "") : "");
        }
    }

    /// What cannot be counted is kept as it came; what is counted came.
    private static void check(Answer answer, String cell, String other) {
        switch (answer) {
            case Answer.Unusable unusable -> assertThat(unusable.raw()).isEqualTo(AnswerReader.received(cell, other));
            case Answer.Words words -> assertThat(words.text()).isEqualTo(cell);
            case Answer.Skipped _ -> assertThat(cell + other).isBlank();
            case Answer.NotShown _ -> assertThat(cell + other).isBlank();
            case Answer.Chosen chosen -> assertThat(chosen.choice()).isIn("oui", "non", "other");
            case Answer.Several several ->
                assertThat(several.choices()).isNotEmpty().doesNotHaveDuplicates();
            case Answer.Measured measured ->
                assertThat(measured.number()).isBetween(java.math.BigDecimal.ZERO, new java.math.BigDecimal(100));
            case Answer.Day day -> assertThat(day.day().getYear()).isEqualTo(2026);
        }
    }
}
