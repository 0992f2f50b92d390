package fr.parvis.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// One connection of a browser, kept open from request to request; cheap enough to load a server from the same machine.
public final class Connection implements AutoCloseable {

    /// What the server answered.
    public record Answer(int status, Map<String, String> headers, String body) {}

    private static final int TIMEOUT = 30_000;

    private final int port;
    private Socket socket = new Socket();
    private InputStream in = InputStream.nullInputStream();

    public Connection(int port) {
        this.port = port;
    }

    public Answer get(String path) throws IOException {
        return send(
                "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nUser-Agent: Mozilla/5.0 load\r\n\r\n",
                "");
    }

    /// @param form `application/x-www-form-urlencoded`
    public Answer post(String path, String form) throws IOException {
        return send(
                "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                        + "\r\nUser-Agent: Mozilla/5.0 load\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + form.length() + "\r\n\r\n",
                form);
    }

    private Answer send(String head, String body) throws IOException {
        boolean fresh = !socket.isConnected() || socket.isClosed();
        if (fresh) {
            connect();
        }
        try {
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.ISO_8859_1));
            return read();
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private void connect() throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 15);
    }

    private Answer read() throws IOException {
        String start = line();
        int status = Integer.parseInt(start.substring(9, 12));
        var headers = new TreeMap<String, String>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        byte[] body = headers.containsKey("content-length")
                ? in.readNBytes(Integer.parseInt(headers.get("content-length")))
                : "chunked".equals(headers.get("transfer-encoding")) ? chunks() : new byte[0];
        if ("close".equals(headers.get("connection"))) {
            socket.close();
        }
        return new Answer(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        var all = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.write(in.readNBytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
