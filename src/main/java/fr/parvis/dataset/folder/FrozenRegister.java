package fr.parvis.dataset.folder;

import fr.parvis.dataset.Dataset;
import fr.parvis.dataset.DatasetWriter;
import fr.parvis.dataset.Digest;
import fr.parvis.dataset.Edition;
import fr.parvis.dataset.Entry;
import fr.parvis.dataset.Manifest;
import fr.parvis.dataset.Reason;
import fr.parvis.dataset.Schema;
import fr.parvis.definition.Calendar;
import fr.parvis.definition.Channel;
import fr.parvis.definition.Definition;
import fr.parvis.definition.Incident;
import fr.parvis.definition.UnusableConsultation;
import fr.parvis.definition.Versions;
import fr.parvis.definition.yaml.Definitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// `register/`: the dataset that an online consultation's register was frozen into, in place of files of answers.
///
/// Its answers were read once, by the definition that people answered; a folder that asks something else, or that voids
/// other answers, is refused. What the report alone decides (late submissions, redactions, texts) is the folder's.
final class FrozenRegister {

    static final String FOLDER = "register";

    private final Dataset dataset;
    private final Versions versions;

    private FrozenRegister(Dataset dataset, Versions versions) {
        this.dataset = dataset;
        this.versions = versions;
    }

    /// @throws UnusableConsultation when `register/` is not what `parvis freeze` wrote for this definition
    static Optional<FrozenRegister> find(Path folder, Versions versions) throws IOException {
        Path register = folder.resolve(FOLDER);
        if (!Files.isDirectory(register)) {
            return Optional.empty();
        }
        String manifest = FOLDER + "/" + Manifest.FILE;
        if (!Files.isRegularFile(register.resolve(Manifest.FILE))) {
            throw ConsultationFolder.fault(manifest, "register-incomplete", manifest);
        }
        Dataset dataset = open(register, manifest);
        if (dataset.edition() != Edition.WORKING) {
            throw ConsultationFolder.fault(
                    manifest, "register-not-working", dataset.manifest().edition());
        }
        for (Map.Entry<String, String> file : dataset.manifest().files().entrySet()) {
            Path path = register.resolve(Path.of(file.getKey()).getFileName());
            if (!Files.isRegularFile(path) || !Digest.ofFile(path).equals(file.getValue())) {
                String name = FOLDER + "/" + file.getKey();
                throw ConsultationFolder.fault(name, "register-changed", name);
            }
        }
        var frozen = new FrozenRegister(dataset, versions);
        frozen.refuseOtherQuestions();
        return Optional.of(frozen);
    }

    private static Dataset open(Path register, String manifest) {
        try {
            return Dataset.open(register);
        } catch (IOException | UnusableConsultation e) {
            throw ConsultationFolder.fault(manifest, "register-incomplete", manifest);
        }
    }

    /// The manifest of a dataset made of it, which tells what its own told of the register.
    Manifest bind(Manifest made) {
        return made.fromRegister(
                dataset.manifest().commitments(), dataset.manifest().rereadings());
    }

    /// Gives its submissions, answers, contributions and views to the dataset being written.
    void copyInto(DatasetWriter writer) throws SQLException {
        var period = new Period(versions.current());
        dataset.copy(
                Schema.SUBMISSIONS,
                """
                CASE WHEN reason = '%1$s' AND state IN ('counted', 'late') THEN '%2$s'
                     WHEN reason = '%3$s' AND state IN ('counted', 'early') THEN '%4$s'
                     ELSE state END AS state""".formatted(
                                Reason.LATE,
                                period.state(Reason.LATE).code(),
                                Reason.EARLY,
                                period.state(Reason.EARLY).code()),
                writer);
        dataset.copy(Schema.ANSWERS, "", writer);
        try (Connection connection = dataset.connect();
                var statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT * FROM contributions")) {
                while (row.next()) {
                    writer.add(contribution(row));
                }
            }
            try (ResultSet row = statement.executeQuery("SELECT day, page, views FROM views")) {
                while (row.next()) {
                    writer.add(new Entry.View(row.getObject(1, LocalDate.class), row.getString(2), row.getLong(3)));
                }
            }
        }
    }

    private static Entry.Contribution contribution(ResultSet row) throws SQLException {
        return new Entry.Contribution(
                row.getString("contribution"),
                Channel.find(row.getString("channel")).orElseThrow(),
                row.getObject("day", LocalDate.class),
                row.getString("author"),
                row.getString("question"),
                row.getString("lever"),
                row.getString("strand"),
                row.getString("language"),
                row.getString("text"));
    }

    private void refuseOtherQuestions() {
        var then = dataset.versions().byNumber();
        var now = versions.byNumber();
        String file = Definitions.FILE;
        if (!then.keySet().equals(now.keySet())) {
            throw ConsultationFolder.fault(
                    file,
                    "register-other-versions",
                    then.keySet().toString(),
                    now.keySet().toString());
        }
        now.forEach((number, definition) -> {
            String what = difference(Objects.requireNonNull(then.get(number)), definition);
            if (!what.isEmpty()) {
                throw ConsultationFolder.fault(file, "register-other-questions", what, number.toString());
            }
        });
        String incidents = voiding(versions.current());
        if (!incidents.equals(voiding(dataset.definition()))) {
            throw ConsultationFolder.fault(
                    file,
                    "register-other-questions",
                    "incidents",
                    "" + versions.current().version());
        }
    }

    /// The key that differs, of those that decide how answers are read; empty when none does.
    private static String difference(Definition frozen, Definition written) {
        Definition now = Definitions.parse(Definitions.toJson(written), Definitions.FILE);
        if (!frozen.id().equals(now.id())) {
            return "id";
        }
        if (!frozen.languages().equals(now.languages())) {
            return "languages";
        }
        if (!days(frozen.calendar()).equals(days(now.calendar()))) {
            return "opens, closes, time-zone";
        }
        return frozen.questionnaire().equals(now.questionnaire()) ? "" : "questionnaire";
    }

    private static List<Object> days(Calendar calendar) {
        return List.of(calendar.zone(), calendar.opens(), calendar.closes());
    }

    private static String voiding(Definition definition) {
        return definition.incidents().stream()
                .filter(Incident::voids)
                .map(i -> i.id() + " " + i.question() + " " + i.from() + " " + i.to())
                .toList()
                .toString();
    }
}
