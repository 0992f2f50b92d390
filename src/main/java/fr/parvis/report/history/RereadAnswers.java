package fr.parvis.report.history;

import fr.parvis.dataset.Manifest.Reread;
import fr.parvis.definition.Question;
import fr.parvis.report.Block;
import fr.parvis.report.Line;
import fr.parvis.report.Material;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The questions that are read otherwise than they were answered: how many answers, when and why, told at
/// the front and again where it bites.
final class RereadAnswers {

    private RereadAnswers() {}

    static List<Block> all(Material material) {
        return material.dataset().manifest().rereadings().stream()
                .map(reread -> notice(reread, true, material))
                .toList();
    }

    static List<Block> of(Question question, Material material) {
        return material.dataset().manifest().rereadings().stream()
                .filter(reread -> reread.question().equals(question.id()))
                .map(reread -> notice(reread, false, material))
                .toList();
    }

    private static Block notice(Reread reread, boolean named, Material material) {
        var facts = new ArrayList<Block.Fact>();
        if (named) {
            material.versions()
                    .findQuestion(reread.question())
                    .ifPresent(question -> facts.add(
                            fact("reread.question", material.say(question.ask().label()), material)));
        }
        String day = material.numbers().day(LocalDate.parse(reread.day()));
        String count = material.text("reread.count", reread.answers(), day, reread.version());
        facts.add(fact("reread.answers", Line.of(count), material));
        facts.add(fact("reread.reason", Line.of(reread.reason()), material));
        return new Block.Notice(
                Block.Notice.Kind.PRECAUTION, material.text("reread.title"), List.of(new Block.Facts(facts)));
    }

    private static Block.Fact fact(String key, Line line, Material material) {
        return new Block.Fact(Line.of(material.text(key)), List.of(line));
    }
}
