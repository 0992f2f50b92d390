package fr.parvis.report.output;

import fr.parvis.analysis.Analysis;
import fr.parvis.analysis.Figure;
import fr.parvis.dataset.Dataset;
import fr.parvis.dataset.Manifest;
import fr.parvis.dataset.PublicEdition;
import fr.parvis.dataset.folder.ConsultationFolder;
import fr.parvis.definition.Fault;
import fr.parvis.definition.UnusableConsultation;
import fr.parvis.definition.Versions;
import fr.parvis.report.Alert;
import fr.parvis.report.Material;
import fr.parvis.report.Report;
import fr.parvis.report.chapter.Reports;
import fr.parvis.report.narrative.Narrative;
import fr.parvis.report.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// From a consultation folder to a report folder.
///
/// @param language the report's, `fr` or `en`
/// @param publish whether the public edition and its report are written, rather than the working ones
/// @param strict whether a row that cannot be read stops the work
public record ReportJob(
        Path folder, Path target, Set<Format> formats, String language, boolean publish, boolean strict) {

    /// What was written. @param warnings told, without stopping the work
    public record Done(Path folder, Manifest manifest, List<Alert> alerts, List<Fault> warnings) {}

    /// Told what is being done: a step's name (`freeze`, `count`, `render`) and how far it is.
    public interface Progress {
        void step(String name, long done);
    }

    /// @throws UnusableConsultation when the consultation has faults, when its alerts forbid publishing, or
    /// when rows are refused and `strict` asks for all
    public Done run(Progress progress) throws IOException {
        var consultation = ConsultationFolder.open(folder);
        var narrative = Narrative.read(folder, consultation.versions());
        Logo.check(folder, consultation.versions().current().organiser().logo());
        try (ReportFolder output = ReportFolder.begin(target)) {
            Path working = output.path().resolve(publish ? ".working" : ReportFolder.DATASET);
            Dataset dataset = consultation.freeze(
                    working, supersededBy(output, "working"), rows -> progress.step("freeze", rows));
            progress.step("count", 0);
            Material material = material(dataset, narrative);
            refuse(material, publish, strict);
            if (publish) {
                material = published(output, material);
            }
            Report report = Reports.compose(material, folder);
            var words = material.words();
            int texts = words.answers().size() + words.contributions().size();
            Rendering.render(report, formats, texts, output.path(), progress);
            write(output.path(), material);
            output.commit();
            return new Done(target, material.dataset().manifest(), material.alerts(), Reports.warnings(material));
        }
    }

    private Material material(Dataset dataset, Narrative narrative) {
        try (Analysis analysis = Analysis.open(dataset)) {
            return Material.of(
                    language,
                    !publish,
                    dataset,
                    analysis.figures(),
                    Words.read(analysis, dataset.definition(), profileQuestions(dataset.versions())),
                    narrative);
        }
    }

    /// The public edition's words and figures; a figure that it no longer gives is the working edition's, restricted.
    private Material published(ReportFolder output, Material working) throws IOException {
        Path target = Files.createDirectories(output.path().resolve(ReportFolder.DATASET));
        Dataset dataset = PublicEdition.derive(working.dataset(), target, supersededBy(output, "public"));
        Material open = material(dataset, working.narrative());
        List<Figure> figures = working.figures().values().stream()
                .map(figure -> {
                    Figure same = open.figures().get(figure.id());
                    return same != null && same.sameResult(figure) ? same : figure.asRestricted();
                })
                .toList();
        deleteWorking(output.path().resolve(".working"));
        return Material.of(language, false, dataset, figures, open.words(), working.narrative());
    }

    private static void deleteWorking(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static void refuse(Material material, boolean publish, boolean strict) {
        var faults = new ArrayList<Fault>();
        long rejected = material.figure("participation.rejected").sum("rows");
        if (strict && rejected > 0) {
            faults.add(fault("strict-rejected", material.text("alert.rejected-rows", rejected)));
        }
        if (publish) {
            material.alerts().stream()
                    .filter(alert -> alert.acknowledgement().isEmpty())
                    .forEach(alert -> faults.add(fault("alert-open", alert.sentence(), alert.code())));
        }
        if (!faults.isEmpty()) {
            throw new UnusableConsultation(faults);
        }
    }

    private static Fault fault(String code, String... arguments) {
        return new Fault("consultation.yaml", 0, "acknowledgements", ReportJob.class, code, List.of(arguments));
    }

    private static void write(Path folder, Material material) throws IOException {
        Manifest manifest = material.dataset().manifest();
        FiguresFile.of(
                        manifest.digest(),
                        manifest.edition(),
                        material.language(),
                        List.copyOf(material.figures().values()))
                .write(folder);
        ContributionsBook.write(folder, material);
        RejectedFile.write(folder, material.dataset());
        Sums.write(folder);
    }

    /// The digest of the dataset that stands in the target now, when it is of this edition.
    private static @Nullable String supersededBy(ReportFolder output, String edition) {
        try {
            Manifest previous = Dataset.open(output.previous().resolve(ReportFolder.DATASET))
                    .manifest();
            return previous.edition().equals(edition) ? previous.digest() : null;
        } catch (IOException | UnusableConsultation e) {
            return null;
        }
    }

    private static List<String> profileQuestions(Versions versions) {
        return Material.profileQuestions(versions).stream().map(q -> q.id()).toList();
    }

    static Map<String, Figure> byId(List<Figure> figures) {
        return figures.stream().collect(Collectors.toMap(Figure::id, Function.identity()));
    }
}
