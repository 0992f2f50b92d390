package fr.parvis.definition.yaml;

import fr.parvis.definition.Wording;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A mapping being written, in the order of the keys of its part: what is absent or empty is left out.
final class Entries {

    private final Function<Wording, Object> wordings;
    private final Map<String, Object> values = new LinkedHashMap<>();

    /// @param wordings how a wording is written: as one text or per language
    Entries(Function<Wording, Object> wordings) {
        this.wordings = wordings;
    }

    Entries put(String key, @Nullable Object value) {
        Object written = value == null ? "" : written(value);
        if (!written.equals("") && !written.equals(List.of()) && !written.equals(Map.of())) {
            values.put(key, written);
        }
        return this;
    }

    /// Written unless it is what the reader supposes.
    Entries put(String key, Object value, Object otherwise) {
        return value.equals(otherwise) ? this : put(key, value);
    }

    <T> Entries each(String key, Collection<T> all, Function<T, Entries> write) {
        return put(key, all.stream().map(write).toList());
    }

    Entries part() {
        return new Entries(wordings);
    }

    Map<String, Object> values() {
        return values;
    }

    private Object written(Object value) {
        return switch (value) {
            case Wording wording -> wordings.apply(wording);
            case Entries part -> part.values;
            case Collection<?> several -> several.stream().map(this::written).toList();
            case Integer _, Boolean _ -> value;
            case BigDecimal number -> {
                BigDecimal shortest = Values.shortest(number);
                yield shortest.scale() == 0 ? shortest.toBigInteger() : shortest;
            }
            default -> value.toString();
        };
    }
}
