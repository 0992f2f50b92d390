package fr.parvis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class OrdinaryUserTests {

    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    /// For a machine whose root folder is closed to all but root, where nobody else can run any program: the same
    /// folders under a root that is open, seen by this one program.
    private static final String OPEN_ROOT = """
            set -e
            root=$1
            shift
            mount -t tmpfs -o mode=755 root "$root"
            for entry in /*; do
                if [ -L "$entry" ]; then
                    cp -P "$entry" "$root$entry"
                elif [ -d "$entry" ]; then
                    mkdir "$root$entry"
                    mount --rbind "$entry" "$root$entry"
                fi
            done
            exec chroot "$root" "$@"
            """;

    @TempDir
    private Path folder;

    @Test
    void anOrdinaryUserNeedsNothingMore() throws Exception {
        assumeTrue(Account.here() != Account.OURS, "the other tests run as an ordinary user already");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path data = Files.createDirectory(folder.resolve("data"));
        Account.NOBODY.own(data);

        ServingProgram program = ServingProgram.start(asNobody(), readableClassPath(), data);

        assertThat(Files.getAttribute(data.resolve("database"), "unix:uid")).isEqualTo(65534);
        String pid = Files.readAllLines(data.resolve("database/postmaster.pid")).getFirst();
        assertThat(Files.getAttribute(Path.of("/proc", pid), "unix:uid")).isEqualTo(65534);
        program.process().outputWriter().close();
        assertThat(program.process().waitFor()).isZero();
    }

    private List<String> asNobody() throws IOException {
        var command = new ArrayList<String>();
        if (!Files.getPosixFilePermissions(Path.of("/")).contains(PosixFilePermission.OTHERS_EXECUTE)) {
            Path root = Files.createDirectory(folder.resolve("root"));
            command.addAll(List.of("unshare", "--mount", "sh", "-c", OPEN_ROOT, "sh", root.toString()));
        }
        command.addAll(AS_NOBODY);
        return command;
    }

    /// The class path again, where any user may read it: a repository of libraries may be closed to others.
    private String readableClassPath() throws IOException {
        Path libraries = Files.createDirectory(folder.resolve("lib"));
        var paths = new ArrayList<String>();
        for (String element : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path source = Path.of(element);
            Path copy = libraries.resolve(paths.size() + "-" + source.getFileName());
            if (Files.isDirectory(source)) {
                FileSystemUtils.copyRecursively(source, copy);
                paths.add(copy.toString());
            } else if (Files.exists(source)) {
                linkOrCopy(source, copy);
                paths.add(copy.toString());
            }
        }
        return String.join(File.pathSeparator, paths);
    }

    private static void linkOrCopy(Path source, Path copy) throws IOException {
        try {
            Files.createLink(copy, source);
        } catch (IOException | UnsupportedOperationException elsewhere) {
            Files.copy(source, copy);
        }
    }
}
