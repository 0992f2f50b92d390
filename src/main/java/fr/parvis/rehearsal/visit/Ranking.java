package fr.parvis.rehearsal.visit;

import fr.parvis.collection.web.SurveyPage;
import fr.parvis.definition.Choice;
import fr.parvis.definition.Messages;
import fr.parvis.definition.Question;
import fr.parvis.rehearsal.plan.Reply;
import fr.parvis.rehearsal.verdict.Losses;
import fr.parvis.rehearsal.verdict.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// Puts choices in order with the buttons of the page, each of which sends the form and brings the page again.
record Ranking(Question.Ranking question, String language, Browser browser, Losses losses) {

    /// The page once the ranking is made, or as far as its buttons went.
    Page make(Page page, Reply.Rank rank) {
        var order = new ArrayList<String>();
        Page now = page;
        for (Hand.Move move : Hand.moves(rank)) {
            Block block = now.blocks().get(question.id());
            Optional<Element> button = block == null ? Optional.empty() : button(block, move, order);
            if (button.isEmpty()) {
                losses.add(question.id(), Step.SHOWN, "button", name(move.choice()), text(move), language);
                return now;
            }
            now = browser.press(button.get());
            apply(move, order);
        }
        return now;
    }

    private Optional<Element> button(Block block, Hand.Move move, List<String> order) {
        boolean ranked = !move.button().equals("rank.add");
        String label = name(move.choice());
        List<String> same = (ranked
                        ? order.stream()
                        : question.choices().stream().map(Choice::id))
                .filter(id -> ranked || !order.contains(id))
                .filter(id -> Spoken.text(name(id)).equals(Spoken.text(label)))
                .toList();
        List<Element> entries = block.entries(label, ranked);
        int at = same.indexOf(move.choice());
        return at >= 0 && at < entries.size() ? Block.button(entries.get(at), text(move)) : Optional.empty();
    }

    private static void apply(Hand.Move move, List<String> order) {
        int at = order.indexOf(move.choice());
        switch (move.button()) {
            case "rank.add" -> order.add(move.choice());
            case "rank.remove" -> order.remove(move.choice());
            case "rank.up" -> Collections.swap(order, at, at - 1);
            default -> Collections.swap(order, at, at + 1);
        }
    }

    private String name(String choice) {
        return question.choices().stream()
                .filter(c -> c.id().equals(choice))
                .findFirst()
                .map(c -> c.label().in(language))
                .orElse(choice);
    }

    private String text(Hand.Move move) {
        return Messages.of(SurveyPage.class, language).text(move.button());
    }
}
