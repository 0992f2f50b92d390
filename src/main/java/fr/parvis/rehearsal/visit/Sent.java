package fr.parvis.rehearsal.visit;

import fr.parvis.rehearsal.plan.Given;
import fr.parvis.rehearsal.plan.Person;
import java.util.Map;

/// What a person sent, and the receipt she was given for it.
///
/// @param given by question, for those that were shown to her in the end
public record Sent(Person person, String receipt, Map<String, Given> given) {
    public Sent {
        given = Map.copyOf(given);
    }
}
