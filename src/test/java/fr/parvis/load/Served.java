package fr.parvis.load;

import fr.parvis.consultation.Consultations;
import fr.parvis.consultation.Proven;
import fr.parvis.database.Databases;
import fr.parvis.database.TestDatabase;
import fr.parvis.dataset.folder.ConsultationFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/// `parvis serve` in a process of its own, on a data folder and a port that it keeps from start to start.
final class Served implements AutoCloseable {

    static final String SURVEY = "/fr/consultations/charge/questionnaire";
    static final String PAGE = "/fr/consultations/charge";

    private final Path data;
    private final int port = freePort();
    private final Map<String, String> environment;
    private Program program;

    private Served(Path data, Map<String, String> environment) throws Exception {
        this.data = data;
        this.environment = environment;
        start();
    }

    /// A new folder with one consultation, open today: a choice, then words.
    static Served withAConsultation(Path data) throws Exception {
        var served = new Served(TestDatabase.withBinaries(data), Map.of());
        Path folder = Files.createDirectories(data.resolveSibling("consultation"));
        Files.writeString(folder.resolve("consultation.yaml"), """
                parvis: 1
                id: charge
                languages: [fr]
                title: {fr: La place}
                organiser: {name: {fr: Ville}}
                opens: %s
                closes: %s
                questionnaire:
                  - section: avis
                    title: {fr: Votre avis}
                    questions:
                      - id: statut
                        type: single-choice
                        label: {fr: "Qui êtes-vous ?"}
                        choices:
                          - {id: habitant, label: {fr: Habitant}}
                          - {id: passant, label: {fr: De passage}}
                      - id: idee
                        type: long-text
                        label: {fr: "Votre idée ?"}
                        length: 2000
                """.formatted(
                        LocalDate.now().minusDays(3), LocalDate.now().plusDays(3)));
        try (Databases beside = served.database()) {
            var consultations = new Consultations(beside.application());
            consultations.publish(ConsultationFolder.open(folder), null, "Test");
            Proven.green(beside.application(), "charge");
            consultations.open("charge", "Test");
        }
        return served;
    }

    /// Another server on this one's PostgreSQL, which is an external one to it.
    Served second(Path folder) throws Exception {
        var file = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("connection.properties"))) {
            file.load(reader);
        }
        String place =
                "@%s:%s/%s".formatted(file.getProperty("host"), file.getProperty("port"), file.getProperty("database"));
        return new Served(
                folder,
                Map.of(
                        "PARVIS_DATABASE_URL",
                        "postgresql://parvis_app:" + file.getProperty("application.password") + place,
                        "PARVIS_DATABASE_OWNER_URL",
                        "postgresql://parvis_owner:" + file.getProperty("owner.password") + place));
    }

    int port() {
        return port;
    }

    Databases database() {
        return Databases.beside(data, Map.of());
    }

    /// As a person would start it again: the same command, nothing before it. Returns once it answers.
    void start() throws Exception {
        start(Setting.ORDINARY).ifPresent(said -> {
            throw new AssertionError("the server ended: " + said);
        });
    }

    /// Starts it in this way and waits until it answers; what it said when it ended instead.
    Optional<String> start(Setting setting) throws Exception {
        program = Program.serve(setting.with(environment), data, port);
        return program.answers() ? Optional.empty() : Optional.of(program.said());
    }

    /// A command on the same data folder, beside the server.
    Program command(Setting setting, String... words) throws IOException {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        return Program.run(setting, all);
    }

    Program program() {
        return program;
    }

    Path data() {
        return data;
    }

    void kill() throws InterruptedException {
        program.process().destroyForcibly().waitFor();
    }

    /// SIGTERM, without waiting.
    void terminate() {
        program.process().destroy();
    }

    int awaitEnd() throws InterruptedException {
        if (!program.process().waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the server does not end");
        }
        return program.process().exitValue();
    }

    ProcessHandle postmaster() throws IOException {
        String pid = Files.readAllLines(data.resolve("database/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    /// Sends `STOP` or `CONT` to PostgreSQL, all of its processes.
    void signalPostgresql(String signal) throws Exception {
        var words = new ArrayList<>(List.of("kill", "-" + signal));
        ProcessHandle postmaster = postmaster();
        words.add(Long.toString(postmaster.pid()));
        postmaster.children().forEach(child -> words.add(Long.toString(child.pid())));
        new ProcessBuilder(words).start().waitFor();
    }

    /// Stops it as `pg_ctl stop` does: those who are connected are sent away.
    void stopPostgresql() throws Exception {
        ProcessHandle postmaster = postmaster();
        new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid()))
                .start()
                .waitFor();
        postmaster.onExit().join();
    }

    /// Waits until the server says that requests may be sent to it.
    void awaitReady() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            try (var connection = new Connection(port)) {
                if (connection.get("/health/ready").status() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Asked again below.
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("the server is not ready again");
            }
            Thread.sleep(100);
        }
    }

    @Override
    public void close() throws Exception {
        terminate();
        awaitEnd();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
