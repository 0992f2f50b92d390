package fr.parvis.load;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.collection.Fields;
import fr.parvis.collection.ReceiptCode;
import fr.parvis.database.Databases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;

/// What the register holds, beside what clients were told that it holds.
///
/// @param words the words behind each receipt, by the hash of its code
record Acknowledgements(Map<String, String> words) {

    private record Row(String code, String words) {}

    static Acknowledgements of(Served served) {
        var words = new HashMap<String, String>();
        try (Databases beside = served.database()) {
            beside.application()
                    .sql()
                    .sql("""
                            select receipt_hash, fields
                            from collection.submission join collection.content on submission = id
                            where channel = 'web'""")
                    .query((row, _) -> new Row(
                            HexFormat.of().formatHex(row.getBytes(1)),
                            Fields.parse(row.getBytes(2)).cell("idee")))
                    .list()
                    .forEach(row -> words.put(row.code(), row.words()));
            Long submissions = beside.application()
                    .sql()
                    .sql("select count(*) from collection.submission where channel = 'web'")
                    .query(Long.class)
                    .single();
            assertThat(submissions).isEqualTo(words.size());
        }
        return new Acknowledgements(words);
    }

    /// None lost, by content: each code leads to the words that were typed. None twice: no words are there two times.
    void agreeWith(Path file) throws IOException {
        var told = new HashMap<String, String>();
        for (String line : Files.readAllLines(file)) {
            told.put(hash(line.substring(0, line.indexOf('\t'))), line.substring(line.indexOf('\t') + 1));
        }
        var lost = new HashMap<>(told);
        lost.entrySet().removeIf(entry -> entry.getValue().equals(words.get(entry.getKey())));
        assertThat(lost).as("acknowledged and lost, of " + told.size()).isEmpty();
        areThereOnce();
        System.out.printf("%d acknowledged, %d in the register: 0 lost, 0 twice%n", told.size(), words.size());
    }

    void areThereOnce() {
        assertThat(new HashSet<>(words.values()))
                .as("words that are there once")
                .hasSize(words.size());
    }

    String wordsOf(String code) {
        return words.getOrDefault(hash(code), "");
    }

    private static String hash(String shown) {
        String code = ReceiptCode.find(shown).orElseThrow().text();
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
