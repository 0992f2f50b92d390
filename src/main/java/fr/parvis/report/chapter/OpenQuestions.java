package fr.parvis.report.chapter;

import fr.parvis.definition.Codebook;
import fr.parvis.definition.Question;
import fr.parvis.report.Block;
import fr.parvis.report.Line;
import fr.parvis.report.Material;
import fr.parvis.report.Report;
import fr.parvis.report.history.QuestionHistory;
import fr.parvis.report.narrative.ProseBlocks;
import fr.parvis.report.words.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Open questions: what was proposed, by lever and strand, word for word.
final class OpenQuestions {

    private final Material material;
    private final Codebook codebook;
    private final QuestionHistory history;
    private final List<Block> blocks = new ArrayList<>();

    private OpenQuestions(Material material) {
        this.material = material;
        this.history = new QuestionHistory(material);
        this.codebook = material.definition().codebook();
    }

    static Report.Chapter chapter(Material material, String label) {
        var chapter = new OpenQuestions(material);
        chapter.blocks.addAll(ProseBlocks.of("open", material));
        chapter.levers();
        material.versions().questions().stream()
                .filter(q -> q instanceof Question.LongText || q instanceof Question.ShortText)
                .forEach(chapter::question);
        chapter.elsewhere();
        return new Report.Chapter("open", label, material.text("chapter.open"), chapter.blocks);
    }

    /// How many proposals each lever gathers, the empty ones included.
    private void levers() {
        if (codebook.levers().isEmpty() || material.words().passages().isEmpty()) {
            return;
        }
        blocks.add(new Block.Paragraph(Line.of(material.text("open.text", material.count("passages.total")))));
        List<String> levers = Stream.concat(
                        codebook.levers().stream().map(Codebook.Code::id),
                        material.count("passages.lever", "") > 0 ? Stream.of("") : Stream.of())
                .toList();
        blocks.addAll(Charts.levers(levers, material));
        blocks.add(new Block.Heading(2, "open-codebook", Line.of(material.text("open.codebook"))));
        blocks.add(new Block.Facts(Stream.concat(
                        codebook.levers().stream().map(lever -> code(lever, "passages.lever", 0)),
                        codebook.strands().stream().map(strand -> code(strand, "passages.strand", 2)))
                .toList()));
    }

    /// A lever or a strand, what belongs in it, and how many passages stand there: none is told as well.
    private Block.Fact code(Codebook.Code code, String figure, int column) {
        var rows = material.figure(figure);
        long passages = rows.rows().stream()
                .filter(row -> code.id().equals(row.get(column)))
                .mapToLong(row ->
                        (Long) Objects.requireNonNull(row.get(rows.columns().indexOf("passages"))))
                .sum();
        Line count = Line.of(material.text("open.proposals", passages));
        return new Block.Fact(
                material.say(code.name()),
                code.definition() == null ? List.of(count) : List.of(material.say(code.definition()), count));
    }

    private void question(Question question) {
        blocks.add(new Block.Heading(
                2, "question-" + question.id(), material.say(question.ask().label())));
        material.definition()
                .incidentsOf(question.id())
                .forEach(incident -> blocks.add(Precautions.incident(incident, material)));
        blocks.addAll(history.of(question));
        blocks.add(new Block.Paragraph(Line.of(QuestionFacts.sentence(question, material))));
        texts(question);
        blocks.addAll(ProseBlocks.of("question." + question.id(), material));
        List<Passage> own = material.words().passages().stream()
                .filter(p -> question.id().equals(p.question()))
                .toList();
        if (!own.isEmpty()) {
            byStrand(own);
        } else if (QuestionFacts.state(question, "answered", material) > 0) {
            wholeAnswers(question);
        }
    }

    /// Few answers without passages are quoted whole; many are left to annex A.
    private void wholeAnswers(Question question) {
        var answers = material.words().answers().stream()
                .filter(a -> a.question().equals(question.id()) && a.counted())
                .toList();
        if (!answers.isEmpty() && answers.size() <= 10) {
            answers.forEach(a -> blocks.add(Answers.quote(a, "@open", material)));
        } else {
            blocks.add(new Block.Paragraph(new Line(List.of(new fr.parvis.report.Inline.Link(
                    Line.of(material.text("open.see-annex")), "#answers-" + question.id())))));
        }
    }

    private void texts(Question question) {
        var texts = material.figure("question." + question.id() + ".texts");
        if (texts.count("answers") != texts.count("distinct_texts")) {
            blocks.add(new Block.Paragraph(Line.of(material.text(
                    "open.distinct",
                    texts.count("answers"),
                    texts.count("distinct_texts"),
                    texts.count("contributors")))));
        }
    }

    /// Passages by lever, when there are several, then by strand; the lever's prose opens its passages.
    private void byStrand(List<Passage> passages) {
        List<@Nullable String> levers = order(
                passages.stream().map(Passage::lever).toList(),
                codebook.levers().stream().map(Codebook.Code::id).toList());
        for (String lever : levers) {
            List<Passage> under = passages.stream()
                    .filter(p -> Objects.equals(p.lever(), lever))
                    .toList();
            int level = 3;
            if (levers.size() > 1 || lever != null) {
                String name = lever == null
                        ? material.text("open.no-lever")
                        : codebook.findLever(lever)
                                .map(l -> l.name().in(material.language()))
                                .orElse(lever);
                blocks.add(new Block.Heading(
                        3, "lever-" + under.getFirst().id(), Line.of(material.text("open.lever", name, under.size()))));
                if (lever != null) {
                    blocks.addAll(ProseBlocks.of("lever." + lever, material));
                }
                level = 4;
            }
            strands(under, level);
        }
    }

    private void strands(List<Passage> passages, int level) {
        List<@Nullable String> strands = order(
                passages.stream().map(Passage::strand).toList(),
                codebook.strands().stream().map(Codebook.Code::id).toList());
        for (String strand : strands) {
            List<Passage> under = passages.stream()
                    .filter(p -> Objects.equals(p.strand(), strand))
                    .toList();
            Optional<String> name = strand == null
                    ? Optional.empty()
                    : codebook.findStrand(strand).map(s -> s.name().in(material.language()));
            if (strands.size() > 1 || name.isPresent()) {
                String title = name.map(n -> material.text("open.strand", n, under.size()))
                        .orElseGet(() -> material.text("open.no-strand", under.size()));
                blocks.add(new Block.Heading(level, "strand-" + under.getFirst().id(), Line.of(title)));
            }
            under.forEach(p -> blocks.add(material.quote(p, "")));
        }
    }

    /// Passages of contributions that answer no question of the survey.
    private void elsewhere() {
        List<Passage> rest = material.words().passages().stream()
                .filter(p -> p.question() == null
                        || material.versions()
                                .findQuestion(p.question())
                                .filter(q -> q instanceof Question.LongText || q instanceof Question.ShortText)
                                .isEmpty())
                .toList();
        if (!rest.isEmpty()) {
            blocks.add(new Block.Heading(2, "open-elsewhere", Line.of(material.text("open.elsewhere"))));
            byStrand(rest);
        }
    }

    /// The codes met, in the codebook's order, none last.
    private static List<@Nullable String> order(List<@Nullable String> met, List<String> codebook) {
        var order = new ArrayList<@Nullable String>();
        codebook.stream().filter(met::contains).forEach(order::add);
        if (met.contains(null)) {
            order.add(null);
        }
        return order;
    }
}
