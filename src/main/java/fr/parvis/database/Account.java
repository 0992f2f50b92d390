package fr.parvis.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Under which account PostgreSQL runs, since it refuses root's.
enum Account {
    /// Parvis runs as an ordinary user, and PostgreSQL as the same one.
    OURS(List.of()),
    /// Parvis runs as root; PostgreSQL in a user namespace of its own, without root's powers, on files that stay
    /// root's.
    NAMESPACE(List.of("unshare", "--user")),
    /// Parvis runs as root where namespaces are refused, as in most containers; PostgreSQL runs as `nobody`, on files
    /// given to it.
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private final List<String> prefix;

    Account(List<String> prefix) {
        this.prefix = prefix;
    }

    /// The account that suits this process and this machine.
    static Account here() {
        return Here.ACCOUNT;
    }

    /// What stands before a command so that it runs under this account, with the same process number.
    List<String> prefix() {
        return prefix;
    }

    /// Gives this folder and all that is in it to the account, whichever had it before.
    void own(Path folder) {
        String owner = switch (this) {
            case OURS -> "";
            case NAMESPACE -> "0:0";
            case NOBODY -> "65534:65534";
        };
        if (!owner.isEmpty()) {
            Command.of(List.of("chown", "-R", owner, folder.toString())).run();
        }
    }

    /// The rights of the data folder: the account must be able to reach its own parts inside.
    String rights() {
        return this == NOBODY ? "rwx--x--x" : "rwx------";
    }

    private static Account find() {
        try {
            if (!Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
                return OURS;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Command.of(List.of("unshare", "--user", "true")).succeeds() ? NAMESPACE : NOBODY;
    }

    private static final class Here {
        private static final Account ACCOUNT = find();
    }
}
