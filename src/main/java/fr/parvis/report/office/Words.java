package fr.parvis.report.office;

import fr.parvis.definition.Messages;
import fr.parvis.report.Block.Notice;
import java.util.Locale;

/// The few words that an office document adds to the report: its contents page, running feet, style names.
public final class Words {

    private final Messages messages;

    public Words(String language) {
        this.messages = Messages.of(Words.class, language);
    }

    public String of(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    public Locale locale() {
        return messages.locale();
    }

    /// What kind of notice it is, in a word: never told by colour alone.
    public String kind(Notice.Kind kind) {
        return switch (kind) {
            case PRECAUTION -> of("notice.precaution");
            case INCIDENT -> of("notice.incident");
            case ALERT -> of("notice.alert");
            case INFORMATION -> of("notice.information");
        };
    }

    /// The sign that stands before the word.
    public static String sign(Notice.Kind kind) {
        return switch (kind) {
            case PRECAUTION -> "!";
            case INCIDENT -> "×";
            case ALERT -> "▲";
            case INFORMATION -> "i";
        };
    }
}
