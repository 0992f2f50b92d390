package fr.parvis.definition;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

    private static final Map<String, Channel> BY_CODE =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Channel::code, channel -> channel));

    private final String code;

    Channel(String code) {
        this.code = code;
    }

    /// The channel's name in files: `web`, `paper`, `mail`, `e-mail`, `meeting`, `phone`, `import`.
    public String code() {
        return code;
    }

    public static Optional<Channel> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
