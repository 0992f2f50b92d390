package fr.parvis.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/// SHA-256 over canonical, sorted rows: the same for the same rows, whatever their order, the file's bytes,
/// the clock or the software's version.
///
/// A row is the netstrings of its columns in the order of their names; a table is the SHA-256 of its rows'
/// hashes, one a line, sorted; a dataset is the SHA-256 of one line per definition and table (see
/// [Manifest]).
public final class Digest {

    /// A table's number of rows and digest.
    public record OfTable(long rows, String sha256) {}

    private Digest() {}

    static OfTable ofTable(Connection connection, Schema.Relation relation, String source) {
        String row = relation.columns().stream()
                .filter(Column::inDigest)
                .sorted(java.util.Comparator.comparing(Column::name))
                .map(Column::canonical)
                .collect(Collectors.joining(", ", "concat(", ")"));
        // Sorted as bytes, which come in the order of their digits and take half the room.
        String sql = "SELECT lower(hex(hash)) FROM (SELECT unhex(sha256(" + row + ")) AS hash FROM " + source
                + ") ORDER BY hash";
        MessageDigest digest = sha256();
        long rows = 0;
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                digest.update(result.getString(1).getBytes(StandardCharsets.US_ASCII));
                digest.update((byte) '\n');
                rows++;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + "\nin: " + sql, e);
        }
        return new OfTable(rows, HexFormat.of().formatHex(digest.digest()));
    }

    /// The hash of a text's UTF-8 bytes, in 64 hexadecimal digits.
    public static String of(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// The hash of a file's bytes, in 64 hexadecimal digits.
    public static String ofFile(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
