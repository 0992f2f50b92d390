import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Writes the invented answers, passages and page views of this sample: `java Generate.java` in its folder.
/// The seed is fixed and nothing depends on the clock, the zone or the locale: the same bytes at each run.
public final class Generate {
    static final int COUNTED = 1200;
    static final List<String> COLUMNS = List.of(
            "id",
            "submitted_at",
            "channel",
            "language",
            "version",
            "entered_by",
            "usager",
            "age",
            "frequence",
            "moyen",
            "moyen.other",
            "distance",
            "dernier_trajet",
            "freins",
            "freins.other",
            "nuit",
            "note",
            "quartiers.centre",
            "quartiers.gare",
            "quartiers.campus",
            "quartiers.activites",
            "priorites",
            "rue_prioritaire",
            "amenager",
            "garer",
            "partager");
    static final List<String> OPEN = List.of("amenager", "garer", "partager");
    static final String CAMPAIGN =
            """
            Je soutiens les trois demandes de Roue libre en Castelvair :
            - un réseau continu de pistes séparées, sans trou ni détour ;
            - des carrefours où le vélo passe en premier ;
            - un budget annoncé, année par année.""";
    static final Map<String, String> TYPED_LABELS =
            Map.of("voiture", "En voiture", "bus", "En bus ou en car", "velo", "À vélo", "marche", "À pied");

    record Sentence(String submission, String question, String strand, String lever, String text, boolean once) {}

    final Draw draw = new Draw(20_250_908);
    final People people = new People(draw);
    final Phrases phrases;
    final Map<String, Map<String, String>> rows = new TreeMap<>();
    final List<Sentence> sentences = new ArrayList<>();
    final List<Sentence> passages = new ArrayList<>();
    Passages chosen;
    final Set<String> late = Set.of("m9t2hd", "x3v8kn");
    final Set<String> ids = new HashSet<>(late);

    Generate(Phrases phrases) {
        this.phrases = phrases;
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length > 0 ? args[0] : "");
        var generate = new Generate(Phrases.read(folder.resolve("generator/phrases.txt")));
        generate.answers(Files.readAllLines(folder.resolve("generator/odd-answers.txt")));
        generate.writeResponses(folder);
        generate.chosen.write(folder.resolve("passages.csv"), folder.resolve("generator/other-passages.csv"));
        generate.writeViews(folder.resolve("views.csv"));
    }

    void answers(List<String> odd) {
        var oddLines =
                odd.stream().filter(l -> !l.startsWith("#") && !l.isBlank()).toList();
        oddLines.forEach(l -> ids.add(l.substring(0, 6)));
        int under18 = 3;
        int campaign = 40;
        for (int n = 0; n < COUNTED; n++) {
            var row = new LinkedHashMap<String, String>();
            boolean byHand = n < oddLines.size();
            row.put("id", byHand ? oddLines.get(n).substring(0, 6) : newId());
            boolean young = !byHand && under18 > 0;
            under18 -= young ? 1 : 0;
            people.person(row, young, byHand);
            boolean supports = !byHand
                    && campaign > 0
                    && row.get("channel").equals("web")
                    && row.get("language").equals("fr")
                    && row.get("submitted_at").compareTo("2025-09-22") > 0;
            campaign -= supports ? 1 : 0;
            people.closed(row);
            texts(row, supports);
            if (byHand) {
                odd(row, oddLines.get(n));
            }
            rows.put(row.get("id"), row);
        }
        rows.put("m9t2hd", someone("m9t2hd", "2025-10-13T00:06:12+02:00", "web", "2"));
        rows.put("x3v8kn", someone("x3v8kn", "2025-10-15", "mail", "2"));
        spoil();
        chosen = new Passages(rows, sentences, passages, draw);
        chosen.choose();
    }

    void texts(Map<String, String> row, boolean supports) {
        boolean garer = row.get("freins").contains("vol")
                || row.get("usager").equals("habite") && !row.get("frequence").equals("jamais");
        int careless = Integer.parseInt(draw.pick("0", 56, "3", 28, "12", 16));
        for (String question : OPEN) {
            boolean shown = !question.equals("garer") || garer;
            if (supports && question.equals("amenager")) {
                row.put(question, CAMPAIGN);
            } else if (shown && draw.chance(question.equals("garer") ? 46 : 54)) {
                var core = phrases.write(row.get("language"), question, draw.random, careless);
                core.said()
                        .forEach(s -> sentences.add(
                                new Sentence(row.get("id"), question, s.strand(), s.lever(), s.text(), s.once())));
                row.put(question, core.text());
            }
        }
    }

    /// Puts an answer written by hand in its row; the part in ⟦…⟧ is kept as a passage.
    void odd(Map<String, String> row, String line) {
        String[] head = line.substring(0, line.indexOf(" | ")).split(" ");
        String text = Pattern.compile("\\\\u(\\p{XDigit}{4})")
                .matcher(line.substring(line.indexOf(" | ") + 3))
                .replaceAll(m -> Character.toString(Integer.parseInt(m.group(1), 16)))
                .translateEscapes();
        forget(row.get("id"), head[1]);
        if (head[1].equals("garer")) {
            row.put("freins", "vol");
            row.put("freins.other", "");
        }
        row.put(head[1], text.replace("⟦", "").replace("⟧", ""));
        if (text.contains("⟦")) {
            String passage = text.substring(text.indexOf('⟦') + 1, text.indexOf('⟧'));
            passages.add(new Sentence(head[0], head[1], head[2], head[3], passage, true));
        }
    }

    void forget(String submission, String question) {
        sentences.removeIf(
                s -> s.submission().equals(submission) && s.question().equals(question));
    }

    Map<String, String> someone(String id, String at, String channel, String version) {
        var row = new LinkedHashMap<String, String>();
        row.put("id", id);
        people.person(row, false, true);
        row.put("submitted_at", at);
        row.put("channel", channel);
        row.put("version", version);
        row.put("entered_by", channel.equals("web") ? "" : "accueil-mairie");
        people.closed(row);
        texts(row, false);
        OPEN.forEach(q -> forget(id, q));
        return row;
    }

    /// Cells that cannot be read, on purpose: each keeps its row.
    void spoil() {
        spoil(0, "moyen", "hélicoptère", r -> r.get("moyen").equals("voiture"));
        spoil(150, "moyen", "vélo-cargo", r -> r.get("moyen").equals("velo"));
        spoil(300, "distance", "612", r -> r.getOrDefault("distance", "").contains("."));
        spoil(450, "dernier_trajet", "31/09/2025", r -> !r.getOrDefault("dernier_trajet", "")
                .isEmpty());
        spoil(600, "dernier_trajet", "la semaine dernière", r -> !r.getOrDefault("dernier_trajet", "")
                .isEmpty());
        spoil(750, "note", "7", r -> r.get("note").equals("5"));
        spoil(
                100,
                "freins",
                "ecureuils|vol",
                r -> r.get("freins").equals("vol")
                        && r.get("usager").equals("habite")
                        && r.get("frequence").equals("jour"));
        String endless = "Je répète ce que je dis à chaque réunion : la rue est à tout le monde. "
                .repeat(24)
                .strip();
        forget(
                spoil(1050, "partager", endless, r -> !r.getOrDefault("partager", "")
                        .isEmpty()),
                "partager");
    }

    String spoil(int from, String column, String value, Predicate<Map<String, String>> fit) {
        var row = rows.values().stream()
                .skip(from)
                .filter(r -> !late.contains(r.get("id")) && fit.test(r))
                .findFirst()
                .orElseThrow();
        row.put(column, value);
        System.out.println("unusable " + row.get("id") + " " + column);
        return row.get("id");
    }

    String newId() {
        while (true) {
            var id = new StringBuilder();
            for (int i = 0; i < 6; i++) {
                String from = i % 3 == 2 ? "23456789" : "bcdfghjkmnpqrstvwxz";
                id.append(from.charAt(draw.below(from.length())));
            }
            if (ids.add(id.toString())) {
                return id.toString();
            }
        }
    }

    void writeResponses(Path folder) throws IOException {
        var web = new StringBuilder(Table.line(',', COLUMNS));
        var typed = new StringBuilder("\ufeff").append(Table.line(';', COLUMNS));
        Map<String, String> twice = rows.get(rows.keySet().stream()
                .filter(id -> rows.get(id).get("channel").equals("paper") && !chosen.quote(id))
                .skip(20)
                .findFirst()
                .orElseThrow());
        for (var row : rows.values()) {
            if (row.get("channel").equals("web")) {
                web.append(Table.line(
                        ',', COLUMNS.stream().map(c -> row.getOrDefault(c, "")).toList()));
                continue;
            }
            String line = typedLine(row);
            typed.append(line);
            if (row == twice) {
                System.out.println("twice " + row.get("id"));
                typed.append(line.replaceFirst("accueil-mairie|accueil-gare|equipe-velo", "seconde-saisie"));
            }
        }
        typed.append(typedLine(someone("", "2025-09-30", "paper", "1")));
        var wide = someone("zz9w4k", "2025-10-02", "paper", "2");
        wide.put("partager", "Pas de poteaux");
        typed.append(typedLine(wide).strip()).append("; des arbres; et des bancs\n");
        Files.writeString(folder.resolve("responses.csv"), web);
        Files.writeString(folder.resolve("responses-saisie.csv"), typed);
    }

    /// A line as the people at the desk type it: a decimal comma, and labels rather than identifiers at the station.
    static String typedLine(Map<String, String> row) {
        var typed = new LinkedHashMap<>(row);
        typed.computeIfPresent("distance", (k, v) -> v.replace('.', ','));
        if ("accueil-gare".equals(row.get("entered_by"))) {
            typed.computeIfPresent("moyen", (k, v) -> TYPED_LABELS.getOrDefault(v, v));
        }
        return Table.line(
                ';', COLUMNS.stream().map(c -> typed.getOrDefault(c, "")).toList());
    }

    void writeViews(Path file) throws IOException {
        var csv = new StringBuilder("day,page,views\n");
        for (LocalDate day = People.OPENS.minusDays(7);
                !day.isAfter(People.CLOSES.plusDays(7));
                day = day.plusDays(1)) {
            boolean open = !day.isBefore(People.OPENS) && !day.isAfter(People.CLOSES);
            int home = (open ? People.weight(day) * 3 : 14) + draw.below(20);
            csv.append(day).append(",Le plan vélo,").append(home).append('\n');
            csv.append(day)
                    .append(",Questionnaire,")
                    .append(open ? home * (35 + draw.below(20)) / 100 : 0)
                    .append('\n');
            csv.append(day)
                    .append(",Questionnaire (English),")
                    .append(open ? home * (3 + draw.below(4)) / 100 : 0)
                    .append('\n');
        }
        Files.writeString(file, csv);
    }
}
