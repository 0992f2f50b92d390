package fr.parvis.analysis;

import fr.parvis.dataset.Answer;
import fr.parvis.dataset.Dataset;
import fr.parvis.dataset.DatasetWriter;
import fr.parvis.dataset.Edition;
import fr.parvis.dataset.Entry;
import fr.parvis.dataset.Submission;
import fr.parvis.dataset.Submission.State;
import fr.parvis.definition.Channel;
import fr.parvis.definition.Versions;
import fr.parvis.definition.yaml.Definitions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Six submissions to two versions, with all else that a dataset holds: few enough for a pencil.
final class SmallSurvey {

    private static final String MORE =
            ", {id: tram, label: {fr: Tram, en: Tram}}, {id: marche, label: {fr: Marche, en: Walking}}";
    private static final String FIRST = "{id: velo, label: {fr: Vélo, en: Bike}}, {id: bus, label: {fr: Bus, en: Bus}}";

    /// Version 2 offers the tram and walking as well, and asks for minutes up to 600.
    static final Versions VERSIONS = new Versions(new TreeMap<>(Map.of(
            1, Definitions.parse(definition(1, FIRST, 60), "1.yaml"),
            2, Definitions.parse(definition(2, FIRST + MORE, 600), "2.yaml"))));

    private SmallSurvey() {}

    private static String definition(int version, String choices, int longest) {
        return """
                parvis: 1
                id: essai
                version: %d
                languages: [fr, en]
                title: {fr: Essai, en: Trial}
                organiser: {name: {fr: Ville, en: City}}
                opens: 2026-03-02
                closes: 2026-03-31
                codebook:
                  levers: [{id: rue, name: {fr: Rue, en: Street}}, {id: gare, name: {fr: Gare, en: Station}}]
                  strands: [{id: action, name: {fr: Action, en: Action}}]
                report: {smallest-cell: 2, cross-tabs: [[mode, channel]]}
                questionnaire:
                  - section: s
                    title: {fr: S, en: S}
                    questions:
                      - {id: mode, type: single-choice, label: {fr: Mode, en: Mode}, choices: [%s]}
                      - {id: avis, type: rating, lowest: 1, highest: 3, label: {fr: Avis, en: Mark},
                         dont-know: {fr: Sais pas, en: Unsure}}
                      - {id: temps, type: number, max: %d, label: {fr: Minutes, en: Minutes}}
                      - {id: idee, type: long-text, label: {fr: Idée, en: Idea}}
                """.formatted(version, choices, longest);
    }

    static Dataset write(Path folder) throws Exception {
        return write(folder, submissions());
    }

    /// The same with one submission more, whose mode and mark need not be offered.
    static Dataset write(Path folder, String mode, String mark) throws Exception {
        var more = new ArrayList<>(submissions());
        more.add(submission("s7", 1, Channel.WEB, "fr", 2, State.COUNTED, null, mode, mark, 15, null));
        return write(Files.createDirectory(folder), more);
    }

    private static Dataset write(Path folder, List<Submission> submissions) throws Exception {
        try (DatasetWriter writer = DatasetWriter.open(folder, VERSIONS)) {
            submissions.forEach(writer::add);
            entries().forEach(writer::add);
            return writer.finish(Edition.WORKING, null, null, List.of());
        }
    }

    private static List<Submission> submissions() {
        return List.of(
                submission("s1", 1, Channel.WEB, "fr", 2, State.COUNTED, null, "velo", "3", 15, "Des arceaux"),
                submission("s2", 1, Channel.WEB, "fr", 2, State.COUNTED, null, "velo", "dont-know", 15, null),
                submission("s3", 1, Channel.PAPER, "fr", null, State.COUNTED, null, "velo", null, null, "Un banc"),
                submission("s4", 2, Channel.WEB, "en", 4, State.COUNTED, null, "tram", "1", 40, "Des arceaux"),
                submission("s5", 2, Channel.WEB, "fr", 3, State.COUNTED, "late", "bus", "1", 90, null),
                submission("s6", 2, Channel.WEB, "fr", 40, State.LATE, "late", "bus", "2", 1, "Trop tard"));
    }

    private static Submission submission(
            String id,
            int version,
            Channel channel,
            String language,
            @Nullable Integer day,
            State state,
            @Nullable String reason,
            @Nullable String mode,
            @Nullable String mark,
            @Nullable Integer minutes,
            @Nullable String idea) {
        Instant received =
                day == null ? null : Instant.parse("2026-03-01T10:00:00Z").plusSeconds(86_400L * (day - 1));
        return new Submission(
                id,
                version,
                channel,
                language,
                received,
                null,
                0,
                state,
                reason,
                List.of(
                        mode == null ? Answer.SKIPPED : new Answer.Chosen(mode, null),
                        mark == null ? Answer.NOT_SHOWN : new Answer.Chosen(mark, null),
                        minutes == null
                                ? new Answer.Unusable("vite", "not-a-number")
                                : new Answer.Measured(java.math.BigDecimal.valueOf(minutes)),
                        idea == null ? Answer.SKIPPED : new Answer.Words(idea)));
    }

    private static List<Entry> entries() {
        LocalDate day = LocalDate.of(2026, 3, 5);
        return List.of(
                new Entry.Contribution("c1", Channel.MEETING, day, "Collectif", "idee", "rue", null, "fr", "Trottoirs"),
                new Entry.Contribution("c2", Channel.MAIL, null, null, null, null, null, "fr", "Lettre"),
                new Entry.Contribution("c3", Channel.MEETING, day, null, null, null, null, "fr", "Quais"),
                new Entry.Passage("p1", "s1", null, "idee", "", "fr", "Des"),
                new Entry.Passage("p2", "s1", null, "idee", "", "fr", "arceaux"),
                new Entry.Passage("p3", null, "c1", null, "", "fr", "Trottoirs"),
                new Entry.Passage("p4", null, "c2", null, "", "fr", "Lettre"),
                new Entry.Coding("p1", "rue", "action", null),
                new Entry.Coding("p2", "rue", "action", null),
                new Entry.Coding("p3", "rue", null, null),
                new Entry.Coding("p4", null, null, null),
                new Entry.View(day, "accueil", 30),
                new Entry.View(day, "projet", 5),
                new Entry.View(day.minusDays(1), "projet", 50),
                new Entry.Campaign(day, "e-mail", "Relance", 120L),
                new Entry.Campaign(day, "affiche", "Mairie", null),
                new Entry.Rejected("responses.csv", 7, "bad-date", "hier"),
                new Entry.Rejected("responses.csv", 9, "bad-date", "demain"),
                new Entry.Rejected("papier.csv", 2, "unknown-version", "9"));
    }
}
