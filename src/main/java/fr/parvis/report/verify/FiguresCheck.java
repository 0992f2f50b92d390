package fr.parvis.report.verify;

import fr.parvis.analysis.Figure;
import fr.parvis.dataset.Dataset;
import fr.parvis.dataset.Edition;
import fr.parvis.definition.Acknowledgement;
import fr.parvis.report.output.FiguresFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// `figures.json` against figures computed anew. Its queries are compared as text; none of them is run.
final class FiguresCheck {

    private static final String FILE = FiguresFile.NAME;

    private final Dataset dataset;
    private final Findings findings;
    private final Map<String, Figure> computed = new LinkedHashMap<>();
    private int restricted;

    /// @param computed the figures as the definition and the dataset give them now
    FiguresCheck(Dataset dataset, List<Figure> computed, Findings findings) {
        this.dataset = dataset;
        this.findings = findings;
        computed.forEach(f -> this.computed.put(f.id(), f));
    }

    int restricted() {
        return restricted;
    }

    /// The figures the report should show, in its order: those computed, and as they stand those that are restricted.
    List<Figure> check(FiguresFile file) {
        findings.same(FILE, "figures-digest", file.digest(), dataset.manifest().digest());
        findings.same(FILE, "edition", file.edition(), dataset.manifest().edition());
        var seen = new HashSet<String>();
        var shown = new ArrayList<Figure>();
        for (FiguresFile.Numbered numbered : file.figures()) {
            Figure stored = numbered.figure();
            String where = FILE + " " + stored.id();
            if (!seen.add(stored.id())) {
                findings.add(where, "figure-twice");
                continue;
            }
            Figure expected = computed.get(stored.id());
            if (stored.restricted()) {
                shown.add(restricted(where, stored, expected) || expected == null ? stored : expected);
            } else if (expected == null) {
                findings.add(where, "figure-extra");
            } else {
                compare(where, stored, expected);
                result(where, stored, expected);
                shown.add(expected);
            }
            findings.same(where, "figure-number", String.valueOf(numbered.number()), "F" + shown.size());
        }
        computed.values().stream().filter(f -> !seen.contains(f.id())).forEach(missing -> {
            findings.add(FILE + " " + missing.id(), "figure-missing");
            shown.add(missing);
        });
        order(file, seen);
        return shown;
    }

    private void order(FiguresFile file, HashSet<String> seen) {
        List<String> stored = file.figures().stream()
                .map(FiguresFile.Numbered::id)
                .filter(computed::containsKey)
                .distinct()
                .toList();
        List<String> expected =
                computed.keySet().stream().filter(seen::contains).toList();
        if (!stored.equals(expected)) {
            findings.add(FILE, "figure-order", String.join(", ", stored), String.join(", ", expected));
        }
    }

    private void compare(String where, Figure stored, Figure expected) {
        findings.same(where, "sql-differs", stored.sql(), expected.sql());
        findings.same(where, "shows-differs", String.join(", ", stored.shows()), String.join(", ", expected.shows()));
        findings.same(
                where, "columns-differ", String.join(", ", stored.columns()), String.join(", ", expected.columns()));
    }

    /// Whether the figure has reason to be restricted: the public edition withholds or hides what is behind it.
    private boolean restricted(String where, Figure stored, @Nullable Figure expected) {
        restricted++;
        boolean less = dataset.definition().acknowledgements().stream()
                        .anyMatch(a -> a.decision() == Acknowledgement.Decision.WITHHOLD)
                || !dataset.definition().redactions().isEmpty();
        boolean touched = stored.id().startsWith("question.")
                || stored.id().startsWith("cross.")
                || stored.id().equals("passages.answers");
        boolean caused = dataset.edition() == Edition.PUBLIC && less && touched;
        boolean same = expected != null && expected.sameResult(stored);
        if (!caused) {
            findings.add(where, "restricted-without-cause");
        } else if (same) {
            findings.add(where, "restricted-needlessly");
        }
        boolean histogram = stored.id().endsWith(".histogram");
        if (expected != null && !histogram) {
            compare(where, stored, expected);
        } else if (!histogram) {
            findings.add(where, "figure-extra");
        }
        return caused && !same;
    }

    private void result(String where, Figure stored, Figure expected) {
        int most = Math.max(stored.rows().size(), expected.rows().size());
        for (int i = 0; i < most; i++) {
            String found = i < stored.rows().size() ? cells(stored.rows().get(i)) : "–";
            String right = i < expected.rows().size() ? cells(expected.rows().get(i)) : "–";
            if (!found.equals(right)) {
                findings.add(where, "result-differs", found, right);
            }
        }
    }

    /// The cells as one line; a text and a number that look alike stay apart.
    private static String cells(List<@Nullable Object> row) {
        return row.stream()
                .map(cell -> cell instanceof String text ? "“" + text + "”" : String.valueOf(cell))
                .collect(Collectors.joining(" "));
    }
}
