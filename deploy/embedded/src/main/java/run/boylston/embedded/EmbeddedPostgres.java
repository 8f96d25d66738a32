package run.boylston.embedded;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A real PostgreSQL 17 on 127.0.0.1, as processes of its own, unpacked from a Maven artefact. It starts in about two
 * seconds, also as root. Data on a given folder survives a restart; a temporary folder goes at close.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String DATABASE = "boylston";
    private static final String USER = "postgres";
    private static final Duration START_DEADLINE = Duration.ofSeconds(60);
    /** Unpacked once for all. */
    private static final Path BINARIES = Path.of(System.getProperty("user.home"), ".cache", "boylston", "postgres");

    private static final int STOP_DEADLINE_S = 10;

    private final Path dataFolder;
    private final boolean temporary;
    private final int port;
    private final Redirect log;
    private io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;

    private EmbeddedPostgres(Optional<Path> folder, int wantedPort, Redirect log) {
        this.log = log;
        temporary = folder.isEmpty();
        dataFolder = folder.orElseGet(() -> TemporaryFolder.create("postgres"));
        port = wantedPort == 0 ? LoopbackPort.findFree() : wantedPort;
    }

    /** Starts on a free port, with a folder that close deletes: what a test wants. */
    public static EmbeddedPostgres startTemporary() {
        return start(Optional.empty(), 0);
    }

    /**
     * Starts on a folder that is kept, and made if it is new.
     *
     * @param port of 127.0.0.1; 0 for any free one, the same after a restart
     */
    public static EmbeddedPostgres start(Path dataFolder, int port) {
        return start(Optional.of(dataFolder), port);
    }

    /**
     * Chooses a free port and starts nothing: for an owner that has to know the addresses before.
     *
     * @param log takes what the server says, instead of this JVM's log
     */
    public static EmbeddedPostgres prepare(Path dataFolder, Path log) {
        return new EmbeddedPostgres(Optional.of(dataFolder), 0, Redirect.appendTo(log.toFile()));
    }

    private static EmbeddedPostgres start(Optional<Path> folder, int port) {
        var postgres = new EmbeddedPostgres(folder, port, Redirect.PIPE);
        postgres.start();
        return postgres;
    }

    public String jdbcUrl() {
        return "jdbc:" + reactiveUrl();
    }

    /** The address as Vert.x' client has it: {@code postgresql://host:port/database}. */
    public String reactiveUrl() {
        return "postgresql://" + LoopbackPort.HOST + ":" + port + "/" + DATABASE;
    }

    public String username() {
        return USER;
    }

    /** Anything would do: this PostgreSQL trusts whoever reaches it, and only this machine does. */
    public String password() {
        return USER;
    }

    /** The postmaster: the process whose end is the end of all of PostgreSQL's processes. */
    public ProcessHandle process() {
        return findProcess().orElseThrow(() -> new IllegalStateException("PostgreSQL is not running"));
    }

    /** Starts again after {@link #stop()} or a crash, with the same port and data. */
    public synchronized void start() {
        if (server != null) {
            stop();
        }
        try {
            server = PostgresSettings.applyTo(io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder())
                    .setPort(port)
                    .setDataDirectory(dataFolder)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(BINARIES.toFile())
                    .setOutputRedirector(log)
                    .setPGStartupWait(START_DEADLINE)
                    .start();
            createDatabaseOnce();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start on " + dataFolder, e);
        }
    }

    /** Shuts down cleanly; data stays. */
    public synchronized void stop() {
        // Before it is asked: the file that names the process goes a moment before the process does.
        var running = findProcess();
        try {
            if (server != null) {
                server.close();
                running.ifPresent(EmbeddedPostgres::awaitEnd);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        } finally {
            server = null;
        }
    }

    /** Stops, and deletes the data folder if it was temporary. */
    @Override
    public void close() {
        stop();
        if (temporary) {
            TemporaryFolder.delete(dataFolder);
        }
    }

    /** The library's own shutdown hook may have begun to stop the server, and then its close returns at once. */
    private static void awaitEnd(ProcessHandle running) {
        running.onExit().completeOnTimeout(running, STOP_DEADLINE_S, SECONDS).join();
    }

    private Optional<ProcessHandle> findProcess() {
        try {
            var pid = Files.readAllLines(dataFolder.resolve("postmaster.pid")).get(0);
            return ProcessHandle.of(Long.parseLong(pid.strip()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void createDatabaseOnce() {
        try (var connection = server.getDatabase(USER, USER, Map.of()).getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be created", e);
        }
    }
}
