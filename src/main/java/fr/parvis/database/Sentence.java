package fr.parvis.database;

import fr.parvis.definition.Messages;
import java.util.List;

/// Something to tell the person who runs the database, in French or in English.
///
/// @param key of the message in this module's bundle
public record Sentence(String key, List<Object> arguments) {

    public Sentence {
        arguments = List.copyOf(arguments);
    }

    static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }

    public String in(String language) {
        return Messages.of(Sentence.class, language).text(key, arguments.toArray());
    }
}
