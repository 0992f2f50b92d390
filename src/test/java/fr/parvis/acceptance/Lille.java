package fr.parvis.acceptance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The consultation of the Métropole Européenne de Lille, autumn 2018, as a consultation folder: its own answers and
/// passages, and a definition drawn from the list of its questions.
public final class Lille {

    public static final Path SOURCE = Path.of("..", "shared", "acceptance", "mel-2018");

    static final String CAUSE = "Une erreur de saisie n’a pas permis d’analyser la deuxième question de l’enquête.";
    static final String EFFECT =
            "Aucune note n’est exploitable : le rapport ne dit rien de la commande publique actuelle.";
    static final List<String> METHOD = List.of(
            "Une page web dédiée",
            "Une enquête en ligne",
            "Des retours faits directement à la direction des achats, en dehors de l’enquête",
            "Un séminaire en juin 2018, auquel des partenaires ont préféré participer exclusivement");
    static final String MAILING = "E-mailing pour mobiliser les partenaires";
    static final String SEMINAR = "Séminaire de co-construction";
    static final String COUNCIL = "Présentation au Conseil métropolitain";
    static final String NEXT = "Le schéma intègre le matériau du séminaire et de la concertation.";
    static final String INVENTED = "Ces nombres de vues sont inventés : ceux de la source sont perdus.";

    private Lille() {}

    public static boolean isThere() {
        return Files.isDirectory(SOURCE);
    }

    public static List<NamedCsvRecord> rows(String file) throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(SOURCE.resolve(file))) {
            return rows.stream().toList();
        }
    }

    /// @param more keys added to `consultation.yaml`
    public static Path write(Path folder, String more) throws IOException {
        Files.createDirectories(folder.resolve("narrative"));
        for (String file : List.of("responses.csv", "passages.csv")) {
            Files.copy(SOURCE.resolve(file), folder.resolve(file));
        }
        Files.writeString(folder.resolve("consultation.yaml"), definition() + more);
        Files.writeString(
                folder.resolve("views.csv"),
                "day,page,views\n2018-10-29,Concertation,41\n2018-11-06,Concertation,87\n2018-11-26,Concertation,19\n");
        Files.writeString(folder.resolve("narrative/audience.md"), INVENTED + "\n");
        Files.writeString(folder.resolve("narrative/next.md"), NEXT + "\n");
        return folder;
    }

    private static String definition() throws IOException {
        return """
                parvis: 1
                id: mel-2018
                languages: [fr]
                title: "La commande publique et les achats responsables, je m’en MEL !"
                organiser:
                  name: Métropole Européenne de Lille
                  department: Direction Achat et logistique
                  report-department: Direction Relations avec les usagers, Citoyenneté et Jeunesse
                objectives: [Permettre une expression des personnes concernées, Tracer des pistes d’actions]
                people: Les personnes susceptibles de répondre à un marché public
                opens: 2018-10-29
                closes: 2018-11-26
                phases:
                  - {name: %s, from: 2018-06-01, to: 2018-06-30}
                  - {name: Concertation, from: 2018-10-29, to: 2018-11-26}
                  - {name: %s, from: 2018-12-01, to: 2018-12-31}
                method: %s
                communication: [%s]
                codebook:
                  levers: [%s]
                  strands: [%s]
                incidents:
                  - {id: saisie, question: note_commande_publique, cause: "%s", effect: "%s"}
                questionnaire:
                  - section: enquete
                    title: Enquête
                    questions:
                %s""".formatted(
                        SEMINAR,
                        COUNCIL,
                        METHOD.stream().map(m -> '"' + m + '"').toList(),
                        MAILING,
                        codes("insertion", "ecologie", "exemplarite", "acces"),
                        codes("accompagnement", "action", "vigilance"),
                        CAUSE,
                        EFFECT,
                        rows("questions.csv").stream().map(Lille::question).collect(Collectors.joining()));
    }

    private static String codes(String... ids) {
        return Stream.of(ids).map(id -> "{id: %s, name: %s}".formatted(id, id)).collect(Collectors.joining(", "));
    }

    private static String question(NamedCsvRecord row) {
        String id = row.getField("question");
        String type = row.getField("type");
        var yaml = new StringBuilder("      - {id: %s, label: \"%s\"".formatted(id, row.getField("label")));
        if (type.startsWith("rating")) {
            yaml.append(", type: rating, lowest: 1, highest: 5");
        } else if (type.startsWith("long-text")) {
            yaml.append(", type: long-text");
        } else {
            yaml.append(", type: ").append(type).append(", choices: [");
            for (String choice : row.getField("choices").split("\\|")) {
                String[] parts = choice.split("=", 2);
                yaml.append("{id: %s, label: \"%s\"}, ".formatted(parts[0], parts[1]));
            }
            yaml.append(']');
        }
        if (type.contains("shown if deja_repondu = non")) {
            yaml.append(", shown-if: {question: deja_repondu, is: non}");
        }
        if (id.equals("profil")) {
            yaml.append(", profile: true, required: true");
        }
        if (List.of("insertion", "ecologie", "exemplarite", "acces").contains(id)) {
            yaml.append(", lever: ").append(id);
        }
        return yaml.append("}\n").toString();
    }
}
