package fr.parvis.definition.lint;

import fr.parvis.definition.Question;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Questions that ask for two things at once: somebody who thinks well of one and ill of the other
/// cannot answer.
final class TwoQuestions {

    private static final String OPINION = "(?:satisfaite?s?|contente?s?|favorables?|opposée?s?|d'accord|pensez-vous"
            + "|trouvez-vous|jugez-vous|estimez-vous|évaluez(?:-vous)?|notez(?:-vous)?|note donnez-vous|appréciez-vous)";

    /// Words by which a verb takes its object: the same before and after *et* makes two objects.
    private static final List<String> LINKS = List.of(
            "(?:de la |de l'|du |des |de |d')",
            "(?:à la |à l'|aux? |à )",
            "(?:avec )",
            "(?:que |qu')",
            "(?:la |les? |l'|votre |vos |notre |nos )");

    /// Asked of anybody, whatever the type of the question.
    private static final List<Pattern> FRENCH = Stream.of(
                    " et (?:pourquoi|comment|quand|où|combien|à quelle?s?|de quelle?s?|pour quelle?s?|quel(?:le)?s?|qu'en|que)"
                            + "(?![\\p{L}]).*\\?",
                    "\\p{L}-(?:vous|il|elle|on)(?!\\p{L}).* (?:et|ou) .*\\p{L}-(?:vous|il|elle|on)(?!\\p{L}).*\\?")
            .map(Pattern::compile)
            .toList();

    /// Asked for one judgement.
    private static final List<Pattern> FRENCH_JUDGEMENT = Stream.concat(
                    LINKS.stream().map(link -> OPINION + " (?:\\p{L}+ment )?" + link + "(?!.*entre ).+ et " + link),
                    Stream.of(
                            "(?:trouvez-vous|jugez-vous|est-elle|est-il|sont-elles|sont-ils|paraît|semble|paraissent) (?:.+ )?"
                                    + "(?<!(?:aux|des|les|de|d'|pour|entre|par|et|en) )(?:assez )?\\p{L}+ et \\p{L}+ ?\\?"))
            .map(Pattern::compile)
            .toList();

    private static final List<Pattern> ENGLISH = Stream.of(
                    "\\band (?:why|how|when|where|what|which)\\b.*\\?",
                    "\\b(?:do|did|would|have|are|is|should|can|will) (?:you|we|it|they|the)\\b.*\\b(?:and|or) "
                            + "(?:do|did|would|have|are|is|should|can|will) (?:you|we|it|they|the)\\b.*\\?",
                    "\\b(?:do|did|would|can) you (?:\\w+ly )?\\w+ and \\w+ (?:the|your|our|this|it|in|to)\\b")
            .map(Pattern::compile)
            .toList();

    private static final List<Pattern> ENGLISH_JUDGEMENT = Stream.of(
                    "\\b(?:satisfied|happy|pleased|agree) with (?!.*between )(?:the|our|its|your) .+ and (?:the|our|its|your|with)\\b",
                    "\\bagree that .+ and (?:that|should|must|is|are)\\b",
                    "\\b(?:support|oppose|favour|rate|assess|judge|think of|think about) (?!.*between )"
                            + "(?:of )?(?:the|our|an?|its) .+ and (?:of )?(?:the|our|an?|its)\\b",
                    "\\b(?:do you find|are|is|was|were|does|do)\\b.+ (?<!(?:the|of|for|to|between|by|on|in|and|with) )"
                            + "(?:\\w+ly )?\\w+ and \\w+ ?\\?")
            .map(Pattern::compile)
            .toList();

    private TwoQuestions() {}

    /// @param judgement whether one answer is to be picked, so that two things judged cannot be told
    /// apart
    static boolean in(String asked, boolean judgement, String language) {
        boolean english = "en".equals(language);
        List<String> sentences = Plain.sentences(asked);
        if (sentences.stream().filter(sentence -> sentence.endsWith("?")).count() > 1) {
            return true;
        }
        List<Pattern> patterns = Stream.concat(
                        (english ? ENGLISH : FRENCH).stream(),
                        judgement ? (english ? ENGLISH_JUDGEMENT : FRENCH_JUDGEMENT).stream() : Stream.empty())
                .toList();
        return sentences.stream()
                .anyMatch(sentence ->
                        patterns.stream().anyMatch(p -> p.matcher(sentence).find()));
    }

    static boolean isJudgement(Question question) {
        return switch (question) {
            case Question.SingleChoice _, Question.Rating _, Question.Grid _ -> true;
            case Question.MultipleChoice _,
                    Question.Ranking _,
                    Question.Number _,
                    Question.Date _,
                    Question.ShortText _,
                    Question.LongText _ -> false;
        };
    }
}
