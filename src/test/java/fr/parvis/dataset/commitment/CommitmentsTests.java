package fr.parvis.dataset.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.dataset.hash.Hashes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

final class CommitmentsTests {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 63, 64, 65, 1_000, 4_095, 4_096, 50_000})
    void areInTheOrderOfTheirDigits(int count) throws Exception {
        var random = new Random(count);
        var given = new ArrayList<byte[]>();
        for (int i = 0; i < count; i++) {
            byte[] drawn = new byte[32];
            random.nextBytes(drawn);
            given.add(drawn);
        }
        isSorted(given);
    }

    /// Hashes are drawn by lot, and still: those that begin alike, or are the same, are sorted too.
    @ParameterizedTest
    @ValueSource(ints = {2, 100, 2_000})
    void alikeOnesToo(int count) throws Exception {
        var random = new Random(count);
        var given = new ArrayList<byte[]>();
        for (int i = 0; i < count; i++) {
            byte[] drawn = new byte[32];
            drawn[0] = (byte) 200;
            drawn[random.nextInt(1, 32)] = (byte) random.nextInt(3);
            given.add(drawn);
        }
        isSorted(given);
    }

    private static void isSorted(List<byte[]> given) throws Exception {
        var collected = new Hashes();
        given.forEach(collected::add);
        List<String> wanted =
                given.stream().map(HexFormat.of()::formatHex).sorted().toList();
        Commitments sorted = Commitments.of(collected);
        assertThat(sorted).isEqualTo(wanted);
        String lines = wanted.stream().map(line -> line + "\n").collect(Collectors.joining());
        String digest = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8)));
        assertThat(Commitments.digest(sorted)).isEqualTo(digest);
        assertThat(Commitments.digest(wanted)).isEqualTo(digest);
        var json = JsonMapper.builder()
                .addModule(new SimpleModule().addSerializer(Commitments.class, new CommitmentsInJson()))
                .build();
        assertThat(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(sorted))
                .isEqualTo(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(wanted));
    }
}
