package fr.parvis.dataset.table;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// The parts of an XLSX file, refused as a whole when unpacking them could fill the machine.
final class Workbook implements Closeable {

    private static final int MOST_ENTRIES = 10_000;
    private static final long LARGEST = 1L << 30;
    private static final long SUSPECT = 64L << 20;
    private static final int HIGHEST_RATIO = 100;

    /// A part and what it is to the part that names it (`worksheet`, `styles` …).
    record Relation(String kind, String part) {}

    private final ZipFile zip;
    private final Faults faults;

    private Workbook(ZipFile zip, Faults faults) {
        this.zip = zip;
        this.faults = faults;
    }

    static Workbook open(Path file, Faults faults) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw faults.of(0, "broken-spreadsheet");
        }
        try {
            refuseBomb(zip, faults);
            return new Workbook(zip, faults);
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static void refuseBomb(ZipFile zip, Faults faults) {
        long packed = 0;
        long unpacked = 0;
        int entries = 0;
        for (var all = zip.entries(); all.hasMoreElements(); entries++) {
            ZipEntry entry = all.nextElement();
            packed += Math.max(entry.getCompressedSize(), 0);
            unpacked += Math.max(entry.getSize(), 0);
            boolean huge = unpacked > LARGEST || unpacked < 0;
            boolean suspect = unpacked > SUSPECT && unpacked / HIGHEST_RATIO > packed;
            if (entries == MOST_ENTRIES) {
                throw faults.of(0, "many-parts", MOST_ENTRIES);
            }
            if (huge || suspect && !all.hasMoreElements()) {
                throw faults.of(0, "spreadsheet-bomb", unpacked >> 20);
            }
        }
    }

    boolean has(@Nullable String part) {
        return part != null && zip.getEntry(part) != null;
    }

    /// The length that the file declares for this part, in bytes once unpacked.
    long sizeOf(String part) {
        ZipEntry entry = zip.getEntry(part);
        return entry == null ? 0 : entry.getSize();
    }

    /// Reads a part as XML; one that is missing, or longer than declared, is a fault.
    Markup read(String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw faults.of(0, "broken-spreadsheet");
        }
        return Markup.of(new BufferedInputStream(new Declared(zip.getInputStream(entry), entry.getSize())), faults);
    }

    /// What a part points to, by the identifier it uses; empty when it points to nothing.
    Map<String, Relation> relationsOf(String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String list = folder + "_rels/" + part.substring(slash) + ".rels";
        Map<String, Relation> relations = new HashMap<>();
        if (!has(list)) {
            return relations;
        }
        try (Markup xml = read(list)) {
            while (xml.nextStart()) {
                String id = xml.attribute("Id");
                String target = xml.attribute("Target");
                String type = xml.attribute("Type");
                if (id != null && target != null && type != null) {
                    String path = target.startsWith("/") ? target.substring(1) : folder + target;
                    String kind = type.substring(type.lastIndexOf('/') + 1);
                    relations.put(
                            id,
                            new Relation(
                                    kind,
                                    Path.of("/" + path).normalize().toString().substring(1)));
                }
            }
        } catch (java.nio.file.InvalidPathException e) {
            throw faults.of(0, "broken-spreadsheet");
        }
        return relations;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// A stream that never gives more than was declared.
    private final class Declared extends java.io.FilterInputStream {
        private long left;

        Declared(InputStream in, long size) {
            super(in);
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            return b < 0 ? b : (int) counted(1, b);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = super.read(target, offset, length);
            return (int) counted(Math.max(n, 0), n);
        }

        private long counted(int n, int result) {
            left -= n;
            if (left < 0) {
                throw faults.of(0, "spreadsheet-bomb", SUSPECT >> 20);
            }
            return result;
        }
    }
}
