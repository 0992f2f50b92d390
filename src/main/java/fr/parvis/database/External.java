package fr.parvis.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// A PostgreSQL that somebody else runs, found by the environment.
///
/// @param application who opens the application's connections, which then act as `parvis_app`
/// @param owner who runs migrations and erasures; the same unless `PARVIS_DATABASE_OWNER_URL` says otherwise
record External(Address application, Address owner) {

    private static final String URL = "PARVIS_DATABASE_URL";
    private static final String OWNER_URL = "PARVIS_DATABASE_OWNER_URL";
    private static final int OLDEST = 15;

    static Optional<External> in(Map<String, String> environment) {
        String url = environment.getOrDefault(URL, "");
        if (url.isBlank()) {
            return Optional.empty();
        }
        String owner = environment.getOrDefault(OWNER_URL, "");
        Address application = Address.parse(URL, url);
        return Optional.of(new External(application, owner.isBlank() ? application : Address.parse(OWNER_URL, owner)));
    }

    /// Makes it ready for a server: safe, with its roles, its schemas and its identifier.
    ///
    /// @return what is not as it should be, and does not keep from working
    List<Sentence> prepare(DataSource source) throws SQLException {
        List<Sentence> warnings = examine(source);
        prepareRole(source);
        Migrations.run(source);
        new Installation(UUID.randomUUID()).settle(source);
        return warnings;
    }

    /// Refuses a server that could lose what it has acknowledged; warns of one that would not see a damaged page.
    private List<Sentence> examine(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            int version = Integer.parseInt(shown(statement, "server_version_num")) / 10_000;
            if (version < OLDEST) {
                throw new UnusableDatabase(Sentence.of("old-version", owner, version, OLDEST));
            }
            for (String needed : List.of("fsync", "full_page_writes")) {
                if (!shown(statement, needed).equals("on")) {
                    throw new UnusableDatabase(Sentence.of("unsafe-setting", owner, needed));
                }
            }
            var warnings = new ArrayList<Sentence>();
            if (!shown(statement, "data_checksums").equals("on")) {
                warnings.add(Sentence.of("no-checksums", owner));
            }
            return List.copyOf(warnings);
        }
    }

    /// Makes the role that may not change what is append-only, and lets both accounts act as it.
    private void prepareRole(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            String user = Objects.requireNonNullElse(
                    application.user(), connection.getMetaData().getUserName());
            try {
                statement.execute("""
                        do $$ begin
                            if not exists (select from pg_roles where rolname = 'parvis_app') then
                                create role parvis_app nologin;
                            end if;
                        exception when duplicate_object or unique_violation then null;
                        end $$""");
                if (!member(statement, user)) {
                    statement.execute("grant parvis_app to \"" + user.replace("\"", "\"\"") + "\"");
                }
            } catch (SQLException refused) {
                throw new UnusableDatabase(
                        Sentence.of("no-role", owner, user, String.valueOf(refused.getMessage())), refused);
            }
        }
    }

    /// A superuser may act as any role without being told so.
    private static boolean member(Statement statement, String user) throws SQLException {
        try (ResultSet row = statement.executeQuery("""
                select u.rolsuper or u.rolname = 'parvis_app' or exists (
                    select from pg_auth_members m join pg_roles a on a.oid = m.roleid
                    where m.member = u.oid and a.rolname = 'parvis_app'
                      and coalesce((to_jsonb(m) ->> 'set_option')::boolean, true))
                from pg_roles u where u.rolname = '%s'""".formatted(user.replace("'", "''")))) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static String shown(Statement statement, String setting) throws SQLException {
        try (ResultSet row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }
}
