package fr.parvis.database;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// An open PostgreSQL under one role: the application's, which reads and adds but may not change what is
/// append-only, or the owner's, for migrations and erasure.
///
/// @param pool where connections come from; `synchronous_commit` is on in each of them
/// @param sql asks and answers; joins the transaction under way
/// @param transactions all or nothing: what runs inside is committed durably before the call returns
public record Database(DataSource pool, JdbcClient sql, TransactionOperations transactions) {

    public static Database of(DataSource pool) {
        return new Database(pool, JdbcClient.create(pool), new TransactionTemplate(new JdbcTransactionManager(pool)));
    }
}
