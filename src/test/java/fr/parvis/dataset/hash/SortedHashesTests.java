package fr.parvis.dataset.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Hashes are sorted in parts, and nobody can tell.
final class SortedHashesTests {

    @TempDir
    Path work;

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "2, 1", "5, 5", "6, 5", "10, 5", "99, 7", "1000, 3", "5000, 1000", "300000, 262144"})
    void haveTheDigestOfTheirSortedLines(int count, int part) throws Exception {
        var random = new Random(count);
        var digits = new ArrayList<String>();
        try (var hashes = new SortedHashes(work.resolve(".hashes"), part)) {
            byte[] hash = new byte[32];
            for (int i = 0; i < count; i++) {
                // One in eight comes again.
                if (random.nextInt(8) > 0) {
                    random.nextBytes(hash);
                }
                digits.add(HexFormat.of().formatHex(hash));
                hashes.add(hash);
            }
            String lines = digits.stream().sorted().map(line -> line + "\n").collect(Collectors.joining());
            String wanted = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.US_ASCII)));
            assertThat(hashes.digest()).isEqualTo(wanted);
            assertThat(hashes.size()).isEqualTo(count);
        }
        assertThat(work).isEmptyDirectory();
    }
}
