package fr.parvis.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import org.springframework.stereotype.Component;

/// The templates, compiled with the code: a field that a template names and its model lacks does not compile.
@Component
public final class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "fr.parvis.template");

    /// The page as UTF-8.
    ///
    /// @param template its file under `src/main/jte`, such as `site/home.jte`
    /// @param model the template's one parameter
    public byte[] render(String template, Object model) {
        var output = new Utf8ByteOutput();
        engine.render(template, model, output);
        return output.toByteArray();
    }
}
