package fr.parvis.site;

import fr.parvis.definition.Question;
import fr.parvis.definition.Questionnaire;

/// How long a survey takes, as announced before it is begun: a rule of thumb, never a measure of anybody.
///
/// Seconds by question: single choice 12, rating 10, several choices 20, number, date or one line of text 15, ranking
/// 40, a long text 75, a grid 10 and 8 for each row. A question shown to some only counts half. One minute for
/// reading and checking; rounded up to a minute, and beyond ten to five.
final class Duration {

    private Duration() {}

    static int minutes(Questionnaire questionnaire) {
        double seconds = 60;
        for (Question question : questionnaire.questions()) {
            seconds += question.ask().shownIf() == null ? seconds(question) : seconds(question) / 2.0;
        }
        int minutes = (int) Math.ceil(seconds / 60);
        return minutes <= 10 ? minutes : (minutes + 4) / 5 * 5;
    }

    private static int seconds(Question question) {
        return switch (question) {
            case Question.SingleChoice _ -> 12;
            case Question.Rating _ -> 10;
            case Question.MultipleChoice _ -> 20;
            case Question.Number _, Question.Date _, Question.ShortText _ -> 15;
            case Question.Ranking _ -> 40;
            case Question.LongText _ -> 75;
            case Question.Grid grid -> 10 + 8 * grid.rows().size();
        };
    }
}
