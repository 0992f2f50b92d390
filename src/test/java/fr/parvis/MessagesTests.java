package fr.parvis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every sentence of the house exists in French and in English, is well formed, and is typeset as its language asks.
class MessagesTests {

    private static final Path RESOURCES = Path.of("src", "main", "resources");

    /// What is not prose: addresses, inline code, and the commands and file names that a person types.
    private static final Pattern NOT_PROSE = Pattern.compile("https?://\\S+|`[^`]*`|\\p{Alnum}+:\\p{Alnum}\\S*");

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[,}]");

    private static final Pattern BAD_FRENCH =
            Pattern.compile("(?<!\u202F)[;?!]|(?<!\u00A0):|«(?!\u00A0)|(?<!\u00A0)»|[\"“”]");

    @ParameterizedTest
    @MethodSource("frenchFiles")
    void frenchAndEnglishHaveTheSameKeys(Path french) throws IOException {
        assertThat(read(french).keySet()).isEqualTo(read(twin(french)).keySet());
    }

    @ParameterizedTest
    @MethodSource("frenchFiles")
    void frenchAndEnglishTellTheSameArguments(Path french) throws IOException {
        var english = read(twin(french));
        read(french)
                .forEach((key, text) -> assertThat(arguments(english.getOrDefault(key, "")))
                        .as("arguments of %s", key)
                        .isEqualTo(arguments(text)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void noSentenceHasAStraightApostropheThatMessageFormatWouldSwallow(Path file) throws IOException {
        read(file)
                .forEach((key, text) ->
                        assertThat(text).as(key).doesNotContain("'").isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("frenchFiles")
    void frenchSentencesAreTypesetInFrench(Path french) throws IOException {
        read(french).forEach((key, text) -> assertThat(misprint(text)).as(key).isEmpty());
    }

    @Test
    void everyBundleHasBothLanguages() throws IOException {
        assertThat(files())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(twin(file)).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Quoi ?", "Quoi?", "Ceci : cela", "«mot»", "« mot »", "dit \"oui\"", "Attention !"})
    void aMisprintIsSeen(String sentence) {
        assertThat(misprint(sentence)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quoi\u202F?",
                "Ceci\u00A0: «\u00A0cela\u00A0»\u202F;",
                "à 23:59:59",
                "voyez https://exemple.fr/?a=b",
                "{0,choice,0#rien|1#une|1<{0} réponses}",
                "écrivez `langue: fr`",
                "0:c’est fait"
            })
    void goodTypesettingPasses(String sentence) {
        assertThat(misprint(sentence)).isEmpty();
    }

    private static String misprint(String text) {
        Matcher found = BAD_FRENCH.matcher(NOT_PROSE.matcher(text).replaceAll("x"));
        return found.find() ? "at " + found.start() + ": " + found.group() : "";
    }

    /// The numbers of the arguments of this pattern, those inside the branches of a `choice` included.
    private static TreeSet<Integer> arguments(String pattern) {
        assertThatCode(() -> new MessageFormat(pattern, Locale.ROOT))
                .as(pattern)
                .doesNotThrowAnyException();
        return ARGUMENT.matcher(pattern)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeMap<String, String> read(Path file) throws IOException {
        var sentences = new TreeMap<String, String>();
        var once = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                assertThat(sentences.put((String) key, (String) value))
                        .as("%s twice in %s", key, file)
                        .isNull();
                return super.put(key, value);
            }
        };
        try (Reader reader = Files.newBufferedReader(file)) {
            once.load(reader);
        }
        return sentences;
    }

    private static Path twin(Path file) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.contains("_fr") ? name.replace("_fr", "_en") : name.replace("_en", "_fr"));
    }

    private static Stream<Path> frenchFiles() throws IOException {
        return files().filter(file -> file.toString().endsWith("_fr.properties"));
    }

    private static Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(RESOURCES)) {
            return all
                    .filter(f -> f.getFileName().toString().matches("messages.*\\.properties"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
