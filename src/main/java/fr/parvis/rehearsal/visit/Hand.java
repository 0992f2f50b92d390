package fr.parvis.rehearsal.visit;

import fr.parvis.definition.Choice;
import fr.parvis.definition.Question;
import fr.parvis.rehearsal.plan.Reply;
import fr.parvis.rehearsal.verdict.Losses;
import fr.parvis.rehearsal.verdict.Step;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Ticks and types on a page, where its labels say so. A field that is not there is left; one that is shorter than what
/// is typed keeps what fits, as a browser's does.
record Hand(String language, Losses losses) {

    void fill(Question question, Block block, Reply reply) {
        switch (reply) {
            case Reply.Choose(List<String> choices, String other) -> choose(question, block, choices, other);
            case Reply.Type(String text) -> type(question, block.boxes(), 0, text);
            case Reply.Day(String day, String month, String year) -> {
                type(question, block.boxes(), 0, day);
                type(question, block.boxes(), 1, month);
                type(question, block.boxes(), 2, year);
            }
            case Reply.Fill fill -> grid(question, block, fill);
            case Reply.Rank rank -> {}
            case Reply.Leave leave -> {
                clear(block);
                for (int i = 0; i < block.boxes().size(); i++) {
                    type(question, block.boxes(), i, "");
                }
            }
        }
    }

    private void choose(Question question, Block block, List<String> choices, String other) {
        clear(block);
        List<Choice> offered = offered(question);
        for (String choice : choices) {
            tick(find(question, block, offered, choice));
        }
        if (!block.boxes().isEmpty()) {
            type(question, block.boxes(), 0, other);
        }
    }

    private void grid(Question question, Block block, Reply.Fill fill) {
        if (question instanceof Question.Grid q) {
            clear(block);
            for (int at = 0; at < q.rows().size(); at++) {
                Choice row = q.rows().get(at);
                List<Block> found = block.rows(row.label().in(language));
                int before = before(q.rows(), at);
                String choice = fill.byRow().get(row.id());
                if (choice != null && before < found.size()) {
                    tick(find(question, found.get(before), q.offered(), choice));
                }
            }
        }
    }

    private static void clear(Block block) {
        block.element().select("input[type=radio], input[type=checkbox]").removeAttr("checked");
    }

    /// Other radio buttons of its name let go.
    private static void tick(@Nullable Element input) {
        if (input != null) {
            Element form = input.closest("form");
            if (form != null && input.attr("type").equals("radio")) {
                form.select("input[type=radio]").stream()
                        .filter(same -> same.attr("name").equals(input.attr("name")))
                        .forEach(same -> same.removeAttr("checked"));
            }
            input.attr("checked", "");
        }
    }

    private @Nullable Element find(Question question, Block block, List<Choice> offered, String choice) {
        for (int at = 0; at < offered.size(); at++) {
            if (offered.get(at).id().equals(choice)) {
                List<Element> found = block.options(offered.get(at).label().in(language));
                int before = before(offered, at);
                return before < found.size() ? found.get(before) : null;
            }
        }
        List<Element> level = question instanceof Question.Rating ? block.options(choice) : List.of();
        return level.isEmpty() ? null : level.getFirst();
    }

    /// How many choices before this one have the same label: people know them by their order.
    private int before(List<Choice> choices, int at) {
        String label = Spoken.text(choices.get(at).label().in(language));
        return (int) choices.subList(0, at).stream()
                .filter(c -> Spoken.text(c.label().in(language)).equals(label))
                .count();
    }

    private static List<Choice> offered(Question question) {
        return switch (question) {
            case Question.Closed q -> q.offered();
            case Question.Rating q ->
                q.dontKnow() == null ? List.of() : List.of(new Choice(Choice.DONT_KNOW, q.dontKnow()));
            case Question.Grid q -> q.offered();
            case Question.Ranking q -> q.choices();
            case Question.Number _, Question.Date _, Question.ShortText _, Question.LongText _ -> List.of();
        };
    }

    private void type(Question question, List<Element> boxes, int at, String text) {
        if (at >= boxes.size()) {
            return;
        }
        Element box = boxes.get(at);
        String typed = text;
        String longest = box.attr("maxlength");
        if (longest.matches("\\d{1,9}") && Integer.parseInt(longest) < text.length()) {
            typed = text.substring(0, Integer.parseInt(longest));
            losses.add(question.id(), Step.SHOWN, "cut", Integer.toString(text.length()), longest, language);
        }
        if (box.tagName().equals("textarea")) {
            box.text("\n" + typed);
        } else {
            box.attr("value", typed);
        }
    }

    /// The buttons that bring a ranking to this order, from none, each with the choice that it moves.
    static List<Move> moves(Reply.Rank rank) {
        var moves = new ArrayList<Move>();
        List<String> order = rank.order();
        if (!rank.rearranged()) {
            order.forEach(choice -> moves.add(new Move("rank.add", choice)));
            return moves;
        }
        // The last one first, moved down and up again; the one before it taken out and put back.
        List<String> first = new ArrayList<>(order);
        String last = first.removeLast();
        moves.add(new Move("rank.add", last));
        first.forEach(choice -> moves.add(new Move("rank.add", choice)));
        for (int i = 0; i < first.size(); i++) {
            moves.add(new Move("rank.down", last));
        }
        moves.add(new Move("rank.up", last));
        moves.add(new Move("rank.remove", first.getLast()));
        moves.add(new Move("rank.add", first.getLast()));
        moves.add(new Move("rank.up", first.getLast()));
        return moves;
    }

    /// @param button the key of its text
    record Move(String button, String choice) {}
}
