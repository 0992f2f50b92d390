package fr.parvis.collection.intake;

import fr.parvis.definition.Codebook;
import fr.parvis.definition.Fault;
import fr.parvis.definition.Question;
import fr.parvis.definition.UnusableConsultation;
import fr.parvis.definition.Versions;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What is said of a contribution, against the definition: its question, lever and strand exist, its date is one.
record Said(Versions versions, String file) {

    void check(Map<String, String> said) {
        var faults = new ArrayList<Fault>();
        var codebook = versions.current().codebook();
        among(
                faults,
                said,
                "question",
                versions.questions().stream().map(Question::id).toList());
        among(
                faults,
                said,
                "lever",
                codebook.levers().stream().map(Codebook.Code::id).toList());
        among(
                faults,
                said,
                "strand",
                codebook.strands().stream().map(Codebook.Code::id).toList());
        String date = said.get("date");
        if (date != null && !isDay(date)) {
            faults.add(fault("date", "bad-date", date));
        }
        if (!faults.isEmpty()) {
            throw new UnusableConsultation(faults);
        }
    }

    private void among(List<Fault> faults, Map<String, String> said, String key, List<String> known) {
        String value = said.get(key);
        if (value != null && !known.contains(value)) {
            faults.add(fault(key, "unknown-value", value, String.join(", ", known)));
        }
    }

    private Fault fault(String key, String code, String... arguments) {
        return new Fault(file, 0, key, Intake.class, code, List.of(arguments));
    }

    private static boolean isDay(String text) {
        try {
            int year = LocalDate.parse(text).getYear();
            return year >= 1 && year <= 9999;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
