package fr.parvis.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/// Pools of connections that come back by themselves when PostgreSQL does.
final class Pools {

    static final int SERVER = 16;
    static final int FEW = 3;

    /// Every commit is on disk before it is acknowledged, whatever the server's settings say.
    private static final String DURABLE = "set synchronous_commit = on";

    /// A server's statements are short: a PostgreSQL that says nothing for so many seconds is taken for away.
    private static final String SILENCE = "8";

    private static final int LOGIN_SECONDS = 6;

    private static final String AS_APPLICATION = "; set role " + ConnectionFile.APPLICATION;

    private static final Map<String, String> OPTIONS = Map.of(
            PGProperty.APPLICATION_NAME.getName(), "parvis",
            PGProperty.CONNECT_TIMEOUT.getName(), "5",
            PGProperty.LOGIN_TIMEOUT.getName(), String.valueOf(LOGIN_SECONDS),
            PGProperty.TCP_KEEP_ALIVE.getName(), "true",
            // The details of an error repeat the row that failed: people's words, which have no place in a log.
            PGProperty.LOG_SERVER_ERROR_DETAIL.getName(), "false");

    private Pools() {}

    /// The connections of the server's requests: whoever opens them, they act as `parvis_app`.
    static HikariDataSource requests(Address address) {
        var options = Map.of(PGProperty.SOCKET_TIMEOUT.getName(), SILENCE);
        return new HikariDataSource(pool("application", address, SERVER, DURABLE + AS_APPLICATION, options));
    }

    /// The same for commands, whose statements may be long.
    static HikariDataSource application(Address address, int size) {
        return new HikariDataSource(pool("application", address, size, DURABLE + AS_APPLICATION, Map.of()));
    }

    static HikariDataSource owner(Address address) {
        return new HikariDataSource(pool("owner", address, FEW, DURABLE, Map.of()));
    }

    private static HikariConfig pool(
            String name, Address address, int size, String first, Map<String, String> options) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source(address, options));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        config.setIdleTimeout(60_000);
        config.setConnectionTimeout(6_000);
        config.setValidationTimeout(2_000);
        config.setKeepaliveTime(60_000);
        config.setInitializationFailTimeout(-1);
        config.setConnectionInitSql(first);
        return config;
    }

    /// Asks PostgreSQL's own driver: to look for who opens an address would wake every driver there is, and DuckDB's
    /// takes
    /// longer than to connect. What the address asks goes before these options.
    private static DataSource source(Address address, Map<String, String> more) {
        var options = new Properties();
        options.putAll(OPTIONS);
        options.putAll(more);
        if (address.user() != null) {
            options.setProperty(PGProperty.USER.getName(), address.user());
        }
        if (address.password() != null) {
            options.setProperty(PGProperty.PASSWORD.getName(), address.password());
        }
        return new Source(address.url(), options);
    }

    /// Waits as long as it is told to above, which the pool asks when it closes.
    private static final class Source extends SimpleDriverDataSource {

        Source(String url, Properties options) {
            super(new Driver(), url, options);
        }

        @Override
        public int getLoginTimeout() {
            return LOGIN_SECONDS;
        }

        @Override
        public void setLoginTimeout(int seconds) {}
    }
}
