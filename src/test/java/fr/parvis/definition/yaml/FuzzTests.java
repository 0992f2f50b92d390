package fr.parvis.definition.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.parvis.definition.UnusableConsultation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is done to a file, either it is read or its faults are told: nothing else comes out, and soon.
final class FuzzTests {

    private static final int RUNS = 2_000;
    private static final String[] PIECES = {
        "- ",
        ": ",
        "\t",
        "{",
        "}",
        "[",
        "]",
        "\"",
        "'",
        "|",
        ">",
        "#",
        "&a ",
        "*a",
        "!!x ",
        "? ",
        "---\n",
        "...\n",
        "\r",
        "%YAML 9.9\n",
        "<<: ",
        "~",
        "\u2028",
        "\uFEFF",
        "👩‍👩‍👧",
        "\u202E",
        "1e999999999",
        "0x1F",
        "-0",
        "all: []",
        "not: {}",
        "\\",
        "`",
        "@",
        ",",
        "\0"
    };

    @TempDir
    private Path folder;

    @Test
    void onlyFaultsEverComeOut() throws IOException {
        int told = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            told += reads(damaged(new Random(seed)), seed) ? 0 : 1;
        }
        assertThat(told).as("damaged files that were told").isBetween(RUNS / 2, RUNS - 1);
    }

    private boolean reads(byte[] content, int seed) throws IOException {
        Path file = folder.resolve("consultation.yaml");
        Files.write(file, content);
        return assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> outcome(file, seed), "seed " + seed + " takes too long");
    }

    private boolean outcome(Path file, int seed) {
        try {
            var definition = Definitions.readFile(file, "consultation.yaml");
            assertThat(Definitions.parse(Definitions.toJson(definition), ""))
                    .as("seed " + seed)
                    .isEqualTo(definition);
            return true;
        } catch (UnusableConsultation e) {
            assertThat(e.faults())
                    .isNotEmpty()
                    .allSatisfy(fault -> assertThat(fault.in("fr")).isNotBlank());
            return false;
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("seed " + seed, e);
        }
    }

    private static byte[] damaged(Random random) {
        String text = random.nextBoolean() ? Samples.everything() : Samples.sound();
        var lines = new ArrayList<>(text.lines().toList());
        for (int i = random.nextInt(4); i > 0; i--) {
            damageLine(lines, random);
        }
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(3); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private static void damageLine(List<String> lines, Random random) {
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        String piece = PIECES[random.nextInt(PIECES.length)];
        int column = line.isEmpty() ? 0 : random.nextInt(line.length());
        switch (random.nextInt(7)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, line);
            case 2 -> lines.set(at, "  " + line);
            case 3 -> lines.set(at, line.replaceFirst(" ", ""));
            case 4 -> lines.set(at, line.substring(0, column) + piece + line.substring(column));
            case 5 -> lines.set(at, line.substring(0, column));
            default -> lines.add(random.nextInt(lines.size()), lines.remove(at));
        }
    }
}
