package fr.parvis.definition.yaml;

import fr.parvis.definition.Acknowledgement;
import fr.parvis.definition.Incident;
import fr.parvis.definition.PersonalData;
import fr.parvis.definition.Question;
import fr.parvis.definition.Questionnaire;
import fr.parvis.definition.Redaction;
import fr.parvis.definition.ReportSettings;
import fr.parvis.definition.change.CarryOver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What bears on how answers are read and reported: incidents, decisions on alerts, hidden words, settings.
final class ReportingReader {

    /// Stands for a question in a cross-tabulation.
    private static final String CHANNEL = "channel";

    private static final int MOST = 1_000_000;

    private final Source source;
    private final Questionnaire questionnaire;
    private final boolean ofFolder;

    /// @param ofFolder whether the file is the one people edit, in which a redaction must say its words
    ReportingReader(Source source, Questionnaire questionnaire, boolean ofFolder) {
        this.source = source;
        this.questionnaire = questionnaire;
        this.ofFolder = ofFolder;
    }

    List<Incident> incidents(Reading consultation) {
        Map<String, Integer> seen = new HashMap<>();
        return consultation.each("incidents", Part.INCIDENT, incident -> {
            String id = incident.id("id", Reading.NAME);
            source.unique(seen, id, incident.line("id"), "id");
            String question = question(incident);
            LocalDate from = incident.findDate("from");
            LocalDate to = incident.findDate("to");
            DefinitionReader.checkPeriod(incident, from, to);
            boolean voids = incident.flag("voids", incident.has("question"));
            if (voids && !incident.has("question")) {
                incident.fault("voids", "voids-without-question", id);
            }
            return new Incident(
                    id,
                    question,
                    incident.wording("cause"),
                    from,
                    to,
                    incident.findWording("effect"),
                    incident.findWording("correction"),
                    voids);
        });
    }

    List<Acknowledgement> acknowledgements(Reading consultation) {
        return consultation.each("acknowledgements", Part.ACKNOWLEDGEMENT, acknowledgement -> {
            String decision = acknowledgement.findOneOf("decision", List.of("publish", "withhold"));
            return new Acknowledgement(
                    acknowledgement.text("alert"),
                    acknowledgement.text("by"),
                    acknowledgement.text("reason"),
                    acknowledgement.findDate("on"),
                    "withhold".equals(decision) ? Acknowledgement.Decision.WITHHOLD : Acknowledgement.Decision.PUBLISH);
        });
    }

    List<Redaction> redactions(Reading consultation) {
        return consultation.each("redactions", Part.REDACTION, redaction -> {
            if (redaction.has("submission") == redaction.has("contribution")) {
                redaction.fault("reason", "submission-or-contribution");
            }
            if (ofFolder && !redaction.has("text")) {
                redaction.fault("text", "missing-key", "text");
            }
            return new Redaction(
                    redaction.findText("submission"),
                    redaction.findText("contribution"),
                    question(redaction),
                    redaction.findText("text"),
                    redaction.wording("reason"));
        });
    }

    @Nullable
    PersonalData personalData(@Nullable Reading notice) {
        return notice == null
                ? null
                : new PersonalData(
                        notice.wording("purpose"),
                        notice.wording("retention"),
                        notice.findDate("until"),
                        notice.findWording("contact"));
    }

    ReportSettings report(@Nullable Reading report) {
        var usual = ReportSettings.DEFAULT;
        return report == null
                ? usual
                : new ReportSettings(
                        report.integer("percentages-from", usual.percentagesFrom(), 0, MOST),
                        report.integer("smallest-cell", usual.smallestCell(), 1, MOST),
                        crossTabs(report));
    }

    private List<ReportSettings.Pair> crossTabs(Reading report) {
        var pairs = new ArrayList<ReportSettings.Pair>();
        var seen = new HashSet<Set<String>>();
        for (Node item : report.items("cross-tabs")) {
            if (item instanceof Node.Items(List<Node> pair, int line) && pair.size() == 2) {
                String rows = pair.getFirst().shown();
                String columns = pair.getLast().shown();
                checkCrossed(rows, line);
                checkCrossed(columns, line);
                if (rows.equals(columns)) {
                    source.fault(line, "cross-tabs", "cross-tab-twice", rows);
                } else if (!seen.add(Set.of(rows, columns))) {
                    source.fault(line, "cross-tabs", "cross-tab-again", rows, columns);
                }
                pairs.add(new ReportSettings.Pair(rows, columns));
            } else {
                source.fault(item.line(), "cross-tabs", "cross-tab-not-pair", item.shown());
            }
        }
        return pairs;
    }

    private void checkCrossed(String name, int line) {
        if (name.equals(CHANNEL)) {
            return;
        }
        String id = name.replaceFirst("\\..*", "");
        Question question = questionnaire.findQuestion(id).orElse(null);
        if (question instanceof Question.Grid grid) {
            var rows = grid.rows().stream().map(row -> id + "." + row.id()).toList();
            if (!rows.contains(name)) {
                source.fault(line, "cross-tabs", "cross-tab-row", name, rows);
            }
        } else if (question == null || !id.equals(name)) {
            source.fault(line, "cross-tabs", "unknown-question", name, nearest(id));
        } else if (!isClosed(question)) {
            source.fault(line, "cross-tabs", "cross-tab-open", name);
        }
    }

    private static boolean isClosed(Question question) {
        return switch (question) {
            case Question.Closed _, Question.Rating _, Question.Ranking _, Question.Grid _ -> true;
            case Question.Number _, Question.Date _, Question.ShortText _, Question.LongText _ -> false;
        };
    }

    private @Nullable String question(Reading reading) {
        String id = reading.findText("question");
        if (id != null && questionnaire.findQuestion(id).isEmpty() && !isKeptApart(id)) {
            reading.fault("question", "unknown-question", id, nearest(id));
        }
        return id;
    }

    /// Whether this version keeps the answers of before apart under this name.
    private boolean isKeptApart(String id) {
        return questionnaire.carryOvers().stream()
                .anyMatch(carry -> carry.way() instanceof CarryOver.KeptApart(String as) && as.equals(id));
    }

    private Object nearest(String id) {
        var known = questionnaire.questions().stream().map(Question::id).toList();
        return Nearest.of(id, known).<Object>map(near -> near).orElse(known);
    }
}
