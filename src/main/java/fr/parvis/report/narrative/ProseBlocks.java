package fr.parvis.report.narrative;

import fr.parvis.definition.Fault;
import fr.parvis.definition.UnusableConsultation;
import fr.parvis.report.Block;
import fr.parvis.report.Inline;
import fr.parvis.report.Line;
import fr.parvis.report.Material;
import fr.parvis.report.words.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Turns prose into blocks: `{figure:question.profil/citoyen}` becomes its number, a paragraph `{quote:P12}`
/// the quote.
///
/// HTML is shown as it is written, never interpreted. References to nothing are faults of the file.
public final class ProseBlocks {

    private static final String EXAMPLE = "{figure:participation.submissions}";
    private static final Pattern REFERENCE = Pattern.compile("\\{(figure|quote):([^{}\\s]+)}");
    /// Lists and quotes within one another beyond what a page can show are read as text.
    private static final int DEEPEST = 12;

    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(DEEPEST)
            .build();

    private final Narrative.Prose prose;
    private final Material material;
    private final String place;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> warnings = new ArrayList<>();
    private int headings;

    private ProseBlocks(Narrative.Prose prose, Material material, String place) {
        this.prose = prose;
        this.material = material;
        this.place = place;
    }

    /// The blocks of a place's prose; empty when nobody wrote any.
    ///
    /// @throws UnusableConsultation when it refers to a figure or a passage that does not exist
    public static List<Block> of(String place, Material material) {
        return read(place, material).map(ProseBlocks::blocks).orElse(List.of());
    }

    /// The bare numbers of a place's prose that no figure backs, each as a fault that only warns.
    public static List<Fault> warnings(String place, Material material) {
        return read(place, material)
                .map(blocks -> {
                    blocks.blocks();
                    return List.copyOf(blocks.warnings);
                })
                .orElse(List.of());
    }

    private static Optional<ProseBlocks> read(String place, Material material) {
        return material.narrative()
                .find(place, material.language(), material.definition())
                .map(prose -> new ProseBlocks(prose, material, place));
    }

    private List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        for (Node node = PARSER.parse(prose.markdown()).getFirstChild(); node != null; node = node.getNext()) {
            add(node, blocks);
        }
        if (!faults.isEmpty()) {
            throw new UnusableConsultation(faults);
        }
        return blocks;
    }

    private void add(Node node, List<Block> blocks) {
        switch (node) {
            case Heading heading ->
                blocks.add(new Block.Heading(
                        Math.clamp(heading.getLevel() + 1, 2, 4), place + "-" + ++headings, line(heading)));
            case Paragraph paragraph -> {
                Optional<Block> quote = quote(paragraph);
                blocks.add(quote.orElseGet(() -> new Block.Paragraph(line(paragraph))));
            }
            case ListBlock list -> {
                var items = new ArrayList<Line>();
                for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                    items.add(line(item));
                }
                blocks.add(new Block.Items(!(list instanceof BulletList), items));
            }
            case BlockQuote quote -> {
                var inside = new ArrayList<Block>();
                for (Node child = quote.getFirstChild(); child != null; child = child.getNext()) {
                    add(child, inside);
                }
                blocks.add(
                        new Block.Notice(Block.Notice.Kind.INFORMATION, material.text("notice.information"), inside));
            }
            case FencedCodeBlock code ->
                blocks.add(new Block.Code(code.getLiteral().stripTrailing()));
            case IndentedCodeBlock code ->
                blocks.add(new Block.Code(code.getLiteral().stripTrailing()));
            case HtmlBlock html -> blocks.add(new Block.Paragraph(Line.of(html.getLiteral(), prose.language())));
            default -> {}
        }
    }

    /// The quote that a paragraph made of one reference stands for.
    private Optional<Block> quote(Paragraph paragraph) {
        if (!(paragraph.getFirstChild() instanceof Text text) || text.getNext() != null) {
            return Optional.empty();
        }
        Matcher matcher = REFERENCE.matcher(text.getLiteral().strip());
        if (!matcher.matches() || !matcher.group(1).equals("quote")) {
            return Optional.empty();
        }
        Optional<Passage> passage = material.words().findPassage(matcher.group(2));
        if (passage.isEmpty()) {
            faults.add(fault(paragraph, "unknown-quote", matcher.group(2)));
            return Optional.of(new Block.Paragraph(Line.of(text.getLiteral(), prose.language())));
        }
        return passage.map(p -> material.quote(p, "@" + place));
    }

    private Line line(Node parent) {
        var parts = new ArrayList<Inline>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text text -> addText(text.getLiteral(), parent, parts);
                case StrongEmphasis strong -> parts.add(new Inline.Strong(line(strong)));
                case Emphasis emphasis -> parts.add(new Inline.Emphasis(line(emphasis)));
                case Link link -> parts.add(link(link));
                case Code code -> parts.add(words(code.getLiteral()));
                case HtmlInline html -> parts.add(words(html.getLiteral()));
                case SoftLineBreak soft -> parts.add(words(" "));
                case HardLineBreak hard -> parts.add(words(" "));
                case Paragraph paragraph -> {
                    if (!parts.isEmpty()) {
                        parts.add(words(" "));
                    }
                    parts.addAll(line(paragraph).parts());
                }
                default -> parts.addAll(line(node).parts());
            }
        }
        return new Line(parts);
    }

    private Inline link(Link link) {
        boolean allowed = link.getDestination().matches("(https?://|mailto:|#).*");
        return allowed
                ? new Inline.Link(line(link), link.getDestination())
                : words(line(link).plain() + " (" + link.getDestination() + ")");
    }

    private void addText(String text, Node parent, List<Inline> parts) {
        Matcher matcher = REFERENCE.matcher(text);
        int from = 0;
        while (matcher.find()) {
            addWords(text.substring(from, matcher.start()), parent, parts);
            from = matcher.end();
            parts.add(
                    matcher.group(1).equals("figure")
                            ? figure(matcher.group(2), parent)
                            : inlineQuote(matcher, parent));
        }
        addWords(text.substring(from), parent, parts);
    }

    private void addWords(String text, Node parent, List<Inline> parts) {
        if (!text.isEmpty()) {
            parts.add(words(text));
            BareNumbers.in(text, material)
                    .forEach(number -> warnings.add(fault(parent, "bare-number", number, EXAMPLE)));
        }
    }

    private Inline words(String text) {
        return new Inline.Foreign(text, prose.language());
    }

    private Inline figure(String reference, Node parent) {
        String[] parts = reference.split("/", -1);
        var figure = material.figures().get(parts[0]);
        if (figure == null) {
            faults.add(fault(
                    parent,
                    "unknown-figure",
                    parts[0],
                    String.join(", ", material.figures().keySet())));
            return words(reference);
        }
        var number = figure.find(java.util.Arrays.copyOfRange(parts, 1, parts.length));
        if (number.isEmpty()) {
            faults.add(fault(parent, "unknown-number", reference));
            return words(reference);
        }
        return new Inline.FigureValue(material.numbers().of(number.get()), parts[0]);
    }

    private Inline inlineQuote(Matcher matcher, Node parent) {
        faults.add(fault(parent, "quote-alone", matcher.group(2)));
        return words(matcher.group());
    }

    private Fault fault(Node node, String code, String... arguments) {
        Node block = node;
        while (block.getSourceSpans().isEmpty() && block.getParent() != null) {
            block = block.getParent();
        }
        int line = block.getSourceSpans().isEmpty()
                ? 0
                : block.getSourceSpans().getFirst().getLineIndex() + 1;
        return new Fault(prose.file(), line, "", Narrative.class, code, List.of(arguments));
    }
}
