package fr.parvis.dataset.folder;

import fr.parvis.dataset.Dataset;
import fr.parvis.dataset.DatasetWriter;
import fr.parvis.dataset.Edition;
import fr.parvis.dataset.Manifest;
import fr.parvis.definition.Fault;
import fr.parvis.definition.UnusableConsultation;
import fr.parvis.definition.Versions;
import fr.parvis.definition.change.Changes;
import fr.parvis.definition.change.Lineage;
import fr.parvis.definition.change.Undeclared;
import fr.parvis.definition.yaml.Definitions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A consultation written by hand or exported from any survey tool: a folder with `consultation.yaml` and tables.
///
/// @param folder the folder
/// @param versions its definitions, already checked
public record ConsultationFolder(Path folder, Versions versions) {

    /// What is read by its name, without the definition naming it.
    private static final Pattern READ =
            Pattern.compile("consultation\\.yaml|[^/]+\\.(csv|xlsx)|(narrative|versions|register)(/.*)?");

    /// Reads and checks the definitions; the tables are read by [#freeze].
    ///
    /// @throws UnusableConsultation when a definition has faults
    public static ConsultationFolder open(Path folder) {
        refuseLinksThatLeave(folder);
        var current = Definitions.read(folder);
        return new ConsultationFolder(folder, new Versions(Definitions.readVersions(folder, current)));
    }

    /// A folder that came from someone else must not bring in the files of whoever opens it.
    private static void refuseLinksThatLeave(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var faults = new ArrayList<Fault>();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            Path inside = folder.toRealPath();
            for (Path link : files.filter(Files::isSymbolicLink).sorted().toList()) {
                String name = folder.relativize(link).toString().replace('\\', '/');
                if (READ.matcher(name).matches()
                        && Files.exists(link)
                        && !link.toRealPath().startsWith(inside)) {
                    faults.add(new Fault(name, 0, "", ConsultationFolder.class, "link-leaves", List.of(name)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!faults.isEmpty()) {
            throw new UnusableConsultation(faults);
        }
    }

    /// Writes the working edition of the dataset.
    ///
    /// @param target an empty folder, made if need be
    /// @param supersedes digest of the edition it replaces; null for the first
    /// @param progress told the number of rows of answers read so far
    /// @throws UnusableConsultation when a table has faults
    public Dataset freeze(Path target, @Nullable String supersedes, LongConsumer progress) {
        try (DatasetWriter writer = DatasetWriter.open(Files.createDirectories(target), versions)) {
            var register = FrozenRegister.find(folder, versions);
            if (register.isPresent()) {
                refuseResponses();
                register.get().copyInto(writer);
            } else {
                var responses = new ResponsesReader(versions, writer);
                for (Path file : responses()) {
                    responses.read(file, progress);
                }
                refuseUndeclared(responses.answered());
            }
            new ContributionsReader(folder, versions, writer).read();
            new PassagesReader(folder, versions, writer).read();
            new RedactionSearch(versions.current(), writer).check();
            var traffic = new TrafficReader(folder, writer);
            traffic.readViews();
            traffic.readCampaigns();
            Manifest manifest = writer.manifest(Edition.WORKING, null, supersedes, List.of());
            return writer.finish(register.isPresent() ? register.get().bind(manifest) : manifest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Answers to an earlier version are not added up across a breaking change of which nothing is declared.
    private void refuseUndeclared(Set<Integer> answered) {
        var faults = new ArrayList<Fault>();
        for (Changes changes : new Lineage(versions).changes()) {
            int after = changes.after().version();
            if (answered.stream().anyMatch(version -> version < after)) {
                boolean current = after == versions.current().version();
                String file = current ? Definitions.FILE : "versions/" + after + ".yaml";
                faults.addAll(Undeclared.faults(changes, file));
            }
        }
        if (!faults.isEmpty()) {
            throw new UnusableConsultation(faults);
        }
    }

    /// The files of answers, in the order of their names; one at least.
    private List<Path> responses() throws IOException {
        List<Path> found = findResponses();
        if (found.isEmpty()) {
            throw fault("responses.csv", "no-responses", "responses.csv");
        }
        return found;
    }

    /// Answers in two places would be counted twice, or half of them not at all.
    private void refuseResponses() throws IOException {
        List<Path> found = findResponses();
        if (!found.isEmpty()) {
            String file = String.valueOf(found.getFirst().getFileName());
            throw fault(file, "register-and-responses", file, FrozenRegister.FOLDER);
        }
    }

    private List<Path> findResponses() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().matches("responses(-[^/]*)?\\.(csv|xlsx)"))
                    .sorted()
                    .toList();
        }
    }

    static UnusableConsultation fault(String file, String code, String... arguments) {
        return new UnusableConsultation(
                List.of(new Fault(file, 0, "", ConsultationFolder.class, code, List.of(arguments))));
    }
}
