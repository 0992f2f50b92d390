package fr.parvis.definition.lint;

import fr.parvis.definition.Choice;
import fr.parvis.definition.Question;
import java.util.List;
import java.util.regex.Pattern;

/// Whether somebody without an opinion, or who cannot know, is made to answer all the same.
///
/// Only what must be answered is looked at, and only what judges or needs knowledge: people know what
/// they do and who they are, and may skip what is optional.
final class DontKnow {

    private static final Pattern FRENCH = Pattern.compile(
            "pensez|estimez|trouvez|jugez|satisf|favorable|d'accord|connaiss|évalu|quelle note|qualité|opinion|avis"
                    + "|selon vous|d'après vous|faut-il|faudrait-il|devrait|doit-on");
    private static final Pattern ENGLISH = Pattern.compile(
            "\\bthink|\\brate\\b|satisf|agree|support|\\bknow|opinion|\\bview|should|quality|how (?:well|good|clear|easy)");
    private static final Pattern WAY_OUT =
            Pattern.compile("sais pas|sans opinion|sans avis|aucun avis|pas d'avis|prononce|concern|neutre|^ni |autre"
                    + "|don't know|not sure|no opinion|not applicable|n/a|prefer not|neither|neutral|other");

    private DontKnow() {}

    static boolean isMissing(Question question, String language) {
        if (!question.ask().required() || question.ask().profile()) {
            return false;
        }
        return switch (question) {
            case Question.SingleChoice single ->
                single.dontKnow() == null
                        && single.other() == null
                        && judges(question, language)
                        && hasNoWayOut(single.choices(), language);
            case Question.Rating rating -> rating.dontKnow() == null;
            case Question.Grid grid -> grid.dontKnow() == null && hasNoWayOut(grid.choices(), language);
            case Question.MultipleChoice _,
                    Question.Ranking _,
                    Question.Number _,
                    Question.Date _,
                    Question.ShortText _,
                    Question.LongText _ -> false;
        };
    }

    private static boolean judges(Question question, String language) {
        Pattern judges = "en".equals(language) ? ENGLISH : FRENCH;
        return judges.matcher(Plain.text(question.ask().label().in(language))).find();
    }

    private static boolean hasNoWayOut(List<Choice> choices, String language) {
        return choices.stream()
                .noneMatch(
                        c -> WAY_OUT.matcher(Plain.text(c.label().in(language))).find());
    }
}
