package fr.parvis.dataset.table;

import fr.parvis.definition.UnusableConsultation;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/// The text of a file, decoded without replacing anything: bytes that are no text are a fault that names their line.
final class StrictReader extends Reader {

    private final Path file;
    private final Faults faults;
    private final TextEncoding encoding;
    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(1 << 16).limit(0);
    private long read;
    private boolean ended;

    StrictReader(Path file, Faults faults, TextEncoding encoding) throws IOException {
        this.file = file;
        this.faults = faults;
        this.encoding = encoding;
        this.decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.in = Files.newInputStream(file);
        in.skipNBytes(encoding.mark());
        this.read = encoding.mark();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (ended) {
                return -1;
            }
            decode();
        }
        int n = Math.min(length, chars.remaining());
        chars.get(target, offset, n);
        return n;
    }

    private void decode() throws IOException {
        bytes.compact();
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (n > 0) {
            bytes.position(bytes.position() + n);
            read += n;
        }
        bytes.flip();
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, n < 0);
        if (!result.isError() && result.isUnderflow() && n < 0) {
            result = decoder.flush(chars);
            ended = true;
        }
        chars.flip();
        if (result.isError()) {
            throw badBytes(read - bytes.remaining(), bytes.get(bytes.position()) & 0xFF);
        }
    }

    private UnusableConsultation badBytes(long position, int octet) throws IOException {
        String shown = "%02X".formatted(octet);
        long line = encoding.lineAt(file, position);
        String windows = TextEncoding.inWindows1252(octet);
        if (!encoding.isUtf8()) {
            return faults.of(line, "unknown-encoding", shown, encoding.charset().name());
        }
        return windows.isEmpty()
                ? faults.of(line, "not-utf-8", shown)
                : faults.of(line, "not-utf-8-but-windows", shown, windows);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
