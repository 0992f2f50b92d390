package fr.parvis.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a PostgreSQL is, and who opens it. Never prints the password.
///
/// @param url in JDBC's form, with neither user nor password
/// @param user null where the driver finds it alone
record Address(String url, @Nullable String user, @Nullable String password) {

    private static final Pattern LIBPQ =
            Pattern.compile("postgres(?:ql)?://(?:([^:@/]*)(?::([^@/]*))?@)?([^/?@]+)(/[^?]+)(\\?.*)?");
    private static final Pattern JDBC = Pattern.compile("jdbc:(postgresql://[^?]+)(\\?.*)?");
    private static final Pattern CREDENTIAL = Pattern.compile("[?&](user|password)=([^&]*)");

    /// Reads `postgresql://user:password@host:port/database?…` or its `jdbc:` form; `variable` is named when it is
    /// neither.
    static Address parse(String variable, String text) {
        try {
            return parse(text).orElseThrow(() -> new UnusableDatabase(Sentence.of("address", variable)));
        } catch (IllegalArgumentException badlyEncoded) {
            throw new UnusableDatabase(Sentence.of("address", variable));
        }
    }

    private static Optional<Address> parse(String text) {
        Matcher libpq = LIBPQ.matcher(text.strip());
        if (libpq.matches()) {
            String options = libpq.group(5) == null ? "" : libpq.group(5);
            return Optional.of(new Address(
                    "jdbc:postgresql://" + libpq.group(3) + libpq.group(4) + withoutCredentials(options),
                    credential(options, "user", decoded(libpq.group(1))),
                    credential(options, "password", decoded(libpq.group(2)))));
        }
        Matcher jdbc = JDBC.matcher(text.strip());
        if (!jdbc.matches()) {
            return Optional.empty();
        }
        String options = jdbc.group(2) == null ? "" : jdbc.group(2);
        return Optional.of(new Address(
                "jdbc:" + jdbc.group(1) + withoutCredentials(options),
                credential(options, "user", null),
                credential(options, "password", null)));
    }

    /// The same server and account, another of its databases.
    Address database(String name) {
        return new Address(url.replaceFirst("/[^/?]+(?=\\?|$)", "/" + name), user, password);
    }

    private static String withoutCredentials(String options) {
        return CREDENTIAL.matcher(options).replaceAll("").replaceFirst("^&", "?");
    }

    /// @param before what stands before the host, for want of an option; null when nothing does
    private static @Nullable String credential(String options, String name, @Nullable String before) {
        return CREDENTIAL
                .matcher(options)
                .results()
                .filter(found -> found.group(1).equals(name))
                .map(found -> URLDecoder.decode(found.group(2), StandardCharsets.UTF_8))
                .findFirst()
                .orElse(before);
    }

    /// A plus sign is itself in an address, unlike in a form.
    private static @Nullable String decoded(@Nullable String text) {
        return text == null ? null : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return url;
    }
}
