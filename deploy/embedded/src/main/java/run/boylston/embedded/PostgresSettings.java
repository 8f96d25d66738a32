package run.boylston.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres.Builder;

/** The settings, by PostgreSQL's own names, of a server that loses nothing on a small machine. */
final class PostgresSettings {

    private PostgresSettings() {}

    static Builder applyTo(Builder server) {
        return server
                // The library's own defaults are for tests whose data nobody misses: it switches both of these off.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", LoopbackPort.HOST)
                // No socket file: it would stay behind in the machine's temporary folder after kill -9.
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("max_connections", "60")
                .setServerConfig("max_wal_size", "512MB")
                .setServerConfig("timezone", "UTC")
                .setLocaleConfig("locale", "C.UTF-8");
    }
}
