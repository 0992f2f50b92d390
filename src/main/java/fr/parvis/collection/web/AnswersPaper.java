package fr.parvis.collection.web;

import fr.parvis.collection.form.Recap;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Messages;
import fr.parvis.report.pdf.PdfRenderer;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// One's own answers on paper: a tagged PDF.
///
/// @param code the receipt's
public record AnswersPaper(String language, String title, String organiser, String code, Recap recap) {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, AnswersPaper.class.getClassLoader(), "fr.parvis.template");

    static byte[] print(Definition definition, String language, String code, Recap recap) {
        String title = definition.title().in(language);
        String organiser = definition.organiser().name().in(language);
        var output = new StringOutput();
        TEMPLATES.render("collection/answers.jte", new AnswersPaper(language, title, organiser, code, recap), output);
        return PdfRenderer.print(output.toString(), digest(code));
    }

    private static String digest(String code) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    public String text(String key, Object... arguments) {
        return Messages.of(SurveyPage.class, language).text(key, arguments);
    }
}
