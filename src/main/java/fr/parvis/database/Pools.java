package fr.parvis.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/// Pools of connections that come back by themselves when PostgreSQL does.
final class Pools {

    static final int SERVER = 16;
    static final int FEW = 3;

    /// Every commit is on disk before it is acknowledged, whatever the server's settings say.
    private static final String DURABLE = "set synchronous_commit = on";

    private static final String AS_APPLICATION = "; set role " + ConnectionFile.APPLICATION;

    private Pools() {}

    /// The application's connections: whoever opens them, they act as `parvis_app`.
    static HikariDataSource application(Address address, int size) {
        return pool("application", address, size, DURABLE + AS_APPLICATION);
    }

    static HikariDataSource owner(Address address) {
        return pool("owner", address, FEW, DURABLE);
    }

    private static HikariDataSource pool(String name, Address address, int size, String first) {
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
        return new HikariDataSource(config);
    }
}
