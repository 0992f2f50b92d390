package fr.parvis.definition.yaml;

import fr.parvis.definition.Acknowledgement;
import fr.parvis.definition.Calendar;
import fr.parvis.definition.Codebook;
import fr.parvis.definition.Contact;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Document;
import fr.parvis.definition.Incident;
import fr.parvis.definition.Organiser;
import fr.parvis.definition.PersonalData;
import fr.parvis.definition.Phase;
import fr.parvis.definition.Question;
import fr.parvis.definition.Questionnaire;
import fr.parvis.definition.Redaction;
import fr.parvis.definition.ReportSettings;
import fr.parvis.definition.Wording;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Sound definitions made by chance, the same for the same seed, with texts that YAML finds hard to write.
public final class RandomDefinition {

    private static final String[] PIECES = {
        "avis",
        "Élu",
        "e\u0301",
        " ",
        " ",
        ": ",
        "#",
        " # ",
        "- ",
        "\n",
        "\n\n",
        "\n  ",
        "\t",
        "\"",
        "'",
        "\\",
        "{",
        "}",
        "[",
        "]",
        "|",
        ">",
        "&",
        "*",
        "!",
        "%",
        "@",
        "`",
        "?",
        ",",
        "~",
        "null",
        "true",
        "12",
        "1.0",
        "0x1F",
        "2024-03-04",
        "---",
        "...",
        "<<",
        "=",
        "\u00A0",
        "\u202F",
        "\u2028",
        "\uFEFF",
        "\u202E",
        "👩‍👩‍👧",
        "🚲",
        "العربية",
        "</script>",
        "\uE000"
    };

    private final Random random;
    private final List<String> languages;

    public RandomDefinition(long seed) {
        random = new Random(seed);
        languages = List.of("fr", "en", "br").subList(0, 1 + random.nextInt(3));
    }

    public Definition make() {
        var codebook = new Codebook(codes("levier"), codes("volet"));
        int version = 1 + random.nextInt(5);
        var questionnaire = new RandomQuestions(random, this, codebook, version).make();
        return new Definition(
                "essai-" + random.nextInt(100),
                version,
                languages,
                wording(),
                maybe(this::wording),
                organiser(),
                several(_ -> wording()),
                maybe(this::wording),
                calendar(),
                several(_ -> wording()),
                several(_ -> wording()),
                several(i -> new Document(
                        wording(),
                        i % 2 == 0 ? "doc-" + i + ".pdf" : null,
                        i % 2 == 0 ? null : "https://example.org/" + i)),
                maybe(() -> new Contact(wording(), "avis@example.org", text(), maybe(this::wording))),
                questionnaire,
                codebook,
                several(i -> incident(i, questionnaire)),
                several(_ -> new Acknowledgement(text(), text(), text(), maybe(this::day), decision())),
                several(i -> redaction(i, questionnaire)),
                maybe(() -> new PersonalData(wording(), wording(), maybe(this::day), maybe(this::wording))),
                new ReportSettings(
                        random.nextInt(2) == 0 ? 30 : random.nextInt(100),
                        1 + random.nextInt(9),
                        pairs(questionnaire)));
    }

    private Organiser organiser() {
        boolean logo = random.nextBoolean();
        return new Organiser(
                wording(),
                maybe(this::wording),
                maybe(this::wording),
                logo ? "images/logo.svg" : null,
                logo ? wording() : null,
                random.nextBoolean() ? Organiser.DEFAULT_PRIMARY : "#14532d",
                random.nextBoolean() ? Organiser.DEFAULT_SECONDARY : "#000000");
    }

    private Calendar calendar() {
        LocalDate opens = day();
        return new Calendar(
                ZoneId.of(random.nextBoolean() ? "Europe/Paris" : "Pacific/Noumea"),
                opens,
                opens.plusDays(random.nextInt(60)),
                several(_ -> phase()));
    }

    private Phase phase() {
        LocalDate from = maybe(this::day);
        LocalDate to = from == null ? null : maybe(() -> from.plusDays(random.nextInt(9)));
        return new Phase(wording(), from, to, maybe(this::wording));
    }

    private Incident incident(int number, Questionnaire questionnaire) {
        String question = maybe(() -> question(questionnaire));
        LocalDate from = maybe(this::day);
        return new Incident(
                "incident-" + number,
                question,
                wording(),
                from,
                from == null ? null : from.plusDays(random.nextInt(5)),
                maybe(this::wording),
                maybe(this::wording),
                question != null && random.nextBoolean());
    }

    private Redaction redaction(int number, Questionnaire questionnaire) {
        boolean submission = random.nextBoolean();
        return new Redaction(
                submission ? "R" + number : null,
                submission ? null : "C" + number,
                maybe(() -> question(questionnaire)),
                maybe(this::text),
                wording());
    }

    private List<ReportSettings.Pair> pairs(Questionnaire questionnaire) {
        return questionnaire.questions().stream()
                .flatMap(q -> crossed(q))
                .map(side -> new ReportSettings.Pair(side, "channel"))
                .toList();
    }

    private static Stream<String> crossed(Question question) {
        return switch (question) {
            case Question.Closed q -> Stream.of(q.id());
            case Question.Rating q -> Stream.of(q.id());
            case Question.Ranking q -> Stream.of(q.id());
            case Question.Grid q -> q.rows().stream().map(row -> q.id() + "." + row.id());
            case Question.Number _, Question.Date _, Question.ShortText _, Question.LongText _ -> Stream.of();
        };
    }

    private String question(Questionnaire questionnaire) {
        var all = questionnaire.questions();
        return all.get(random.nextInt(all.size())).id();
    }

    private Acknowledgement.Decision decision() {
        return random.nextBoolean() ? Acknowledgement.Decision.PUBLISH : Acknowledgement.Decision.WITHHOLD;
    }

    private List<Codebook.Code> codes(String prefix) {
        return several(i -> new Codebook.Code(prefix + "-" + i, wording(), maybe(this::wording)));
    }

    private LocalDate day() {
        return LocalDate.of(2024, 1, 1).plusDays(random.nextInt(400));
    }

    Wording wording() {
        var texts = new LinkedHashMap<String, String>();
        languages.forEach(language -> texts.put(language, text()));
        return new Wording(texts);
    }

    String text() {
        var text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        String clean = text.toString().strip();
        return clean.isEmpty() ? "?" : clean;
    }

    <T> @Nullable T maybe(Supplier<T> make) {
        return random.nextBoolean() ? make.get() : null;
    }

    <T> List<T> several(IntFunction<T> make) {
        return new ArrayList<>(
                IntStream.range(0, random.nextInt(4)).mapToObj(make).toList());
    }
}
