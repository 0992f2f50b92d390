package fr.parvis.rehearsal.check;

import fr.parvis.analysis.Figure;
import fr.parvis.analysis.Measures;
import fr.parvis.definition.Question;
import fr.parvis.rehearsal.plan.Given;
import fr.parvis.rehearsal.verdict.Losses;
import fr.parvis.rehearsal.verdict.Step;
import fr.parvis.rehearsal.visit.Sent;
import fr.parvis.report.Anchors;
import fr.parvis.report.Material;
import fr.parvis.report.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Looks for each question's figure in the report, under its number and with its counts, and for each text, word for
/// word.
public final class Reported {

    private final Material material;
    private final Document page;
    private final Losses losses;
    private final Map<String, Element> tables = new HashMap<>();
    private final Map<String, String> quotes = new HashMap<>();

    /// @param html the report's page
    public Reported(Material material, String html, Losses losses) {
        this.material = material;
        this.page = Jsoup.parse(html);
        this.losses = losses;
        page.select("table[data-figure]").forEach(table -> tables.putIfAbsent(table.attr("data-figure"), table));
        page.select("blockquote[data-quote]")
                .forEach(quote -> quotes.putIfAbsent(quote.attr("data-quote"), quote.wholeText()));
    }

    /// The figure that shows a question: its counts, its measures, or for words how they add up.
    public static String figureOf(Question question) {
        String figure = "question." + question.id();
        return switch (question) {
            case Question.Closed _, Question.Rating _, Question.Ranking _, Question.Grid _, Question.Number _ -> figure;
            case Question.Date _ -> figure + ".summary";
            case Question.ShortText _, Question.LongText _ -> figure + ".states";
        };
    }

    /// @param sent by the identifier that the dataset gives each submission
    public void check(List<Question> questions, Map<String, Sent> sent) {
        for (Question question : questions) {
            boolean answered = sent.values().stream()
                    .map(each -> each.given().get(question.id()))
                    .filter(Objects::nonNull)
                    .anyMatch(given -> given.words().length() + given.fields().size() > 0);
            if (answered && !losses.before(Step.REPORTED, question.id())) {
                check(question, sent);
            }
        }
    }

    private void check(Question question, Map<String, Sent> sent) {
        String figure = figureOf(question);
        String number = material.figures().containsKey(figure) ? material.number(figure) : figure;
        boolean words = question instanceof Question.ShortText || question instanceof Question.LongText;
        Element table = tables.get(figure);
        String said = words ? page.body().text() : captionOf(table);
        boolean named = Pattern.compile("\\b" + Pattern.quote(number) + "\\b")
                .matcher(said)
                .find();
        if (!named) {
            losses.add(question.id(), Step.REPORTED, "no-figure-shown", number, "");
        } else if (table != null) {
            counts(question, table);
        }
        sent.forEach((id, each) -> {
            Given given = each.given().get(question.id());
            if (given != null && !given.words().isEmpty()) {
                quote(question, id, given);
            }
        });
    }

    /// What a table is called: its figure's number, then what it shows.
    private static String captionOf(@Nullable Element table) {
        Element around = table == null ? null : table.closest("div.table");
        Element caption = around == null ? null : around.selectFirst(".caption, .fold-caption");
        return caption == null ? "" : caption.text();
    }

    private void counts(Question question, Element table) {
        List<String> codes = Measures.values(question);
        if (codes.isEmpty()) {
            return;
        }
        Figure figure = material.figure("question." + question.id());
        switch (question) {
            case Question.Closed q -> codes.forEach(c -> row(q, table, label(q, c), List.of(figure.count(c))));
            case Question.Rating q -> codes.forEach(c -> row(q, table, label(q, c), List.of(figure.count(c))));
            case Question.Ranking q ->
                codes.forEach(c -> row(
                        q, table, label(q, c), List.of(figure.count(c, "first_places"), figure.count(c, "ranked"))));
            case Question.Grid q ->
                q.rows()
                        .forEach(row -> row(
                                q,
                                table,
                                row.label().in(material.language()),
                                codes.stream()
                                        .map(c -> figure.count(row.id(), c))
                                        .toList()));
            case Question.Number _, Question.Date _, Question.ShortText _, Question.LongText _ -> {}
        }
    }

    private String label(Question question, String code) {
        return material.label(question, code);
    }

    /// A row of this head whose first cells are these counts; which versions offered it may stand in brackets after it.
    private void row(Question question, Element table, String head, List<Long> counts) {
        List<String> expected =
                counts.stream().map(n -> material.numbers().of(n)).toList();
        var found = new ArrayList<String>();
        for (Element row : table.select("tbody tr")) {
            Element name = row.selectFirst("th");
            String said = name == null ? "" : plain(name.wholeText());
            if (said.equals(plain(head)) || said.startsWith(plain(head) + " (")) {
                List<String> cells = row.select("td").stream()
                        .map(cell -> cell.wholeText().strip())
                        .limit(counts.size())
                        .toList();
                if (cells.equals(expected)) {
                    return;
                }
                found.add(cells.toString());
            }
        }
        losses.add(question.id(), Step.REPORTED, "count-shown", head + " " + expected, String.join(" ", found));
    }

    private void quote(Question question, String submission, Given given) {
        String expected = Shown.text(given.words()).replace("\r\n", "\n");
        String anchor = Anchors.of(submission, question.id(), given.wordsField());
        String found = quotes.getOrDefault(anchor, "");
        if (!expected.equals(found)) {
            losses.add(question.id(), Step.REPORTED, "quote", expected, found);
        }
    }

    private static String plain(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }
}
