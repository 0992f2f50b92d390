package fr.parvis.report.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A ZIP file whose bytes depend on its entries alone: every entry bears the same date.
///
/// The date is one that ZIP holds without a zone: the very first it knows would bring a field in universal time.
public final class Archive implements AutoCloseable {

    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream zip;

    public Archive(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    public void add(String name, byte[] content) throws IOException {
        write(new ZipEntry(name), content);
    }

    /// Adds what the stream holds, and closes it.
    public void copy(String name, InputStream content) throws IOException {
        try (content) {
            begin(new ZipEntry(name));
            content.transferTo(zip);
            zip.closeEntry();
        }
    }

    /// Adds an entry without compressing it, as `mimetype` must be in an OpenDocument file.
    public void store(String name, byte[] content) throws IOException {
        var crc = new CRC32();
        crc.update(content);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        write(entry, content);
    }

    private void write(ZipEntry entry, byte[] content) throws IOException {
        begin(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private void begin(ZipEntry entry) throws IOException {
        entry.setTimeLocal(EPOCH);
        zip.putNextEntry(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
