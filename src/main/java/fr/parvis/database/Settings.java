package fr.parvis.database;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The settings that Parvis relies on, given on PostgreSQL's command line, where nothing else can change them.
final class Settings {

    private Settings() {}

    /// @param extra settings that come after ours, for tests
    static List<String> of(DataFolder data, ConnectionFile connection, Map<String, String> extra) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("cluster_name", name(data, connection));
        settings.put("listen_addresses", ConnectionFile.HOST);
        settings.put("port", Integer.toString(connection.port()));
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "40");
        settings.put("timezone", "UTC");
        // What is acknowledged is on disk.
        settings.put("fsync", "on");
        settings.put("full_page_writes", "on");
        settings.put("synchronous_commit", "on");
        // Words that were erased must not live on in files kept for reuse.
        settings.put("wal_recycle", "off");
        settings.put("wal_level", "minimal");
        settings.put("max_wal_senders", "0");
        settings.put("min_wal_size", "32MB");
        settings.put("max_wal_size", "256MB");
        // Logs: a file a weekday, written over a week later; no error of a query, since it may repeat people's words.
        settings.put("logging_collector", "on");
        settings.put("log_directory", data.logs().toString());
        settings.put("log_filename", "postgresql-%a.log");
        settings.put("log_truncate_on_rotation", "on");
        settings.put("log_rotation_age", "1d");
        settings.put("log_rotation_size", "0");
        settings.put("log_timezone", "UTC");
        settings.put("log_min_messages", "log");
        settings.put("log_min_error_statement", "panic");
        settings.put("log_error_verbosity", "terse");
        settings.put("log_parameter_max_length", "0");
        settings.put("log_parameter_max_length_on_error", "0");
        settings.put("log_statement", "none");
        settings.put("log_checkpoints", "off");
        settings.put("log_connections", "");
        settings.put("log_lock_waits", "off");
        settings.put("log_autovacuum_min_duration", "-1");
        settings.putAll(extra);
        return settings.entrySet().stream()
                .flatMap(setting -> List.of("-c", setting.getKey() + "=" + setting.getValue()).stream())
                .toList();
    }

    /// The name in the titles of PostgreSQL's processes: that of this installation in this very folder.
    static String name(DataFolder data, ConnectionFile connection) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256")
                    .digest((connection.installation() + " " + data.path()).getBytes(StandardCharsets.UTF_8));
            return "parvis-" + HexFormat.of().formatHex(whole, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
