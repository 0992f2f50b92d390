package fr.parvis.definition.yaml;

import fr.parvis.definition.yaml.Node.Entry;
import fr.parvis.definition.yaml.Node.Items;
import fr.parvis.definition.yaml.Node.Mapping;
import fr.parvis.definition.yaml.Node.Scalar;
import fr.parvis.definition.yaml.Node.Unusable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Grows the nodes of a file from the YAML parser's events. Anchors, aliases, tags, duplicate keys and a second
/// document are faults; the syntax broken or nodes too deep stop the reading at once.
final class Tree {

    private static final int DEEPEST = 40;

    private final Iterator<Event> events;
    private final Source source;

    private Tree(Iterator<Event> events, Source source) {
        this.events = events;
        this.source = source;
    }

    static Node read(String text, Source source) {
        var settings = LoadSettings.builder()
                .setCodePointLimit(Text.LARGEST + 1)
                .setParseComments(false)
                .build();
        try {
            return new Tree(new Parse(settings).parseString(text).iterator(), source).document();
        } catch (YamlEngineException e) {
            Syntax.fault(e, text, source);
            throw source.unusable();
        }
    }

    private Node document() {
        events.next();
        Event start = events.next();
        if (start instanceof StreamEndEvent) {
            source.fault(0, "", "empty-file");
            throw source.unusable();
        }
        Node root = node(events.next(), 0);
        events.next();
        if (events.next() instanceof DocumentStartEvent second) {
            source.fault(line(second), "", "several-documents");
        }
        if (root instanceof Scalar scalar && scalar.isNothing()) {
            source.fault(0, "", "empty-file");
            throw source.unusable();
        }
        return root;
    }

    private Node node(Event event, int depth) {
        if (depth > DEEPEST) {
            source.fault(line(event), "", "too-deep", DEEPEST);
            throw source.unusable();
        }
        return switch (event) {
            case AliasEvent alias -> {
                source.fault(line(alias), "", "alias", "*" + alias.getAlias().getValue());
                yield new Unusable(line(alias));
            }
            case ScalarEvent scalar -> scalar(scalar);
            case SequenceStartEvent sequence -> {
                bare(sequence, sequence.getAnchor(), sequence.getTag());
                yield items(sequence, depth);
            }
            case MappingStartEvent mapping -> {
                bare(mapping, mapping.getAnchor(), mapping.getTag());
                yield mapping(mapping, depth);
            }
            default -> throw new IllegalStateException("The YAML parser gave " + event + " where a value was due");
        };
    }

    private Node scalar(ScalarEvent scalar) {
        bare(scalar, scalar.getAnchor(), scalar.getTag());
        String text = scalar.getValue();
        int forbidden = Text.firstForbidden(text);
        if (forbidden >= 0) {
            source.fault(line(scalar), "", "control-character", Text.name(text.charAt(forbidden)));
            return new Unusable(line(scalar));
        }
        return new Scalar(text, scalar.isPlain(), line(scalar));
    }

    private Items items(SequenceStartEvent start, int depth) {
        var items = new ArrayList<Node>();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            items.add(node(event, depth + 1));
        }
        return new Items(List.copyOf(items), line(start));
    }

    private Mapping mapping(MappingStartEvent start, int depth) {
        var entries = new LinkedHashMap<String, Entry>();
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            Node key = node(event, depth + 1);
            Node value = node(events.next(), depth + 1);
            switch (key) {
                case Scalar(String name, boolean _, int line) -> {
                    Entry first = entries.putIfAbsent(name, new Entry(line, value));
                    if (first != null) {
                        source.fault(line, name, "duplicate-key", name, first.line());
                    }
                }
                case Items _, Mapping _ -> source.fault(key.line(), "", "key-not-text", key.shown());
                case Unusable _ -> {}
            }
        }
        return new Mapping(entries, line(start));
    }

    private void bare(Event event, Optional<Anchor> anchor, Optional<String> tag) {
        anchor.ifPresent(a -> source.fault(line(event), "", "anchor", "&" + a.getValue()));
        tag.ifPresent(t -> source.fault(line(event), "", "tag", t));
    }

    private static int line(Event event) {
        return event.getStartMark().map(m -> m.getLine() + 1).orElse(0);
    }
}
