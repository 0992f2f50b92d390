package fr.parvis.sentinel;

import fr.parvis.definition.Question;

/// How a question is answered, which decides how often people do where they may not.
enum Manner {
    /// A choice is ticked, a rank or a mark is given.
    CHOSEN(0.85, 15),
    /// Something is typed.
    WRITTEN(0.62, 6);

    private final double usual;
    private final double likeness;

    Manner(double usual, double likeness) {
        this.usual = usual;
        this.likeness = likeness;
    }

    /// The share of people who answer an optional question of this kind, before anything was read.
    double usual() {
        return usual;
    }

    /// How alike such questions are: α + β of the beta distribution of their shares.
    double likeness() {
        return likeness;
    }

    static Manner of(Question question) {
        return switch (question) {
            case Question.SingleChoice _,
                    Question.MultipleChoice _,
                    Question.Rating _,
                    Question.Ranking _,
                    Question.Grid _ -> CHOSEN;
            case Question.Number _, Question.Date _, Question.ShortText _, Question.LongText _ -> WRITTEN;
        };
    }
}
