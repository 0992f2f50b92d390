package fr.parvis.report.chapter;

import fr.parvis.definition.Definition;
import fr.parvis.definition.Fault;
import fr.parvis.definition.Organiser;
import fr.parvis.report.Line;
import fr.parvis.report.Material;
import fr.parvis.report.Report;
import fr.parvis.report.narrative.ProseBlocks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Composes a whole report: a pure function of the definition, the dataset and the prose.
public final class Reports {

    private Reports() {}

    /// @param folder where the definition's logo stands
    public static Report compose(Material material, Path folder) {
        return new Report(
                material.language(),
                material.working(),
                cover(material),
                look(material.definition().organiser(), folder, material.language()),
                material.dataset().manifest().digest(),
                chapters(material));
    }

    /// The chapters alone, in order: all that the dataset, the definition and the prose give.
    public static List<Report.Chapter> chapters(Material material) {
        var chapters = new ArrayList<Report.Chapter>();
        chapters.add(Essentials.chapter(material));
        chapters.add(Precautions.chapter(material, "1"));
        chapters.add(Background.context(material, "2"));
        chapters.add(Background.method(material, "3"));
        chapters.add(Participation.chapter(material, "4"));
        chapters.add(ClosedQuestions.profile(material, "5"));
        chapters.add(ClosedQuestions.chapter(material, "6"));
        chapters.add(OpenQuestions.chapter(material, "7"));
        chapters.add(Background.next(material, "8"));
        chapters.add(Answers.chapter(material));
        chapters.add(Method.chapter(material));
        return chapters;
    }

    /// What the prose says that no figure backs: to be told, not to stop the work.
    public static List<Fault> warnings(Material material) {
        return material.narrative().files().keySet().stream()
                .flatMap(place -> ProseBlocks.warnings(place, material).stream())
                .toList();
    }

    /// The cover, which gives the counts that the whole report rests on.
    public static Report.Cover cover(Material material) {
        Definition definition = material.definition();
        Organiser organiser = definition.organiser();
        long submissions = material.count("participation.submissions");
        long contributions = material.figure("participation.contributions").sum("contributions");
        return new Report.Cover(
                material.say(organiser.name()),
                material.text("cover.kind"),
                material.say(definition.title()),
                definition.slogan() == null ? null : material.say(definition.slogan()),
                material.text("cover.dates", Phases.consultation(material)),
                material.text("cover.contributions", submissions, contributions),
                organiser.reportDepartment() == null
                        ? null
                        : Line.of(material.text("cover.author") + " ").then(material.say(organiser.reportDepartment())),
                material.working() ? material.text("cover.working") : null);
    }

    private static Report.Look look(Organiser organiser, Path folder, String language) {
        String logo = organiser.logo();
        if (logo == null) {
            return new Report.Look(organiser.primary(), organiser.secondary(), null, null, null);
        }
        try {
            String type = logo.toLowerCase(java.util.Locale.ROOT).endsWith(".svg") ? "image/svg+xml" : "image/png";
            String text = organiser.logoText() == null
                    ? organiser.name().in(language)
                    : organiser.logoText().in(language);
            return new Report.Look(
                    organiser.primary(), organiser.secondary(), Files.readAllBytes(folder.resolve(logo)), type, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
