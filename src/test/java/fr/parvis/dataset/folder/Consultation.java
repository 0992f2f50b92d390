package fr.parvis.dataset.folder;

import fr.parvis.analysis.Analysis;
import fr.parvis.dataset.Dataset;
import fr.parvis.definition.Fault;
import fr.parvis.definition.UnusableConsultation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A consultation folder that tests write, freeze and look into: a question of each type that has rules of its own.
public record Consultation(Path folder) {

    public static final String DEFINITION = """
            parvis: 1
            id: essai
            languages: [fr, en]
            title: {fr: Essai, en: Trial}
            organiser: {name: {fr: Ville, en: City}}
            opens: 2026-03-02
            closes: 2026-03-31
            codebook:
              levers: [{id: rue, name: {fr: Rue, en: Street}}]
              strands: [{id: action, name: {fr: Action, en: Action}}]
            questionnaire:
              - section: s
                title: {fr: S, en: S}
                questions:
                  - {id: un, type: single-choice, label: {fr: Un, en: One}, other: {label: {fr: Autre, en: Other}, length: 5},
                     choices: [{id: oui, label: {fr: Oui, en: "Yes"}}, {id: non, label: {fr: Non, en: "No"}}]}
                  - {id: deux, type: multiple-choice, label: {fr: Deux, en: Two}, min: 2, max: 2, dont-know: {fr: Sais pas, en: Unsure},
                     choices: [{id: a, label: {fr: A, en: A}}, {id: b, label: {fr: B, en: B}}, {id: c, label: {fr: C, en: C}}]}
                  - {id: rang, type: ranking, label: {fr: Rang, en: Rank}, max: 2,
                     choices: [{id: a, label: {fr: A, en: A}}, {id: b, label: {fr: B, en: B}}, {id: c, label: {fr: C, en: C}}]}
                  - {id: nombre, type: number, label: {fr: N, en: N}, min: 0, max: 100, decimals: 1}
                  - {id: jour, type: date, label: {fr: J, en: D}, min: 2026-01-01, max: 2026-12-31}
                  - {id: idee, type: long-text, label: {fr: I, en: I}, length: 5000}
                  - {id: pourquoi, type: short-text, label: {fr: P, en: W}, length: 10, shown-if: {question: un, is: non}}
            """;

    public static Consultation in(Path folder) {
        return new Consultation(folder).with("consultation.yaml", DEFINITION);
    }

    public Consultation with(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param more keys added to `consultation.yaml`
    public Consultation and(String more) {
        return with("consultation.yaml", DEFINITION + more);
    }

    public Dataset freeze() {
        try {
            Path target = Files.createTempDirectory(folder.getParent(), "dataset");
            return ConsultationFolder.open(folder).freeze(target, null, rows -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What this query finds in the frozen dataset.
    public List<List<Object>> find(String sql) {
        try (Analysis analysis = Analysis.open(freeze())) {
            return analysis.rows(sql).stream().map(row -> (List<Object>) row).toList();
        }
    }

    /// The faults that stop the folder, as `file:line code arguments`; empty when nothing does.
    public List<String> faults() {
        try {
            freeze();
            return List.of();
        } catch (UnusableConsultation e) {
            return e.faults().stream().map(Consultation::shown).toList();
        }
    }

    private static String shown(Fault fault) {
        return fault.file() + ":" + fault.line() + " " + fault.code() + " " + String.join(" | ", fault.arguments());
    }
}
