package fr.parvis.rehearsal.plan;

import java.util.List;
import java.util.Map;

/// Somebody who answers: in which language the pages speak to her, what she replies where she is asked, and what she
/// types wrongly first.
///
/// @param language of our own words in the pages, `fr` or `en`
/// @param replies by question, for those that must be shown to her
/// @param mistakes by question, each to be refused before the next is tried
public record Person(String language, Map<String, Reply> replies, Map<String, List<Reply>> mistakes) {
    public Person {
        replies = Map.copyOf(replies);
        mistakes = Map.copyOf(mistakes);
    }
}
