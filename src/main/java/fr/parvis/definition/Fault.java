package fr.parvis.definition;

import java.util.List;

/// One thing that is wrong in what was given: where it stands, and what to do about it, in either language.
///
/// @param file the file as the user named it, relative to the folder; empty when no file is to blame
/// @param line line of the file, from 1 (for a spreadsheet, its row); 0 when no line is to blame
/// @param key the key, column or cell; empty when there is none
/// @param code the message's key in the bundle of `module`
/// @param arguments what the message tells: the value first, then what was expected
public record Fault(String file, int line, String key, Class<?> module, String code, List<String> arguments) {

    private static final int LONGEST = 400;

    public Fault {
        arguments = List.copyOf(arguments);
    }

    /// The whole sentence: place, what is wrong, and how to mend it.
    public String in(String language) {
        var place = new StringBuilder(onOneLine(file));
        if (line > 0) {
            place.append(':').append(line);
        }
        if (!key.isEmpty()) {
            place.append(place.isEmpty() ? "" : " ")
                    .append('[')
                    .append(onOneLine(key))
                    .append(']');
        }
        String message = Messages.of(module, language)
                .text(code, arguments.stream().map(Fault::onOneLine).toArray());
        return place.isEmpty() ? message : place + " — " + message;
    }

    /// A name or a value, which may hold anything, as a sentence can tell it.
    private static String onOneLine(String value) {
        String line = value.replaceAll("\\R", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
