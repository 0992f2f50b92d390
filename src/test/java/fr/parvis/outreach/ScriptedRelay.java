package fr.parvis.outreach;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A mail relay that does what it is told with each recipient: takes a letter, refuses it, falls silent.
final class ScriptedRelay implements AutoCloseable {

    enum Act {
        /// Takes it.
        TAKE,
        /// Says 451: not now.
        NOT_NOW,
        /// Says 550: never.
        NEVER,
        /// Takes the text, then cuts the line without a word.
        CUT,
        /// Takes the text, then says nothing.
        SILENCE
    }

    private final ServerSocket socket;
    private final Map<String, Deque<Act>> script = new ConcurrentHashMap<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<String> texts = new CopyOnWriteArrayList<>();
    private volatile boolean greeting = true;
    private volatile int connections;

    ScriptedRelay() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(() -> {
            while (!socket.isClosed()) {
                try {
                    Socket client = socket.accept();
                    connections++;
                    Thread.ofVirtual().start(() -> talk(client));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    int port() {
        return socket.getLocalPort();
    }

    /// What is done with this address the first time, the second …; then it is taken.
    ScriptedRelay with(String email, Act... acts) {
        script.put(email, new ArrayDeque<>(List.of(acts)));
        return this;
    }

    void greet(boolean now) {
        greeting = now;
    }

    int connections() {
        return connections;
    }

    /// The addresses whose letter was taken, once for each letter.
    List<String> taken() {
        return List.copyOf(taken);
    }

    List<String> texts() {
        return List.copyOf(texts);
    }

    private void talk(Socket client) {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                var out = client.getOutputStream()) {
            if (!greeting) {
                return;
            }
            out.write("220 relay\r\n".getBytes(StandardCharsets.US_ASCII));
            String to = "";
            Act act = Act.TAKE;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String answer = "250 ok";
                if (line.startsWith("RCPT")) {
                    to = line.replaceAll(".*<(.*)>.*", "$1");
                    act = next(to);
                    answer = act == Act.NOT_NOW ? "451 later" : act == Act.NEVER ? "550 nobody" : answer;
                } else if (line.equals("DATA")) {
                    out.write("354 go\r\n".getBytes(StandardCharsets.US_ASCII));
                    String text = data(in);
                    if (act == Act.CUT) {
                        return;
                    }
                    if (act == Act.SILENCE) {
                        in.readLine();
                        return;
                    }
                    texts.add(text);
                    taken.add(to);
                } else if (line.equals("QUIT")) {
                    answer = "221 bye";
                }
                out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException gone) {
            // The other side left.
        }
    }

    private Act next(String email) {
        Deque<Act> acts = script.get(email);
        Act act = acts == null ? null : acts.poll();
        return act == null ? Act.TAKE : act;
    }

    private static String data(BufferedReader in) throws IOException {
        var text = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
