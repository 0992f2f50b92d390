package fr.parvis.collection.web;

import fr.parvis.collection.form.Recap;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Messages;
import fr.parvis.report.pdf.PdfRenderer;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/// One's own answers on paper: a tagged PDF.
///
/// @param code the receipt's
public record AnswersPaper(String language, String title, String organiser, String code, Recap recap) {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, AnswersPaper.class.getClassLoader(), "fr.parvis.template");

    /// @param digest at least 32 hexadecimal digits that name the answers
    static byte[] print(Definition definition, String language, String code, Recap recap, String digest) {
        String title = definition.title().in(language);
        String organiser = definition.organiser().name().in(language);
        var output = new StringOutput();
        TEMPLATES.render("collection/answers.jte", new AnswersPaper(language, title, organiser, code, recap), output);
        return PdfRenderer.print(output.toString(), digest);
    }

    public String text(String key, Object... arguments) {
        return Messages.of(SurveyPage.class, language).text(key, arguments);
    }
}
