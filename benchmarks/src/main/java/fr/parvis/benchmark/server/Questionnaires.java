package fr.parvis.benchmark.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The consultations that are measured.
enum Questionnaires {
    /// A choice and a text: what the reference answers too.
    SMALL("place", Questionnaires.SHORT),

    /// The same, for a register that no page fills.
    FROZEN("gel", Questionnaires.SHORT),

    /// 250 questions on one page: choices, ratings, numbers and texts in turn.
    LONG("longue", IntStream.rangeClosed(1, 250).mapToObj(Questionnaires::question).collect(Collectors.joining()));

    private static final String SHORT = """
                  - id: statut
                    type: single-choice
                    label: {fr: "Qui êtes-vous ?"}
                    choices:
                      - {id: habitant, label: {fr: Habitant}}
                      - {id: passant, label: {fr: De passage}}
                  - id: idee
                    type: long-text
                    label: {fr: "Votre idée ?"}
                    length: 2000
            """;

    private final String id;
    private final String questions;

    Questionnaires(String id, String questions) {
        this.id = id;
        this.questions = questions;
    }

    private static String question(int number) {
        String start = "      - id: q" + number + "\n        label: {fr: \"Question " + number
                + ", que l’on pose en une dizaine de mots ?\"}\n";
        return start
                + switch (number % 3) {
                    case 0 -> "        type: long-text\n        length: 500\n";
                    case 1 -> "        type: rating\n        lowest: 1\n        highest: 5\n";
                    default ->
                        "        type: single-choice\n        choices:\n"
                                + "          - {id: oui, label: {fr: Oui}}\n"
                                + "          - {id: non, label: {fr: Non}}\n";
                };
    }

    String id() {
        return id;
    }

    String page() {
        return "/fr/consultations/" + id;
    }

    String survey() {
        return page() + "/questionnaire";
    }

    Path write(Path work) throws IOException {
        Path folder = Files.createDirectories(work.resolve(id));
        Files.writeString(folder.resolve("consultation.yaml"), """
                parvis: 1
                id: %s
                languages: [fr]
                title: {fr: La place}
                organiser: {name: {fr: Ville}}
                opens: %s
                closes: %s
                questionnaire:
                  - section: avis
                    title: {fr: Votre avis}
                    questions:
                """.formatted(id, LocalDate.now().minusDays(3), LocalDate.now().plusDays(3))
                + questions);
        return folder;
    }
}
