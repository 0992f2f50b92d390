package fr.parvis.definition.yaml;

import fr.parvis.definition.Definition;
import fr.parvis.definition.Versions;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Versions of a small consultation, `essai`, whose questionnaire has one section.
public final class OneSection {

    private OneSection() {}

    /// @param each of each version, from 1 on, what [#yaml] takes
    public static Versions versions(String... each) {
        var versions = new TreeMap<Integer, Definition>();
        for (int number = 1; number <= each.length; number++) {
            versions.put(number, Definitions.parse(yaml(number, each[number - 1]), number + ".yaml"));
        }
        return new Versions(versions);
    }

    /// @param questions a list of YAML; what follows it at the margin, such as `carry-over`, is the definition's
    public static String yaml(int version, String questions) {
        return """
                parvis: 1
                id: essai
                version: %d
                languages: [fr]
                title: Essai
                organiser: {name: Ville}
                opens: 2026-03-01
                closes: 2026-03-31
                questionnaire:
                  - section: s
                    title: S
                    questions:
                """.formatted(version)
                + questions
                        .lines()
                        .map(line -> line.startsWith("- ") || line.startsWith(" ") ? line.indent(6) : line + "\n")
                        .collect(Collectors.joining());
    }
}
