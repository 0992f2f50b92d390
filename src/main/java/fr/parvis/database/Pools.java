package fr.parvis.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/// Pools of connections that come back by themselves when PostgreSQL does.
final class Pools {

    static final int SERVER = 16;
    static final int FEW = 3;

    /// Every commit is on disk before it is acknowledged, whatever the server's settings say.
    private static final String DURABLE = "set synchronous_commit = on";

    /// A server's statements are short: a PostgreSQL that says nothing for so many seconds is taken for away.
    private static final String SILENCE = "8";

    private static final String AS_APPLICATION = "; set role " + ConnectionFile.APPLICATION;

    private Pools() {}

    /// The connections of the server's requests: whoever opens them, they act as `parvis_app`.
    static HikariDataSource requests(Address address) {
        HikariConfig config = pool("application", address, SERVER, DURABLE + AS_APPLICATION);
        config.addDataSourceProperty("socketTimeout", SILENCE);
        return new HikariDataSource(config);
    }

    /// The same for commands, whose statements may be long.
    static HikariDataSource application(Address address, int size) {
        return new HikariDataSource(pool("application", address, size, DURABLE + AS_APPLICATION));
    }

    static HikariDataSource owner(Address address) {
        return new HikariDataSource(pool("owner", address, FEW, DURABLE));
    }

    private static HikariConfig pool(String name, Address address, int size, String first) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        config.setIdleTimeout(60_000);
        config.setConnectionTimeout(6_000);
        config.setValidationTimeout(2_000);
        config.setKeepaliveTime(60_000);
        config.setInitializationFailTimeout(-1);
        config.setConnectionInitSql(first);
        config.addDataSourceProperty("ApplicationName", "parvis");
        config.addDataSourceProperty("connectTimeout", "5");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        // The details of an error repeat the row that failed: people's words, which have no place in a log.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return config;
    }
}
