package run.boylston.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However the launcher ends, ten seconds later no process, port or folder of it is left. */
class LauncherEndIT {

    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration END = Duration.ofSeconds(10);

    @TempDir
    private Path temporary;

    private final int port = StackOptions.findFreePorts();
    private Process launcher;

    @BeforeEach
    void startLauncher() throws IOException {
        var target = ProjectHome.get().resolve("deploy/local/target");
        // A shell that runs this test in the background has SIGINT ignored, and that is inherited.
        launcher = new ProcessBuilder(
                        "env",
                        "--default-signal=INT",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        target.resolve("classes") + ":" + target.resolve("lib/*"),
                        Main.class.getName(),
                        "--field=50",
                        "--port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(output().toFile())
                .start();
    }

    @AfterEach
    void killLauncher() {
        launcher.destroyForcibly();
    }

    @ParameterizedTest
    @ValueSource(strings = {"KILL", "INT", "TERM"})
    void nothingIsLeft(String signal) throws Exception {
        // given
        await("all processes to be ready").atMost(START).until(() -> said("3/4"));
        var processes =
                Stream.concat(launcher.descendants(), Stream.of(postmaster())).toList();
        assertThat(processes).hasSizeGreaterThanOrEqualTo(6).allMatch(ProcessHandle::isAlive);

        // when
        signal(signal);

        // then
        assertNothingIsLeftOf(processes);
    }

    /** Whoever asks it to end, as Ctrl-C does, waits until the database is made: a folder that is kept is to be whole. */
    @Test
    void nothingIsLeftWhenItIsKilledWhileTheDatabaseIsMade() throws Exception {
        // given
        await("initdb to run")
                .pollInterval(Duration.ofMillis(5))
                .atMost(START)
                .until(() -> said("1/4") && launcher.descendants().anyMatch(LauncherEndIT::isInitdb));
        var processes = launcher.descendants().toList();

        // when
        signal("KILL");

        // then
        assertNothingIsLeftOf(processes);
    }

    private static boolean isInitdb(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("/initdb"))
                .isPresent();
    }

    private void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(launcher.pid()))
                .start()
                .waitFor(5, SECONDS);
    }

    private void assertNothingIsLeftOf(List<ProcessHandle> processes) {
        await().atMost(END).untilAsserted(() -> {
            assertThat(launcher.isAlive()).isFalse();
            assertThat(processes).noneMatch(ProcessHandle::isAlive);
            assertThat(Preflight.ports(port)).isEmpty();
            assertThat(runFolders()).isEmpty();
        });
    }

    private ProcessHandle postmaster() throws IOException {
        var pid = Files.readAllLines(runFolders().get(0).resolve("postgres/postmaster.pid"))
                .get(0);
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private List<Path> runFolders() {
        try (var files = Files.list(temporary)) {
            return files.filter(Files::isDirectory)
                    .filter(folder -> folder.getFileName().toString().startsWith("boylston-run-"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean said(String words) throws IOException {
        assertThat(launcher.isAlive()).as(Files.readString(output(), UTF_8)).isTrue();
        return Files.readString(output(), UTF_8).contains(words);
    }

    private Path output() {
        return temporary.resolve("launcher.out");
    }
}
