package fr.parvis.consultation;

import fr.parvis.definition.Fault;
import fr.parvis.definition.UnusableConsultation;
import java.util.List;
import java.util.stream.Stream;

/// The sentences by which this module refuses.
final class Refusal {

    private Refusal() {}

    static Fault of(String code, Object... arguments) {
        return ofFile("", code, arguments);
    }

    static Fault ofFile(String file, String code, Object... arguments) {
        List<String> told = Stream.of(arguments).map(String::valueOf).toList();
        return new Fault(file, 0, "", Consultations.class, code, told);
    }

    static UnusableConsultation because(String code, Object... arguments) {
        return new UnusableConsultation(List.of(of(code, arguments)));
    }
}
