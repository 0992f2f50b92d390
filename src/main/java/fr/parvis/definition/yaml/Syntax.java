package fr.parvis.definition.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Says in the house's words where the YAML parser stopped, and what usually is the cause.
final class Syntax {

    private Syntax() {}

    static void fault(YamlEngineException stop, String text, Source source) {
        String problem = stop instanceof MarkedYamlEngineException marked ? marked.getProblem() : "";
        boolean unclosed = problem.contains("unexpected end of stream");
        int line = mark(stop, unclosed).map(m -> m.getLine() + 1).orElse(0);
        String shown = text.lines().skip(Math.max(0, line - 1)).findFirst().orElse("");
        String code = unclosed
                ? "yaml-unclosed-quote"
                : problem.contains("mapping values are not allowed")
                        ? "yaml-colon"
                        : problem.contains("TAB") ? "yaml-tab" : "yaml";
        source.fault(line, "", code, shown);
    }

    /// Where it starts for a quote left open, else where the parser stopped.
    private static Optional<Mark> mark(YamlEngineException stop, boolean atStart) {
        if (!(stop instanceof MarkedYamlEngineException marked)) {
            return Optional.empty();
        }
        Optional<Mark> start = marked.getContextMark();
        Optional<Mark> end = marked.getProblemMark();
        return atStart ? start.or(() -> end) : end.or(() -> start);
    }
}
