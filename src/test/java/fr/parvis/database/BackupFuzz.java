package fr.parvis.database;

import fr.parvis.fuzz.Told;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/// Any bytes as a backup, and as the address of a PostgreSQL: a data folder that refuses one stays empty.
///
/// The first byte says how: `g` for a file as it is, `a` for an address, else a tar that is compressed here.
public final class BackupFuzz {

    private static final Path FOLDER = Told.folder(BackupFuzz.class);
    private static final String SECRET = "motdepasse";

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        byte[] content = Arrays.copyOfRange(input, 1, input.length);
        switch (input[0]) {
            case 'a' -> address(new String(content, StandardCharsets.UTF_8));
            case 'g' -> restore(content);
            default -> restore(compressed(content));
        }
    }

    private static void address(String text) {
        try {
            Address address = Address.parse("PARVIS_DATABASE_URL", text);
            boolean once = text.indexOf(SECRET) == text.lastIndexOf(SECRET);
            if (once && SECRET.equals(address.password()) && address.toString().contains(SECRET)) {
                throw new AssertionError("A password that would be printed: " + address);
            }
            address.database("other");
        } catch (UnusableDatabase refusal) {
            if (String.valueOf(refusal.getMessage()).contains(SECRET)) {
                throw new AssertionError("A password that is printed: " + refusal.getMessage());
            }
        }
    }

    private static void restore(byte[] content) throws IOException {
        Path file = Files.write(FOLDER.resolve("backup"), content);
        Path data = FOLDER.resolve("data");
        try {
            Restoration.read(file, data);
        } catch (UnusableDatabase refusal) {
            if (Files.exists(data.resolve("database")) || Files.exists(data.resolve("restoring"))) {
                throw new AssertionError("Half restored", refusal);
            }
        } catch (UncheckedIOException refusal) {
            if (!(refusal.getCause() instanceof FileSystemException)) {
                throw refusal;
            }
        } finally {
            Told.delete(data);
        }
    }

    private static byte[] compressed(byte[] tar) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(tar);
        }
        return bytes.toByteArray();
    }
}
