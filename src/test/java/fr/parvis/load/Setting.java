package fr.parvis.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How a program is started: what stands before `java`, the heap it has, and its environment.
///
/// @param prefix such as `prlimit --nofile=64`; empty for nothing
/// @param heap such as `512m`
record Setting(List<String> prefix, String heap, Map<String, String> environment) {

    /// All that come from one address: neither the ceiling of an address nor the question in words is tried here.
    private static final Map<String, String> NO_CEILING = Map.of("PARVIS_SENDINGS", "0", "PARVIS_PRESSURE", "0");

    static final Setting ORDINARY = new Setting(List.of(), "512m", NO_CEILING);

    Setting with(Map<String, String> more) {
        var all = new HashMap<>(environment);
        all.putAll(more);
        return new Setting(prefix, heap, all);
    }

    Setting heap(String size) {
        return new Setting(prefix, size, environment);
    }

    Setting behind(String... words) {
        return new Setting(List.of(words), heap, environment);
    }
}
