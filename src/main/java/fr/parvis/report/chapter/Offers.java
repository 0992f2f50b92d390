package fr.parvis.report.chapter;

import fr.parvis.analysis.Figure;
import fr.parvis.definition.Choice;
import fr.parvis.definition.Question;
import fr.parvis.definition.change.Lineage;
import fr.parvis.report.Line;
import fr.parvis.report.Material;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The choices of a question with what must be known to compare them: which versions offered one that not all did, and
/// how many answered those versions.
final class Offers {

    private final Question question;
    private final Material material;
    private final @Nullable Figure byVersion;
    private final @Nullable Lineage lineage;
    private final SortedSet<Integer> asking;

    private Offers(Question question, Material material) {
        this.question = question;
        this.material = material;
        this.byVersion = material.figures().get("question." + question.id() + ".versions");
        this.lineage = byVersion == null ? null : new Lineage(material.versions());
        this.asking = lineage == null ? new TreeSet<>() : lineage.asking(question.id());
    }

    static Offers of(Question question, Material material) {
        return new Offers(question, material);
    }

    /// The labels of these choices, each followed by the versions that offered it when not all did.
    List<String> labels(List<String> codes) {
        return codes.stream().map(this::label).toList();
    }

    String label(String code) {
        return told(material.label(question, code), offering(code));
    }

    /// The label of a grid's row, as that of a choice.
    String row(Choice row) {
        return told(
                row.label().in(material.language()),
                lineage == null ? asking : lineage.withRow(question.id(), row.id()));
    }

    /// How many answers a choice's count is out of: of the versions that offered it.
    long of(String code, long answered) {
        SortedSet<Integer> offering = offering(code);
        return isPartial(offering) ? answers(offering) : answered;
    }

    List<Long> of(List<String> codes, long answered) {
        return codes.stream().map(code -> of(code, answered)).toList();
    }

    boolean isPartial(String code) {
        return isPartial(offering(code));
    }

    /// What stands under a table some of whose choices were not offered by every version.
    Optional<Line> note(List<String> codes) {
        boolean partial = codes.stream().anyMatch(this::isPartial);
        return partial ? Optional.of(Line.of(material.text("versions.note"))) : Optional.empty();
    }

    private SortedSet<Integer> offering(String code) {
        return lineage == null ? asking : lineage.offering(question.id(), code);
    }

    private boolean isPartial(SortedSet<Integer> offering) {
        return !offering.isEmpty() && !offering.equals(asking);
    }

    private String told(String label, SortedSet<Integer> offering) {
        if (!isPartial(offering)) {
            return label;
        }
        String key = offering.equals(asking.tailSet(offering.first()))
                ? "versions.since"
                : offering.equals(asking.headSet(offering.last() + 1)) ? "versions.until" : "versions.some";
        String versions = key.equals("versions.some")
                ? offering.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : "" + (key.equals("versions.since") ? offering.first() : offering.last());
        return material.text(key, label, versions, answers(offering));
    }

    private long answers(SortedSet<Integer> versions) {
        return byVersion == null
                ? 0
                : versions.stream()
                        .mapToLong(version -> byVersion.count("" + version, "answers"))
                        .sum();
    }
}
