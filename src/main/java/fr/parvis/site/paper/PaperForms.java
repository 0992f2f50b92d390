package fr.parvis.site.paper;

import fr.parvis.consultation.Published;
import fr.parvis.definition.Choice;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Messages;
import fr.parvis.definition.Question;
import fr.parvis.definition.Wording;
import fr.parvis.definition.yaml.Definitions;
import fr.parvis.page.Templates;
import fr.parvis.report.Numbers;
import fr.parvis.report.pdf.PdfRenderer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Questionnaires as PDF to print, each made once by version and language.
@Component
public final class PaperForms {

    private static final int LONG_TEXT_LINES = 9;

    private record Key(String consultation, int version, String language) {}

    private final Templates templates;
    private final Map<Key, byte[]> made = new ConcurrentHashMap<>();

    public PaperForms(Templates templates) {
        this.templates = templates;
    }

    /// The current version’s questionnaire, tagged for screen readers.
    public byte[] pdf(Published consultation, String language) {
        Definition definition = consultation.definition();
        var key = new Key(consultation.id(), definition.version(), language);
        return made.computeIfAbsent(key, _ -> {
            made.keySet().removeIf(k -> k.consultation().equals(key.consultation()) && k.version() < key.version());
            return print(definition, language);
        });
    }

    private byte[] print(Definition definition, String language) {
        byte[] xhtml = templates.render("site/paper.jte", form(definition, language));
        return PdfRenderer.print(new String(xhtml, StandardCharsets.UTF_8), digest(definition, language));
    }

    private static String digest(Definition definition, String language) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((language + Definitions.toJson(definition)).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static PaperForm form(Definition definition, String language) {
        var numbers = new HashMap<String, Integer>();
        var byId = new HashMap<String, Question>();
        definition.questionnaire().questions().forEach(question -> {
            numbers.put(question.id(), numbers.size() + 1);
            byId.put(question.id(), question);
        });
        var texts = Messages.of(PaperForm.class, language);
        var conditions = new SpokenCondition(texts, language, numbers, byId);
        var sections = new ArrayList<PaperForm.Section>();
        definition.questionnaire().sections().forEach(section -> {
            var asked = section.questions().stream()
                    .map(q -> new Sheet(q, texts, language).asked(numbers.getOrDefault(q.id(), 0), conditions))
                    .toList();
            Wording text = section.text();
            sections.add(new PaperForm.Section(
                    section.title().in(language), text == null ? null : text.in(language), asked));
        });
        String closes = Numbers.of(language, 0).day(definition.calendar().closes());
        return new PaperForm(definition, language, closes, sections);
    }

    /// One question’s place on the sheet.
    private record Sheet(Question question, Messages texts, String language) {

        PaperForm.Asked asked(int number, SpokenCondition conditions) {
            var ask = question.ask();
            String hint = hint();
            return new PaperForm.Asked(
                    number,
                    ask.label().in(language),
                    said(ask.help()),
                    ask.shownIf() == null ? null : texts.text("only", conditions.of(ask.shownIf())),
                    ask.required() ? hint + " " + texts.text("required") : hint,
                    room());
        }

        private String hint() {
            return switch (question) {
                case Question.SingleChoice _, Question.Rating _ -> texts.text("hint.one");
                case Question.MultipleChoice several ->
                    several.max() != null
                            ? texts.text("hint.most", several.max())
                            : several.min() > 1 ? texts.text("hint.least", several.min()) : texts.text("hint.several");
                case Question.Ranking ranking ->
                    texts.text(
                            "hint.rank",
                            ranking.max() == null ? ranking.choices().size() : ranking.max());
                case Question.Number _ -> texts.text("hint.number");
                case Question.Date _ -> texts.text("hint.date");
                case Question.ShortText _ -> texts.text("hint.line");
                case Question.LongText _ -> texts.text("hint.lines");
                case Question.Grid _ -> texts.text("hint.grid");
            };
        }

        private PaperForm.Room room() {
            return switch (question) {
                case Question.Closed closed ->
                    new PaperForm.Boxes(
                            labels(closed.offered().stream()
                                    .filter(c -> closed.other() == null || !c.id().equals(Choice.OTHER))
                                    .toList()),
                            closed.other() == null
                                    ? null
                                    : closed.other().label().in(language));
                case Question.Rating rating ->
                    new PaperForm.Scale(
                            IntStream.rangeClosed(rating.lowest(), rating.highest())
                                    .mapToObj(String::valueOf)
                                    .toList(),
                            said(rating.lowestLabel()),
                            said(rating.highestLabel()),
                            said(rating.dontKnow()));
                case Question.Ranking ranking -> new PaperForm.Ranks(labels(ranking.choices()));
                case Question.Number number -> new PaperForm.Lines(List.of(1), said(number.unit()));
                case Question.Date _, Question.ShortText _ -> new PaperForm.Lines(List.of(1), null);
                case Question.LongText _ ->
                    new PaperForm.Lines(
                            IntStream.rangeClosed(1, LONG_TEXT_LINES).boxed().toList(), null);
                case Question.Grid grid -> new PaperForm.Table(labels(grid.rows()), labels(grid.offered()));
            };
        }

        private List<String> labels(List<Choice> choices) {
            return choices.stream().map(c -> c.label().in(language)).toList();
        }

        private @Nullable String said(@Nullable Wording wording) {
            return wording == null ? null : wording.in(language);
        }
    }
}
