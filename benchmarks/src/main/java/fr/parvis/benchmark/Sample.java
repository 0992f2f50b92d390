package fr.parvis.benchmark;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/// A consultation of any size, the same for the same size: twelve questions, two of them answered in words.
final class Sample {

    static final int SEED = 20250303;
    static final List<String> SINGLE = List.of("profil", "age", "deplacement", "connue", "canal_info");
    static final List<String> GRID = List.of("ecoles", "centre", "gare");
    static final List<String> TEXTS = List.of("propositions", "remarques");
    static final List<String[]> CROSSED = List.of(
            new String[] {"profil", "note"},
            new String[] {"age", "deplacement"},
            new String[] {"profil", "connue"},
            new String[] {"age", "freins"},
            new String[] {"channel", "note"},
            new String[] {"deplacement", "canal_info"});

    private static final int[] SIZES = {6, 7, 5, 3, 8};
    private static final int BARRIERS = 8;
    private static final String[] CHANNELS = {"web", "web", "web", "web", "paper", "e-mail", "meeting", "phone"};
    private static final String[] WORDS =
            """
            la ville doit prévoir davantage de stationnements sécurisés près des écoles et aux abords du marché pour que
            chacun puisse déposer ses enfants sans gêner les piétons nous demandons aussi un éclairage continu le soir
            l’hiver quand il pleut traverser devient dangereux à cause des voitures garées sur le trottoir ; merci d’y
            réfléchir avec les habitants, les commerçants, les associations et les services techniques afin d’éviter
            les décisions prises trop vite une piste séparée coûte moins cher qu’une rocade « protéger » veut dire
            ralentir à trente réellement contrôlé sinon rien ne change où sont passés les arceaux promis naïvement
            espérés depuis cinq ans ? bientôt peut-être un été entier sans travaux œuvrer ensemble çà et là garantir
            l’accès aux personnes âgées ou handicapées mères pères élèves étudiants salariés livreurs cyclistes réguliers"""
                    .split("\\s+");

    private final Random random;

    private Sample(int rows) {
        random = new Random(SEED + rows);
    }

    /// The folder of a consultation of this many submissions, made unless it is there.
    static Path folder(Path data, int rows) throws IOException {
        Path folder = data.resolve("consultation-" + rows);
        if (!Files.exists(folder.resolve("consultation.yaml"))) {
            Files.createDirectories(folder);
            new Sample(rows).writeResponses(folder.resolve("responses.csv"), rows);
            Files.writeString(folder.resolve("consultation.yaml"), definition());
        }
        return folder;
    }

    private void writeResponses(Path file, int rows) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("id,submitted_at,channel," + String.join(",", SINGLE) + ",freins,note,distance,depuis");
            for (String row : GRID) {
                out.write(",securite." + row);
            }
            out.write("," + String.join(",", TEXTS) + "\n");
            var line = new StringBuilder();
            for (int i = 0; i < rows; i++) {
                line.setLength(0);
                row(line, i);
                out.append(line);
            }
        }
    }

    private void row(StringBuilder line, int number) {
        line.append('S').append(number).append(",2025-03-").append(two(3 + random.nextInt(28)));
        line.append('T').append(two(random.nextInt(24))).append(':').append(two(random.nextInt(60)));
        line.append(':').append(two(random.nextInt(60))).append("+01:00,");
        line.append(CHANNELS[random.nextInt(CHANNELS.length)]);
        for (int q = 0; q < SINGLE.size(); q++) {
            line.append(',');
            if (random.nextInt(20) > 0) {
                line.append('c').append(1 + Math.min(random.nextInt(SIZES[q]), random.nextInt(SIZES[q])));
            }
        }
        line.append(',');
        String separator = "";
        for (int b = 1; b <= BARRIERS; b++) {
            if (random.nextInt(3) == 0) {
                line.append(separator).append('c').append(b);
                separator = "|";
            }
        }
        line.append(',').append(1 + random.nextInt(5));
        line.append(',').append(random.nextInt(60)).append('.').append(random.nextInt(10));
        line.append(',').append(LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9000)));
        for (int g = 0; g < GRID.size(); g++) {
            line.append(",c").append(1 + random.nextInt(4));
        }
        for (int t = 0; t < TEXTS.size(); t++) {
            line.append(",\"");
            words(line, 40 + random.nextInt(361));
            line.append('"');
        }
        line.append('\n');
    }

    private void words(StringBuilder line, int length) {
        int end = line.length() + length;
        while (line.length() < end) {
            line.append(WORDS[random.nextInt(WORDS.length)])
                    .append(random.nextInt(30) == 0 ? '\n' : random.nextInt(40) == 0 ? '9' : ' ');
        }
        line.setLength(end);
        line.setCharAt(end - 1, '.');
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String definition() {
        var yaml = new StringBuilder(
                """
                parvis: 1
                id: mesure
                languages: [fr]
                title: Consultation de mesure
                organiser: {name: Mesures, department: Mesures, report-department: Mesures}
                objectives: [Mesurer]
                people: Personne
                opens: 2025-03-01
                closes: 2025-04-04
                method: [Questionnaire]
                questionnaire:
                  - section: tout
                    title: Tout
                    questions:
                """);
        for (int q = 0; q < SINGLE.size(); q++) {
            question(yaml, SINGLE.get(q), "single-choice", "choices: " + choices(SIZES[q]));
        }
        question(yaml, "freins", "multiple-choice", "choices: " + choices(BARRIERS));
        question(yaml, "note", "rating", "lowest: 1", "highest: 5");
        question(yaml, "distance", "number", "decimals: 1", "min: 0", "max: 100", "unit: km");
        question(yaml, "depuis", "date");
        question(yaml, "securite", "grid", "rows: [{id: ecoles, label: Écoles}, {id: centre, label: Centre}, "
                + "{id: gare, label: Gare}]", "choices: " + choices(4));
        TEXTS.forEach(text -> question(yaml, text, "long-text"));
        yaml.append("report:\n  cross-tabs: [");
        CROSSED.forEach(pair -> yaml.append('[').append(String.join(", ", pair)).append("], "));
        yaml.setLength(yaml.length() - 2);
        return yaml.append("]\n").toString();
    }

    private static void question(StringBuilder yaml, String id, String type, String... keys) {
        yaml.append("      - {id: ").append(id).append(", type: ").append(type).append(", label: Question ");
        yaml.append(id);
        for (String key : keys) {
            yaml.append(", ").append(key);
        }
        yaml.append("}\n");
    }

    private static String choices(int size) {
        var choices = new StringBuilder("[");
        for (int i = 1; i <= size; i++) {
            choices.append(i == 1 ? "" : ", ").append("{id: c").append(i).append(", label: Choix ").append(i).append('}');
        }
        return choices.append(']').toString();
    }
}
