package fr.parvis.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sentences are what [MessageFormat] makes of their patterns, whichever way is taken.
class SentenceTests {

    private static final Object[][] ARGUMENTS = {
        {"deux", "un"}, {0, 999}, {1_000, -1}, {"{1}", "l''été '{0}'"}, {1_234_567L, 0.5}, {"", ""}
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Étape {0} sur {1}",
                "{1}{0}{1}",
                "{0}",
                "Rien à remplir",
                "{0,choice,0#aucune|1#une|1<{0} en tout}",
                "l''un et '{0}' et {1}",
                "{0,number,#.00} {1}",
                "Au plus {2}"
            })
    void anArgumentIsWrittenAsMessageFormatWritesIt(String pattern) {
        for (Locale locale : new Locale[] {Locale.FRANCE, Locale.UK}) {
            for (Object[] arguments : ARGUMENTS) {
                if (pattern.contains(",") && arguments[0] instanceof String) {
                    continue;
                }
                assertThat(Sentence.of(pattern, locale).with(arguments))
                        .isEqualTo(new MessageFormat(pattern, locale).format(arguments));
            }
        }
    }
}
