package fr.parvis.definition;

import java.util.Optional;
import java.util.stream.Stream;

/// How a contribution reached the authority.
public enum Channel {
    WEB("web"),
    PAPER("paper"),
    MAIL("mail"),
    E_MAIL("e-mail"),
    MEETING("meeting"),
    PHONE("phone"),
    IMPORT("import");

    private final String code;

    Channel(String code) {
        this.code = code;
    }

    /// The channel's name in files: `web`, `paper`, `mail`, `e-mail`, `meeting`, `phone`, `import`.
    public String code() {
        return code;
    }

    public static Optional<Channel> find(String code) {
        return Stream.of(values()).filter(c -> c.code.equals(code)).findFirst();
    }
}
