package fr.parvis.definition.yaml;

import fr.parvis.definition.Wording;
import fr.parvis.definition.yaml.Node.Entry;
import fr.parvis.definition.yaml.Node.Items;
import fr.parvis.definition.yaml.Node.Mapping;
import fr.parvis.definition.yaml.Node.Scalar;
import fr.parvis.definition.yaml.Node.Unusable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One part of the file under the eye. Opening it tells the keys that are unknown or missing; each `find…`
/// tells what is wrong with a value and answers null, as it does when the key is absent; the others answer a
/// stand-in instead.
final class Reading {

    /// Identifiers of questions, sections, incidents.
    static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]*");
    /// Identifiers of choices, rows, levers, strands.
    static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9_-]*");

    static final Wording STAND_IN = Wording.of("fr", "…");

    private final SequencedMap<String, Entry> entries;
    private final int line;
    private final Part part;
    private final Source source;

    private Reading(Mapping mapping, Part part, Source source) {
        this.entries = mapping.entries();
        this.line = mapping.line();
        this.part = part;
        this.source = source;
    }

    static Reading of(Node node, String key, Part part, Source source) {
        if (node instanceof Mapping mapping) {
            var reading = new Reading(mapping, part, source);
            reading.checkKeys();
            return reading;
        }
        if (!(node instanceof Unusable)) {
            source.fault(node.line(), key, "not-mapping", node.shown(), part.keys());
        }
        return new Reading(new Mapping(new LinkedHashMap<>(), node.line()), part, source);
    }

    private void checkKeys() {
        entries.forEach((key, entry) -> {
            if (!part.keys().contains(key)) {
                boolean elsewhere = Part.QUESTIONS.contains(part)
                        && Part.QUESTIONS.stream().anyMatch(p -> p.keys().contains(key));
                if (elsewhere) {
                    source.fault(entry.line(), key, "key-of-other-type", key, part.code());
                } else {
                    Nearest.of(key, part.keys())
                            .ifPresentOrElse(
                                    near -> source.fault(entry.line(), key, "unknown-key-near", key, near),
                                    () -> source.fault(entry.line(), key, "unknown-key", key, part.keys()));
                }
            }
        });
        part.required().stream()
                .filter(key -> !entries.containsKey(key))
                .forEach(key -> source.fault(line, key, "missing-key", key));
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /// The key's line, or the part's when it is absent.
    int line(String key) {
        Entry entry = entries.get(key);
        return entry == null ? line : entry.line();
    }

    void fault(String key, String code, Object... arguments) {
        source.fault(line(key), key, code, arguments);
    }

    @Nullable
    Node node(String key) {
        if (!part.keys().contains(key)) {
            throw new IllegalArgumentException("Part." + part + " does not list the key " + key);
        }
        Entry entry = entries.get(key);
        return entry == null || entry.value() instanceof Unusable ? null : entry.value();
    }

    Wording wording(String key) {
        return Objects.requireNonNullElse(findWording(key), STAND_IN);
    }

    @Nullable
    Wording findWording(String key) {
        Node node = node(key);
        return node == null ? null : Wordings.read(node, key, line(key), source);
    }

    List<Wording> wordings(String key) {
        return items(key).stream()
                .map(item -> Wordings.read(item, key, item.line(), source))
                .filter(Objects::nonNull)
                .toList();
    }

    String text(String key) {
        return Objects.requireNonNullElse(findText(key), "");
    }

    @Nullable
    String findText(String key) {
        String text = scalar(key, "not-text", s -> Wordings.clean(s.text()));
        boolean quoted = part == Part.REDACTION && key.equals("text");
        return text == null || quoted || !Wordings.isTooLong(text, key, line(key), source) ? text : null;
    }

    /// The identifier as written, told when it does not fit the pattern.
    String id(String key, Pattern pattern) {
        String id = text(key);
        if (!id.isEmpty() && !pattern.matcher(id).matches()) {
            fault(key, "bad-id", id, Nearest.identifier(id));
        }
        return id;
    }

    @Nullable
    LocalDate findDate(String key) {
        return scalar(key, "not-date", s -> Values.date(s.text()));
    }

    LocalDate date(String key) {
        return Objects.requireNonNullElse(findDate(key), LocalDate.EPOCH);
    }

    boolean flag(String key, boolean otherwise) {
        Boolean flag = scalar(key, "not-flag", s -> Values.flag(s));
        return flag == null ? otherwise : flag;
    }

    @Nullable
    BigDecimal findDecimal(String key) {
        return scalar(key, "not-decimal", s -> s.plain() ? Values.decimal(s.text()) : null);
    }

    @Nullable
    Integer findInteger(String key, int least, int most) {
        Integer value = scalar(key, "not-integer", s -> s.plain() ? Values.integer(s.text()) : null);
        if (value != null && (value < least || value > most)) {
            fault(key, "out-of-range", value, least, most);
            return null;
        }
        return value;
    }

    int integer(String key, int otherwise, int least, int most) {
        return Objects.requireNonNullElse(findInteger(key, least, most), otherwise);
    }

    /// One of these words; null when absent or another.
    @Nullable
    String findOneOf(String key, List<String> words) {
        String word = findText(key);
        if (word != null && !words.contains(word)) {
            fault(key, "not-one-of", word, words);
            return null;
        }
        return word;
    }

    @Nullable
    Reading findPart(String key, Part inner) {
        Node node = node(key);
        return node == null ? null : of(node, key, inner, source);
    }

    <T> List<T> each(String key, Part inner, Function<Reading, T> read) {
        var all = new ArrayList<T>();
        for (Node item : items(key)) {
            all.add(read.apply(of(item, key, inner, source)));
        }
        return all;
    }

    /// The list's items; a required list must not be empty.
    List<Node> items(String key) {
        Node node = node(key);
        if (node instanceof Items(List<Node> items, int _)) {
            if (items.isEmpty() && part.required().contains(key)) {
                fault(key, "empty-list", key);
            }
            return items;
        }
        if (node != null) {
            fault(key, "not-list", node.shown());
        }
        return List.of();
    }

    private <T> @Nullable T scalar(String key, String code, Function<Scalar, @Nullable T> convert) {
        Node node = node(key);
        if (node == null) {
            return null;
        }
        if (!(node instanceof Scalar scalar)) {
            fault(key, code, node.shown());
            return null;
        }
        if (scalar.isNothing() || scalar.text().isBlank()) {
            fault(key, "no-value", key);
            return null;
        }
        T value = convert.apply(scalar);
        if (value == null) {
            fault(key, code, scalar.text());
        }
        return value;
    }
}
