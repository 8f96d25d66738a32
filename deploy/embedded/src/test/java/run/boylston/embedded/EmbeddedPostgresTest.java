package run.boylston.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @Test
    void commitsAreDurable() throws SQLException {
        // given
        try (var postgres = EmbeddedPostgres.startTemporary()) {

            // then
            assertThat(query(postgres, "show fsync")).isEqualTo("on");
            assertThat(query(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(query(postgres, "show listen_addresses")).isEqualTo(LoopbackPort.HOST);
            assertThat(query(postgres, "show server_version")).startsWith("17.");
        }
    }

    @Test
    void keepsCommittedRowsWhenKilled(@TempDir Path folder) throws SQLException {
        // given
        try (var postgres = EmbeddedPostgres.start(folder.resolve("data"), 0)) {
            execute(postgres, "create table finish (bib text)");
            execute(postgres, "insert into finish values ('4758')");
            var killed = postgres.process();

            // when
            killed.destroyForcibly();
            await().until(() -> !killed.isAlive());
            postgres.start();

            // then
            assertThat(query(postgres, "select bib from finish")).isEqualTo("4758");
        }
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
