package fr.parvis.definition.lint;

import fr.parvis.definition.Definition;
import fr.parvis.definition.Question;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Into how many groups the profile questions cut people when they are read together.
///
/// A group of fewer than [#FEW] people can be recognised by those who know one of its members. Were
/// people spread evenly, which they never are, `groups × 5` answers would be needed to have five in
/// each; one European consultation in three has fewer than 75 participants. More than [#MOST_GROUPS]
/// groups, or [#MOST_CATEGORIES] in one question, is told.
///
/// @param groups the product of the numbers of choices; a multiple choice counts each of its choices as
/// taken or not
record Profile(List<String> questions, long groups) {

    static final int FEW = 5;
    static final int MOST_CATEGORIES = 12;
    static final int MOST_GROUPS = 100;
    private static final long MOST = 1_000_000;

    private static final Pattern FRENCH =
            Pattern.compile("(?:votre|vos|quels? sont vos|^) ?(?:nom|noms|prénoms?|adresse"
                    + "|e-?mail|mél|courriel|(?:numéro de )?téléphone|date de naissance|année de naissance|code postal)(?!\\p{L})"
                    + "|(?:vous appelez|êtes-vous née?|naissance)");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?:your|^)(?: full| first| last)? ?(?:names?|surname|address|e-?mail|(?:tele)?phone|date of birth|birth ?date"
                    + "|postcode|zip code)\\b|\\bwere you born\\b");

    /// Empty when no profile is asked.
    static Optional<Profile> of(Definition definition) {
        List<Question> profile = definition.questionnaire().questions().stream()
                .filter(q -> q.ask().profile() && q instanceof Question.Closed)
                .toList();
        long groups = profile.stream().mapToLong(Profile::groups).reduce(1, (a, b) -> Math.min(MOST, a * b));
        return profile.isEmpty()
                ? Optional.empty()
                : Optional.of(new Profile(profile.stream().map(Question::id).toList(), groups));
    }

    boolean isFine() {
        return questions.size() > 1 && groups > MOST_GROUPS;
    }

    private static long groups(Question question) {
        return switch (question) {
            case Question.SingleChoice single -> single.offered().size();
            case Question.MultipleChoice several ->
                1L << Math.min(20, several.offered().size());
            case Question.Rating _,
                    Question.Ranking _,
                    Question.Number _,
                    Question.Date _,
                    Question.ShortText _,
                    Question.LongText _,
                    Question.Grid _ -> 1;
        };
    }

    /// Whether the answer alone says nearly who answers: a name, an address, a date of birth, or a
    /// profile among many.
    static boolean isCloseToAName(Question question, String language) {
        return switch (question) {
            case Question.ShortText _, Question.LongText _, Question.Date _, Question.Number _ ->
                ("en".equals(language) ? ENGLISH : FRENCH)
                        .matcher(Plain.text(question.ask().label().in(language)))
                        .find();
            case Question.Closed closed ->
                question.ask().profile() && closed.offered().size() > MOST_CATEGORIES;
            case Question.Rating _, Question.Ranking _, Question.Grid _ -> false;
        };
    }
}
