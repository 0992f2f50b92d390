package fr.parvis.report.chapter;

import fr.parvis.definition.Phase;
import fr.parvis.report.Inline;
import fr.parvis.report.Line;
import fr.parvis.report.Material;
import java.util.List;

/// Phases and dates as sentences.
final class Phases {

    private Phases() {}

    /// `Présentation au conseil, 26 juin 2025. Ce qui s'y passe.`
    static Line line(Phase phase, Material material) {
        Line line = new Line(List.of(new Inline.Strong(material.say(phase.name()))));
        String dates = dates(phase, material);
        if (!dates.isEmpty()) {
            line = line.then(Line.of(" — " + dates));
        }
        return phase.text() == null ? line : line.then(Line.of(". ")).then(material.say(phase.text()));
    }

    static String dates(Phase phase, Material material) {
        if (phase.from() == null) {
            return "";
        }
        String from = material.numbers().day(phase.from());
        return phase.to() == null
                ? from
                : material.text("dates.from-to", from, material.numbers().day(phase.to()));
    }

    static String consultation(Material material) {
        var calendar = material.definition().calendar();
        return material.text(
                "dates.from-to",
                material.numbers().day(calendar.opens()),
                material.numbers().day(calendar.closes()));
    }
}
