package fr.parvis.report;

import fr.parvis.analysis.Figure;
import fr.parvis.dataset.PublicEdition;
import fr.parvis.dataset.Reason;
import fr.parvis.definition.Choice;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Incident;
import fr.parvis.definition.Messages;
import fr.parvis.definition.Question;
import fr.parvis.definition.Versions;
import fr.parvis.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Finds what must be decided before publication.
final class Alerts {

    private final Versions versions;
    private final Definition definition;
    private final Map<String, Figure> figures;
    private final Words words;
    private final Messages messages;
    private final String language;
    private final List<Alert> found = new ArrayList<>();

    private Alerts(Versions versions, Map<String, Figure> figures, Words words, String language) {
        this.versions = versions;
        this.definition = versions.current();
        this.figures = figures;
        this.words = words;
        this.language = language;
        this.messages = Messages.of(Report.class, language);
    }

    static List<Alert> of(Versions versions, Map<String, Figure> figures, Words words, String language) {
        var alerts = new Alerts(versions, figures, words, language);
        alerts.reIdentification();
        alerts.incidents();
        alerts.silentQuestions();
        alerts.rows();
        return List.copyOf(alerts.found);
    }

    /// A profile that one person alone has, and who wrote words: the words say who they are.
    private void reIdentification() {
        for (Question question : versions.questions()) {
            if (question instanceof Question.Closed closed && question.ask().profile()) {
                Figure tally = figure("question." + question.id());
                for (Choice choice : closed.offered()) {
                    boolean alone = tally.count(choice.id()) == 1;
                    boolean wrote = words.profiles().values().stream()
                            .anyMatch(profile -> choice.id().equals(profile.get(question.id())));
                    if (alone && wrote) {
                        add(
                                PublicEdition.RE_IDENTIFICATION + question.id() + "/" + choice.id(),
                                "alert.re-identification",
                                choice.label().in(language),
                                question.ask().label().in(language));
                    }
                }
            }
        }
    }

    private void incidents() {
        for (Incident incident : definition.incidents()) {
            if (incident.effect() == null) {
                add(
                        "incident/" + incident.id(),
                        "alert.incident",
                        incident.cause().in(language));
            }
        }
    }

    /// A question shown and never answered, without a word about it: what must not happen in silence.
    private void silentQuestions() {
        for (Question question : versions.questions()) {
            Figure states = figure("question." + question.id() + ".states");
            long unusable = states.rows().stream()
                    .filter(row -> "unusable".equals(row.get(row.size() - 2)))
                    .mapToLong(row -> ((Number) java.util.Objects.requireNonNull(row.getLast())).longValue())
                    .sum();
            long skipped = states.rows().stream()
                    .filter(row -> "skipped".equals(row.get(row.size() - 2)))
                    .mapToLong(row -> ((Number) java.util.Objects.requireNonNull(row.getLast())).longValue())
                    .sum();
            long answered = states.rows().stream()
                    .filter(row -> "answered".equals(row.get(row.size() - 2)))
                    .mapToLong(row -> ((Number) java.util.Objects.requireNonNull(row.getLast())).longValue())
                    .sum();
            boolean declared = !definition.incidentsOf(question.id()).isEmpty()
                    || figure("question." + question.id() + ".reasons").rows().stream()
                            .anyMatch(row -> String.valueOf(row.getFirst()).startsWith(Reason.ABANDONED));
            if (answered == 0 && skipped + unusable > 0 && !declared) {
                add(
                        "question-without-answers/" + question.id(),
                        "alert.silent-question",
                        question.ask().label().in(language));
            }
        }
    }

    private void rows() {
        long rejected = figure("participation.rejected").sum("rows");
        if (rejected > 0) {
            add("rejected-rows", "alert.rejected-rows", rejected);
        }
        if (!words.unusable().isEmpty()) {
            add("unusable-answers", "alert.unusable-answers", (long)
                    words.unusable().size());
        }
        long late = figure("participation.states").count("late");
        if (late > 0) {
            add("late-submissions", "alert.late-submissions", late);
        }
        long early = figure("participation.states").count("early");
        if (early > 0) {
            add("early-submissions", "alert.early-submissions", early);
        }
    }

    private void add(String code, String message, Object... arguments) {
        found.add(new Alert(code, messages.text(message, arguments), definition.findAcknowledgement(code)));
    }

    private Figure figure(String id) {
        return java.util.Objects.requireNonNull(figures.get(id), id);
    }
}
