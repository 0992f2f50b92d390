package fr.parvis.rehearsal.plan;

import fr.parvis.definition.Choice;
import fr.parvis.definition.Question;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/// A reply to a question, and what must be found of it later, worked out from the definition alone.
///
/// @param accepted whether the questionnaire must take it; what it must refuse has no value
public record Given(Question question, Reply reply, boolean accepted) {

    /// The values that conditions see. Other taken without its words is to be mended, and is a choice all the same.
    public Set<String> values() {
        boolean wordsLack =
                reply instanceof Reply.Choose(var taken, var words) && taken.contains(Choice.OTHER) && words.isEmpty();
        if (!accepted && !wordsLack) {
            return Set.of();
        }
        return switch (reply) {
            case Reply.Choose(List<String> choices, String other) -> Set.copyOf(choices);
            case Reply.Rank(List<String> order, boolean rearranged) -> Set.copyOf(order);
            case Reply.Type(String text) -> Set.of(question instanceof Question.Number ? plain(text) : sent(text));
            case Reply.Day day -> Set.of(iso(day));
            case Reply.Fill fill -> Set.of();
            case Reply.Leave leave -> Set.of();
        };
    }

    /// The fields that the register must hold, by name.
    public SequencedMap<String, List<String>> fields() {
        var fields = new LinkedHashMap<String, List<String>>();
        switch (reply) {
            case Reply.Choose(List<String> choices, String other) -> {
                fields.put(question.id(), choices);
                if (!other.isEmpty()) {
                    fields.put(question.id() + ".other", List.of(sent(other)));
                }
            }
            case Reply.Rank(List<String> order, boolean rearranged) ->
                fields.put(question.id(), List.of(String.join(">", order)));
            case Reply.Type(String text) -> fields.put(question.id(), List.of(sent(text)));
            case Reply.Day day -> fields.put(question.id(), List.of(iso(day)));
            case Reply.Fill(var byRow) ->
                byRow.forEach((row, choice) -> fields.put(question.id() + "." + row, List.of(choice)));
            case Reply.Leave leave -> {}
        }
        return fields;
    }

    /// What a cell of the dataset must hold: choices joined by `|`, a number without trailing zeros, a day; empty for
    /// words, which stand apart, and for nothing.
    ///
    /// @param row of a grid; empty for any other question
    public String cell(String row) {
        return switch (reply) {
            case Reply.Choose(List<String> choices, String other) -> String.join("|", choices);
            case Reply.Rank(List<String> order, boolean rearranged) -> String.join("|", order);
            case Reply.Type(String text) -> question instanceof Question.Number ? plain(text) : "";
            case Reply.Day day -> iso(day);
            case Reply.Fill(var byRow) -> byRow.getOrDefault(row, "");
            case Reply.Leave leave -> "";
        };
    }

    public boolean isEmpty(String row) {
        return reply instanceof Reply.Leave || reply instanceof Reply.Fill(var byRow) && !byRow.containsKey(row);
    }

    /// The person's own words: a text, or those beside the other choice; empty for none.
    public String words() {
        return switch (reply) {
            case Reply.Choose(List<String> choices, String other) -> sent(other);
            case Reply.Type(String text) -> question instanceof Question.Number ? "" : sent(text);
            case Reply.Rank _, Reply.Day _, Reply.Fill _, Reply.Leave _ -> "";
        };
    }

    /// Where the dataset has these words: empty, or `other`.
    public String wordsField() {
        return question instanceof Question.Closed ? Choice.OTHER : "";
    }

    /// Lines end as browsers send them.
    private static String sent(String text) {
        return text.replace("\n", "\r\n");
    }

    private static String plain(String number) {
        return new BigDecimal(number.replace(',', '.')).stripTrailingZeros().toPlainString();
    }

    private static String iso(Reply.Day day) {
        try {
            return LocalDate.of(
                            Integer.parseInt(day.year()), Integer.parseInt(day.month()), Integer.parseInt(day.day()))
                    .toString();
        } catch (DateTimeException | NumberFormatException e) {
            return day.day() + "/" + day.month() + "/" + day.year();
        }
    }
}
