package fr.parvis.rehearsal.verdict;

import fr.parvis.definition.Definition;
import fr.parvis.definition.Messages;
import fr.parvis.definition.Question;
import fr.parvis.definition.Wording;
import fr.parvis.definition.lint.Lint;
import fr.parvis.definition.lint.Warning;
import fr.parvis.report.Block;
import fr.parvis.report.Inline;
import fr.parvis.report.Line;
import fr.parvis.report.Numbers;
import fr.parvis.report.Report;
import fr.parvis.report.html.HtmlRenderer;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A verdict as a page that holds all it needs, in one language: what came of each question, and what was done.
public final class VerdictPage {

    private final Verdict verdict;
    private final Definition definition;
    private final String language;
    private final Messages messages;

    private VerdictPage(Verdict verdict, Definition definition, String language) {
        this.verdict = verdict;
        this.definition = definition;
        this.language = language;
        this.messages = Messages.of(Verdict.class, language);
    }

    /// Writes the page.
    ///
    /// @param definition what was rehearsed
    /// @param language `fr` or `en`
    public static void write(Verdict verdict, Definition definition, String language, Path file) {
        HtmlRenderer.render(new VerdictPage(verdict, definition, language).report(), file);
    }

    private Report report() {
        var organiser = definition.organiser();
        var cover = new Report.Cover(
                say(organiser.name()),
                messages.text("page.kind"),
                say(definition.title()),
                null,
                Numbers.of(language, 0).day(OffsetDateTime.parse(verdict.at()).toLocalDate()),
                verdict.summary(language),
                null,
                null);
        var look = new Report.Look(organiser.primary(), organiser.secondary(), null, null, null);
        var chapters = List.of(
                new Report.Chapter("verdict", "1", messages.text("page.verdict"), verdict()),
                new Report.Chapter("questions", "2", messages.text("page.questions"), questions()),
                new Report.Chapter("warnings", "3", messages.text("page.warnings"), warnings()),
                new Report.Chapter("method", "4", messages.text("page.method"), method()));
        return new Report(language, false, cover, look, "", chapters);
    }

    private List<Block> verdict() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Finding(Line.of(verdict.summary(language))));
        blocks.add(
                new Block.Paragraph(Line.of(messages.text(verdict.green() ? "page.may-open" : "page.may-not-open"))));
        verdict.first().forEach(loss -> blocks.add(notice(loss)));
        blocks.add(new Block.Facts(List.of(
                fact("page.consultation", verdict.consultation() + " · " + verdict.version()),
                fact("page.digest", verdict.digest()),
                fact("page.at", moment()),
                fact("page.by", verdict.by()),
                fact("page.people", Numbers.of(language, 0).of(verdict.people())),
                fact("page.languages", String.join(", ", languages())))));
        return blocks;
    }

    private Block notice(Loss loss) {
        return new Block.Notice(
                Block.Notice.Kind.ALERT,
                messages.text("page.lost", named(loss.question()), loss.where(language)),
                List.of(
                        new Block.Paragraph(Line.of(loss.sentence(language))),
                        new Block.Paragraph(Line.of(loss.remedy(language)))));
    }

    private List<Block> questions() {
        List<Block.Fact> facts = verdict.questions().stream()
                .map(question ->
                        new Block.Fact(Line.of(question.number() + ". ").then(label(question.id())), lines(question)))
                .toList();
        return List.of(new Block.Facts(facts));
    }

    private List<Line> lines(OfQuestion question) {
        var lines = new ArrayList<Line>();
        lines.add(Line.of(question.sentence(language)));
        Optional<Loss> lost = verdict.find(question.id());
        lost.ifPresent(loss -> lines.add(Line.of(loss.sentence(language))));
        if (verdict.alwaysShown().contains(question.id())) {
            lines.add(Line.of(messages.text("question.always-shown")));
        }
        return lines;
    }

    /// What a colleague who reads the questions would say; it keeps nobody from opening.
    private List<Block> warnings() {
        List<Line> warnings = Lint.of(definition).stream().map(this::told).toList();
        return warnings.isEmpty()
                ? List.of(new Block.Paragraph(Line.of(messages.text("page.no-warning"))))
                : List.of(
                        new Block.Paragraph(Line.of(messages.text("page.warnings-text"))),
                        new Block.Items(false, warnings));
    }

    private Line told(Warning warning) {
        Line line = Line.of(warning.in(language) + " ")
                .then(new Line(List.of(new Inline.Emphasis(Line.of("(" + warning.code() + ")")))));
        return definition
                .findAcknowledgement(warning.code())
                .map(a -> line.then(Line.of(" " + messages.text("page.acknowledged", a.by(), a.reason()))))
                .orElse(line);
    }

    private List<Block> method() {
        return List.of(
                new Block.Paragraph(Line.of(messages.text("method.clone"))),
                new Block.Paragraph(Line.of(messages.text("method.ways"))),
                new Block.Paragraph(Line.of(messages.text("method.steps"))),
                new Block.Paragraph(Line.of(messages.text("method.ceilings"))));
    }

    private Block.Fact fact(String key, String value) {
        return new Block.Fact(Line.of(messages.text(key)), List.of(Line.of(value)));
    }

    private String moment() {
        OffsetDateTime at = OffsetDateTime.parse(verdict.at());
        String day = Numbers.of(language, 0).day(at.toLocalDate());
        return messages.text("page.moment", day, "%02d:%02d".formatted(at.getHour(), at.getMinute()));
    }

    private List<String> languages() {
        return verdict.languages().stream()
                .map(code -> messages.text("language." + code))
                .toList();
    }

    private String named(String question) {
        return verdict.questions().stream()
                .filter(q -> q.id().equals(question))
                .findFirst()
                .map(q -> messages.text(
                        "page.question", q.number(), label(question).plain()))
                .orElse(messages.text("page.whole"));
    }

    private Line label(String question) {
        return definition
                .questionnaire()
                .findQuestion(question)
                .map(Question::ask)
                .map(ask -> say(ask.label()))
                .orElse(Line.of(question));
    }

    private Line say(Wording wording) {
        return Line.of(wording.in(language), wording.languageFor(language));
    }
}
