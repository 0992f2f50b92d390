package fr.parvis.command;

import java.util.Map;
import java.util.stream.Stream;

/// The language in which the command line speaks to this person, `fr` or `en`, known before the arguments are parsed.
///
/// `--lang` decides wherever it stands; then the first that is filled among `PARVIS_LANG` and the system's `LC_ALL`,
/// `LC_MESSAGES` and `LANG`; French unless English is asked for.
final class Language {

    private Language() {}

    static String of(String[] args, Map<String, String> environment) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--lang=")) {
                return named(args[i].substring("--lang=".length()));
            }
            if (args[i].equals("--lang") && i + 1 < args.length) {
                return named(args[i + 1]);
            }
        }
        return Stream.of("PARVIS_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(Language::named)
                .orElse("fr");
    }

    private static String named(String locale) {
        return locale.equals("en") || locale.startsWith("en_") || locale.startsWith("en.") ? "en" : "fr";
    }
}
