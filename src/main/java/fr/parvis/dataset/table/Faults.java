package fr.parvis.dataset.table;

import fr.parvis.definition.Fault;
import fr.parvis.definition.UnusableConsultation;
import java.util.List;

/// What can be wrong with one file, under the name its owner knows it by.
record Faults(String file) {

    Fault fault(long line, String key, String code, Object... arguments) {
        List<String> texts = List.of(arguments).stream().map(String::valueOf).toList();
        return new Fault(file, (int) Math.min(line, Integer.MAX_VALUE), key, Faults.class, code, texts);
    }

    UnusableConsultation of(long line, String code, Object... arguments) {
        return new UnusableConsultation(List.of(fault(line, "", code, arguments)));
    }
}
