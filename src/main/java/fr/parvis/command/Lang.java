package fr.parvis.command;

import fr.parvis.definition.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// The language given by `--lang`: `fr` or `en`, and French when none is.
final class Lang {

    private Lang() {}

    static String check(@Nullable String lang, CommandSpec spec) {
        if (lang == null) {
            return Language.of(new String[0], System.getenv());
        }
        if (!lang.equals("fr") && !lang.equals("en")) {
            throw new ParameterException(
                    spec.commandLine(),
                    Messages.of(Parvis.class, Language.of(new String[0], System.getenv()))
                            .text("unknown-language", lang));
        }
        return lang;
    }
}
