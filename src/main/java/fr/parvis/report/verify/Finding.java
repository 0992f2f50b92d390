package fr.parvis.report.verify;

import fr.parvis.definition.Messages;
import java.util.List;

/// One thing in a report folder that does not agree with the rest.
///
/// @param where the file, relative to the folder, then the figure, the quote or the row: `report.html P12`
/// @param code the message's key
/// @param arguments what the message tells: what was found first, then what was expected
public record Finding(String where, String code, List<String> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    /// The whole sentence: the place, and what differs there.
    public String in(String language) {
        return where + " — " + Messages.of(Finding.class, language).text(code, arguments.toArray());
    }
}
