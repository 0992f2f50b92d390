package fr.parvis.dataset.hash;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/// The hashes of a table's rows, however many there are: a quarter of a million are sorted in memory,
/// which takes 16 MB. Of more, each such part is sorted and waits in a file, and they are merged in
/// the end.
public final class SortedHashes implements AutoCloseable {

    private static final int PART = 1 << 18;

    private final Path files;
    private final int part;
    private final Hashes hashes = new Hashes();
    private final List<Path> parts = new ArrayList<>();
    private long size;

    /// @param files what the names of files begin with, which are gone once this is closed
    public SortedHashes(Path files) {
        this(files, PART);
    }

    SortedHashes(Path files, int part) {
        this.files = files;
        this.part = part;
    }

    /// @param hash its 32 bytes, which are copied
    public void add(byte[] hash) {
        if (hashes.size() == part) {
            putAside();
        }
        hashes.add(hash);
        size++;
    }

    public long size() {
        return size;
    }

    /// The SHA-256 of all of them in order, one a line; none can be added afterwards.
    public String digest() {
        if (parts.isEmpty()) {
            return HashLines.digest(hashes.sorted());
        }
        putAside();
        return merged();
    }

    private void putAside() {
        Path file = files.resolveSibling(files.getFileName() + "." + parts.size());
        parts.add(file);
        try {
            Files.write(file, hashes.sorted());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        hashes.clear();
    }

    private String merged() {
        var lines = new HashLines();
        var next = new PriorityQueue<Part>();
        var open = new ArrayList<Part>();
        try {
            try {
                for (Path file : parts) {
                    var part = new Part(new BufferedInputStream(Files.newInputStream(file), 1 << 15));
                    open.add(part);
                    if (part.next()) {
                        next.add(part);
                    }
                }
                while (!next.isEmpty()) {
                    Part first = next.poll();
                    lines.add(first.hash, 0);
                    if (first.next()) {
                        next.add(first);
                    }
                }
            } finally {
                for (Part part : open) {
                    part.in.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.digest();
    }

    /// What is left of a part, its first hash in hand.
    private record Part(InputStream in, byte[] hash) implements Comparable<Part> {

        Part(InputStream in) {
            this(in, new byte[Hashes.LENGTH]);
        }

        boolean next() throws IOException {
            return in.readNBytes(hash, 0, hash.length) == hash.length;
        }

        @Override
        public int compareTo(Part other) {
            return Hashes.compare(hash, 0, other.hash, 0);
        }
    }

    @Override
    public void close() {
        for (Path file : parts) {
            file.toFile().delete();
        }
    }
}
