package fr.parvis.definition.yaml;

import fr.parvis.definition.Definition;
import fr.parvis.definition.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Canonical JSON: keys sorted, no white space, only what must be escaped is.
final class Json {

    private final StringBuilder out = new StringBuilder();

    private Json() {}

    static String write(Definition definition) {
        var json = new Json();
        json.value(new DefinitionWriter(Wording::byLanguage).write(definition));
        return json.out.toString();
    }

    private void value(Object value) {
        switch (value) {
            case Map<?, ?> map -> object(map);
            case List<?> list -> array(list);
            case String text -> string(text);
            case BigDecimal number -> out.append(number.toPlainString());
            default -> out.append(value);
        }
    }

    private void object(Map<?, ?> map) {
        char before = '{';
        for (Map.Entry<?, ?> entry : new TreeMap<>(map).entrySet()) {
            out.append(before);
            string(String.valueOf(entry.getKey()));
            out.append(':');
            value(entry.getValue());
            before = ',';
        }
        out.append('}');
    }

    private void array(List<?> list) {
        char before = '[';
        for (Object item : list) {
            out.append(before);
            value(item);
            before = ',';
        }
        out.append(']');
    }

    private void string(String text) {
        out.append('"');
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> out.append(c < ' ' ? "\\u%04x".formatted(c) : String.valueOf((char) c));
            }
        });
        out.append('"');
    }
}
