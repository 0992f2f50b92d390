package fr.parvis.definition.lint;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Sentences in which one negation answers another, so that nobody knows what a yes means.
///
/// A `ne … que` limits and does not deny; two negations joined by *and* are two things, not one denied
/// twice.
final class Negations {

    private static final String START = "(?<![\\p{L}-])";
    private static final String END = "(?![\\p{L}])";

    private static final String DENIES = START + "(?:ne |n')(?!importe)(?:[^ ]+ ){0,5}?"
            + "(?:pas|plus|jamais|aucune?|rien|personne|guère|nulle part)" + END;
    private static final String OPPOSED = START
            + "(?:opposée?s?|opposez|défavorables?|en désaccord|(?:êtes|être|seriez|seriez-vous|êtes-vous) contre"
            + "|refus\\p{L}+|rejet\\p{L}+)(?:-vous|-t-on)?" + END;
    private static final String ENDS = START
            + "(?:interdi\\p{L}+|suppressions?|supprim\\p{L}+|abandon\\p{L}*|fermetures?|retrait|arrêt|fin"
            + "|exclu\\p{L}*|empêch\\p{L}+|absence)" + END;
    private static final String NEGATIVE = START
            + "(?:impossible|inutile|inacceptable|incapable|insuffisant|inadapté|insatisfait|désagréable|anormal|injuste"
            + "|inefficace|inopportun|irréaliste|illégitime|dangereux de ne)\\p{L}{0,2}" + END;

    private static final List<Pattern> FRENCH = patterns(
            DENIES + ".* (?:que |qu'|de |à |pour |si ).*" + DENIES,
            DENIES + ".*(?:" + OPPOSED + "|" + NEGATIVE + ")",
            "(?:" + OPPOSED + "|" + NEGATIVE + "|" + ENDS + ") (?:[^ ]+ ){0,3}" + DENIES,
            DENIES + " (?:[^ ]+ )?(?:interdi|supprim|empêch|exclu)\\p{L}+",
            DENIES + ".*" + START + "sans (?:que|qu'|\\p{L}+(?:er|ir|re)" + END + ")",
            OPPOSED + " (?:[^ ]+ |[^ ]+'){0,5}" + ENDS);
    private static final Pattern FRENCH_NEGATION = Pattern.compile(DENIES);
    private static final Pattern FRENCH_DISAGREEMENT = Pattern.compile("pas d'accord|désaccord");

    private static final String NOT =
            "(?:\\bnot\\b|n't\\b|\\bnever\\b|\\bno(?:body|thing|ne| longer| one)?\\b|\\bcannot\\b)";
    private static final String AGAINST = "\\b(?:oppos\\w+|against|disagree\\w*|reject\\w*|refus\\w+|object to)\\b";
    private static final String STOPS =
            "\\b(?:ban(?:s|ned|ning)?|prohibit\\w*|forbid\\w*|abolish\\w*|abolition|remov\\w+|clos(?:ing|ure)|ending|end of"
                    + "|scrap\\w*|stop\\w*|without)\\b";
    private static final String BAD =
            "\\b(?:unnecessary|unacceptable|impossible|unable|unfair|unlikely|unsafe|inadequate|insufficient|useless"
                    + "|dissatisfied|unsatisf\\w+|unpleasant|unhappy|fail to)\\b";

    private static final List<Pattern> ENGLISH = patterns(
            NOT + ".*" + NOT,
            NOT + ".*(?:" + AGAINST + "|" + BAD + ")",
            "(?:" + AGAINST + "|" + BAD + ") (?:\\S+ ){0,5}?" + NOT,
            NOT + " (?:\\S+ ){0,2}?" + STOPS,
            AGAINST + " (?:\\S+ ){0,5}?" + STOPS);
    private static final Pattern ENGLISH_NEGATION = Pattern.compile(NOT);
    private static final Pattern ENGLISH_DISAGREEMENT = Pattern.compile("disagree");
    private static final Pattern ENGLISH_HARMLESS =
            Pattern.compile("\\b(?:or not|why not|yes or no|or no|if not|not only)\\b");

    private Negations() {}

    private static List<Pattern> patterns(String... patterns) {
        return Stream.of(patterns).map(Pattern::compile).toList();
    }

    /// Whether a sentence denies what it denies, or denies something to those who answer that they
    /// disagree.
    ///
    /// @param answers the labels of the choices
    static boolean isDouble(String asked, List<String> answers, String language) {
        boolean english = "en".equals(language);
        Pattern disagreement = english ? ENGLISH_DISAGREEMENT : FRENCH_DISAGREEMENT;
        boolean mayDisagree = answers.stream()
                .anyMatch(answer -> disagreement.matcher(Plain.text(answer)).find());
        for (String written : Plain.sentences(asked)) {
            String sentence = english ? ENGLISH_HARMLESS.matcher(written).replaceAll(" ") : written;
            boolean twice = (english ? ENGLISH : FRENCH)
                    .stream().anyMatch(pattern -> pattern.matcher(sentence).find());
            boolean once = (english ? ENGLISH_NEGATION : FRENCH_NEGATION)
                    .matcher(sentence)
                    .find();
            if (twice || once && mayDisagree) {
                return true;
            }
        }
        return false;
    }
}
