package fr.parvis.rehearsal.verdict;

import fr.parvis.definition.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// What a rehearsal came to: green when nothing at all was lost.
///
/// @param digest of the content that was rehearsed, as publishing gives it
/// @param at when, in ISO 8601, in the consultation's zone
/// @param people how many people were played @param languages in which pages were read
/// @param alwaysShown questions whose condition no answers were found to make false
public record Verdict(
        String consultation,
        int version,
        String digest,
        String at,
        String by,
        int people,
        List<String> languages,
        List<OfQuestion> questions,
        List<String> alwaysShown,
        List<Loss> losses) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Verdict {
        languages = List.copyOf(languages);
        questions = List.copyOf(questions);
        alwaysShown = List.copyOf(alwaysShown);
        losses = List.copyOf(losses);
    }

    public boolean green() {
        return losses.isEmpty();
    }

    /// The first step that lost each question, in the order of the questionnaire; what concerns the whole comes first.
    public List<Loss> first() {
        var order = new ArrayList<Loss>();
        find("").ifPresent(order::add);
        questions.forEach(question -> find(question.id()).ifPresent(order::add));
        losses.stream()
                .filter(loss -> order.stream().noneMatch(o -> o.question().equals(loss.question())))
                .forEach(order::add);
        return order;
    }

    /// The first step that lost this question, or the whole for an empty one.
    public Optional<Loss> find(String question) {
        return losses.stream().filter(loss -> loss.question().equals(question)).min(Comparator.comparing(Loss::step));
    }

    /// The whole in a sentence.
    public String summary(String language) {
        var messages = Messages.of(Verdict.class, language);
        return green()
                ? messages.text("verdict.green", questions.size())
                : messages.text("verdict.red", first().size());
    }

    public String toJson() {
        return JSON.writeValueAsString(this);
    }

    public static Verdict parse(String json) {
        return JSON.readValue(json, Verdict.class);
    }
}
