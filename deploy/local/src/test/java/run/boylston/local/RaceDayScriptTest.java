package run.boylston.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** deploy/race-day on a fresh clone: what cannot be is said in one line before minutes of building, with exit status 2. */
class RaceDayScriptTest {

    private static final String BUILD_BEGUN = "a build has begun";

    private record Ended(int status, List<String> said) {}

    @TempDir
    private Path clone;

    private final int port = StackOptions.findFreePorts();

    @BeforeEach
    void cloneAndPretendToHaveTools() throws IOException {
        var deploy = ProjectHome.get().resolve("deploy");
        for (var script : new String[] {"race-day", "lib/tools.sh", "lib/build.sh", "lib/preflight.sh"}) {
            Files.createDirectories(clone.resolve("deploy/lib"));
            Files.copy(deploy.resolve(script), clone.resolve("deploy").resolve(script));
        }
        tool("java", "echo 'openjdk version \"17.0.1\"' >&2");
        tool("javac", "");
        tool("node", "echo v20.0.0");
        tool("npm", "");
        tool("apt-get", "exit 1");
        tool("unshare", "");
        tool(
                "mvn",
                "[ \"$1\" = --version ] && echo Apache Maven 3.9.9 && exit; echo '[ERROR] " + BUILD_BEGUN
                        + "'; exit 1");
    }

    @Test
    void buildsWhenNothingIsInTheWay() throws Exception {
        assertThat(raceDay("--port=" + port).said()).contains("[ERROR] " + BUILD_BEGUN);
    }

    @Test
    void whatFailsBeforeAnythingWasStartedExitsWith2() throws Exception {
        assertThat(raceDay("--port=" + port).status()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port=%d", "--port %d"})
    void aPortInUseIsNamed(String option) throws Exception {
        // given
        try (var taken = new ServerSocket(port + 2, 1, InetAddress.getByName("127.0.0.1"))) {

            // when
            var ended = raceDay(option.formatted(port).split(" "));

            // then
            assertRefused(ended, "Port " + taken.getLocalPort() + " is in use; race-day takes " + port + " to");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "0", "65534", "99999", ""})
    void aPortThatCannotBeIsNamed(String nonsense) throws Exception {
        assertRefused(raceDay("--port", nonsense), "No such port: " + nonsense);
    }

    @Test
    void tooLittleDiskIsSaid() throws Exception {
        // given
        tool("df", "echo Avail; for folder; do :; done; case $folder in /) echo 12 ;; *) echo 90000 ;; esac");

        // then
        assertRefused(raceDay("--port=" + port, "--data", "/no/such/folder"), "Too little disk: / has 12 MB free");
    }

    @Test
    void anOldJdkIsNamed() throws Exception {
        // given
        tool("java", "echo 'openjdk version \"11.0.2\"' >&2");

        // when
        var ended = raceDay("--port=" + port);

        // then
        assertThat(ended.said())
                .contains("missing: a JDK 17 or newer (found 11)")
                .noneMatch(RaceDayScriptTest::isBuild);
        assertThat(ended.status()).isEqualTo(2);
    }

    private static void assertRefused(Ended ended, String why) {
        assertThat(ended.said()).singleElement().asString().startsWith(why);
        assertThat(ended.status()).isEqualTo(2);
    }

    private static boolean isBuild(String line) {
        return line.contains(BUILD_BEGUN);
    }

    /** Stands before the machine's own on the path. */
    private void tool(String name, String script) throws IOException {
        var file = Files.createDirectories(clone.resolve("bin")).resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Ended raceDay(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(clone.resolve("deploy/race-day").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().merge("PATH", clone.resolve("bin").toString(), (path, first) -> first + ":" + path);
        builder.environment().put("HOME", clone.toString());
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "XDG_CACHE_HOME"));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList();
        return new Ended(process.waitFor(), said);
    }
}
