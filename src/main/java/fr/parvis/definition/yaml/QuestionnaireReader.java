package fr.parvis.definition.yaml;

import fr.parvis.definition.Codebook;
import fr.parvis.definition.Question;
import fr.parvis.definition.Questionnaire;
import fr.parvis.definition.Questionnaire.Section;
import fr.parvis.definition.change.CarryOver;
import fr.parvis.definition.change.CarryOver.Mapped;
import fr.parvis.definition.change.CarryOver.Rewording;
import fr.parvis.definition.change.Options;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The sections in order, each question read with those before it in view.
final class QuestionnaireReader {

    /// What takes an answer, rows of grids included: beyond, the tables no longer fit in the memory that reports are
    /// made in.
    private static final int MOST_ANSWERS = 2_000;

    private static final List<String> WAYS = List.of("mapped", "kept-apart", "abandoned");

    private final Source source;
    private final Codebook codebook;
    private final SequencedMap<String, Question> earlier = new LinkedHashMap<>();
    private final Map<String, Integer> sectionLines = new HashMap<>();
    private final Map<String, Integer> questionLines = new HashMap<>();

    QuestionnaireReader(Source source, Codebook codebook) {
        this.source = source;
        this.codebook = codebook;
    }

    Questionnaire read(Reading consultation, Node root) {
        var conditions = new ConditionReader(source, earlier, identifiers(root));
        var questions = new QuestionReader(source, codebook, conditions);
        List<Section> sections = consultation.each("questionnaire", Part.SECTION, s -> section(s, questions));
        var questionnaire = new Questionnaire(sections, carryOvers(consultation));
        int answers = questionnaire.questions().stream()
                .mapToInt(q -> q instanceof Question.Grid grid ? grid.rows().size() : 1)
                .sum();
        if (answers > MOST_ANSWERS) {
            consultation.fault("questionnaire", "too-many-questions", answers, MOST_ANSWERS);
        }
        return questionnaire;
    }

    private List<CarryOver> carryOvers(Reading consultation) {
        Map<String, Integer> seen = new HashMap<>();
        Map<String, Integer> names = new HashMap<>(questionLines);
        return consultation.each("carry-over", Part.CARRY_OVER, carry -> {
            String question = carry.id("question", Reading.NAME);
            source.unique(seen, question, carry.line("question"), "question");
            List<String> ways = WAYS.stream().filter(carry::has).toList();
            String wording = carry.findOneOf("wording", List.of("cosmetic", "breaking"));
            if (ways.size() > 1 || ways.isEmpty() && !carry.has("wording")) {
                carry.fault(ways.isEmpty() ? "question" : ways.getLast(), "carry-ways", WAYS);
            } else if (ways.contains("mapped") && "breaking".equals(wording)) {
                carry.fault("wording", "carry-breaking-mapped", question);
            }
            return new CarryOver(
                    question,
                    ways.isEmpty() ? null : way(carry, ways.getFirst(), question, names),
                    wording == null ? null : Rewording.valueOf(wording.toUpperCase(Locale.ROOT)));
        });
    }

    private CarryOver.Way way(Reading carry, String way, String question, Map<String, Integer> names) {
        return switch (way) {
            case "mapped" -> mapped(carry.findPart("mapped", Part.MAPPED), question);
            case "kept-apart" -> {
                String as = carry.id("kept-apart", Reading.NAME);
                source.unique(names, as, carry.line("kept-apart"), "kept-apart");
                if (Questionnaire.RESERVED.contains(as)) {
                    carry.fault("kept-apart", "reserved-id", as, as + "_1");
                }
                yield new CarryOver.KeptApart(as);
            }
            default -> new CarryOver.Abandoned(carry.wording("abandoned"));
        };
    }

    private Mapped mapped(@Nullable Reading mapped, String question) {
        if (mapped == null) {
            return Mapped.to(question);
        }
        String to = Objects.requireNonNullElse(mapped.findText("to"), question);
        Question target = earlier.get(to);
        if (target == null) {
            mapped.fault(
                    "to",
                    "unknown-question",
                    to,
                    Nearest.of(to, earlier.keySet()).<Object>map(near -> near).orElse(earlier.keySet()));
        }
        return new Mapped(to, options(mapped, "choices", target), options(mapped, "rows", target));
    }

    /// What stands for each earlier choice or row.
    private SortedMap<String, String> options(Reading mapped, String key, @Nullable Question target) {
        var options = new TreeMap<String, String>();
        Map<String, Integer> seen = new HashMap<>();
        mapped.each(key, Part.MAPPED_OPTION, option -> {
            String from = option.text("from");
            String to = option.text("to");
            source.unique(seen, from, option.line("from"), "from");
            List<String> known =
                    target == null ? List.of(to) : key.equals("rows") ? Options.rows(target) : Options.choices(target);
            if (!known.contains(to)) {
                option.fault("to", "carry-to", to, known);
            }
            options.put(from, to);
            return from;
        });
        return options;
    }

    private Section section(Reading section, QuestionReader questions) {
        String id = section.id("section", Reading.NAME);
        source.unique(sectionLines, id, section.line("section"), "section");
        return new Section(
                id,
                section.wording("title"),
                section.findWording("text"),
                section.items("questions").stream()
                        .map(node -> question(node, questions))
                        .toList());
    }

    private Question question(Node node, QuestionReader questions) {
        Question question = questions.read(node);
        int line = node.find("id").map(Node.Entry::line).orElse(node.line());
        source.unique(questionLines, question.id(), line, "id");
        earlier.putIfAbsent(question.id(), question);
        return question;
    }

    /// Every question's identifier, before any is read: tells a later question from one that does not exist.
    private static Set<String> identifiers(Node root) {
        return root.list("questionnaire").stream()
                .flatMap(section -> section.list("questions").stream())
                .flatMap(question -> question.find("id").stream())
                .map(id -> id.value().shown())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
