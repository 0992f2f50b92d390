package fr.parvis.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What the fuzzer starts from and what it once broke something with, given again to each target.
class CorpusTests {

    private static final Path SOURCES = Path.of("src", "test", "java");
    private static final Path CORPUS = Path.of("src", "test", "resources", "fuzz");

    @Test
    void eachTargetHasACorpusAndEachCorpusATarget() throws IOException {
        assertThat(targets().stream().map(CorpusTests::name)).containsExactlyInAnyOrderElementsOf(names(CORPUS));
        assertThat(names(CORPUS))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(names(CORPUS.resolve(name))).isNotEmpty());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("inputs")
    void whatWasKeptIsTakenOrRefusedAndNothingElse(String target, String input) throws Throwable {
        Path source = targets().stream()
                .filter(file -> name(file).equals(target))
                .findFirst()
                .orElseThrow();
        Class<?> type = Class.forName(
                SOURCES.relativize(source).toString().replace(".java", "").replace('/', '.'));
        try {
            type.getMethod("fuzzerTestOneInput", byte[].class).invoke(null, (Object)
                    Files.readAllBytes(CORPUS.resolve(target).resolve(input)));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    static Stream<Arguments> inputs() throws IOException {
        return names(CORPUS).stream().flatMap(target -> {
            try {
                return names(CORPUS.resolve(target)).stream().map(input -> Arguments.of(target, input));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private static List<Path> targets() throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            return all.filter(file -> file.toString().endsWith("Fuzz.java")).toList();
        }
    }

    private static String name(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
