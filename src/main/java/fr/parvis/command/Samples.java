package fr.parvis.command;

import fr.parvis.consultation.Consultations;
import fr.parvis.consultation.State;
import fr.parvis.database.Databases;
import fr.parvis.dataset.folder.ConsultationFolder;
import fr.parvis.definition.yaml.Definitions;
import fr.parvis.rehearsal.Rehearsal;
import fr.parvis.rehearsal.verdict.Verdict;
import fr.parvis.report.output.Format;
import fr.parvis.report.output.ReportJob;
import fr.parvis.server.Server;
import fr.parvis.site.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The sample consultations, on a server: the one on cycling moved to these days so that it can be answered, the one on
/// purchasing closed, with its report.
///
/// @param examples the folder that holds them
/// @param work where they are prepared
record Samples(Path examples, Databases databases, Path work) {

    static final String OPEN = "plan-velo";
    static final String CLOSED = "achats-responsables";

    private static final String BY = "demo";
    private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
    private static final int OPEN_FOR_DAYS = 7;

    /// Publishes what is not there yet, and rehearses what is to be opened.
    ///
    /// @param told what came of the rehearsal
    void publish(Consumer<Verdict> told) throws IOException {
        var consultations = new Consultations(databases.application());
        if (consultations.find(OPEN).isEmpty()) {
            Path moved = Files.createDirectories(work.resolve(OPEN));
            move(examples.resolve(OPEN), moved);
            var folder = ConsultationFolder.open(moved);
            told.accept(rehearse(folder));
            consultations.publish(folder, null, BY);
            consultations.open(OPEN, BY);
        }
        if (consultations.find(CLOSED).isEmpty()) {
            consultations.publish(ConsultationFolder.open(examples.resolve(CLOSED)), null, BY);
            consultations.close(CLOSED, BY);
        }
    }

    private Verdict rehearse(ConsultationFolder folder) {
        try (var server = Server.startForRehearsal(databases.application())) {
            return new Rehearsal(databases.application(), databases.owner())
                    .run(folder, "http://127.0.0.1:" + server.port(), BY, people -> {});
        }
    }

    /// Makes the report of the closed one and puts it on its page, if it has none.
    void report(String language) throws IOException {
        var reports = new Reports(databases.application());
        if (new Consultations(databases.application()).get(CLOSED).state() != State.CLOSED
                || !reports.list(CLOSED).isEmpty()) {
            return;
        }
        Path target = Files.createDirectories(work).resolve("report");
        new ReportJob(examples.resolve(CLOSED), target, EnumSet.allOf(Format.class), language, true, false)
                .run((step, done) -> {});
        reports.publish(target, BY);
    }

    /// The folder's definitions and what they name, every date moved by as many days. What went wrong while the
    /// invented
    /// people answered is left out of the current one: nothing has happened yet.
    private static void move(Path from, Path to) throws IOException {
        LocalDate opens =
                ConsultationFolder.open(from).versions().current().calendar().opens();
        long days = ChronoUnit.DAYS.between(opens, LocalDate.now().minusDays(OPEN_FOR_DAYS));
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = from.relativize(file).toString();
                Path target = to.resolve(name);
                if (name.endsWith(".yaml")) {
                    Files.createDirectories(target.getParent());
                    String text = DAY.matcher(Files.readString(file)).replaceAll(day -> moved(day, days));
                    Files.writeString(
                            target,
                            name.equals(Definitions.FILE)
                                    ? Definitions.toYaml(
                                            Definitions.parse(text, name).withIncidents(List.of()))
                                    : text);
                } else if (!name.endsWith(".csv") && !name.endsWith(".java")) {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }

    private static String moved(MatchResult day, long days) {
        return LocalDate.parse(day.group()).plusDays(days).toString();
    }
}
