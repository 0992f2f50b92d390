package fr.parvis.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A sheet whose second half is still to be sent.
///
/// @param rest what is missing
record HalfSent(Socket socket, String rest, String words) {

    static HalfSent open(int port, String words) throws IOException {
        Sheet sheet;
        try (var connection = new Connection(port)) {
            sheet = Sheet.atChecking(connection, words);
        }
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(30_000);
        int half = sheet.body().length() / 2;
        write(
                socket,
                "POST " + sheet.action() + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + sheet.body().length() + "\r\n\r\n" + sheet.body().substring(0, half));
        return new HalfSent(socket, sheet.body().substring(half), words);
    }

    /// Sends the rest; the status of the answer.
    int finish() throws IOException {
        try (socket) {
            write(socket, rest);
            String start = new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
            return Integer.parseInt(start.substring(9));
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
