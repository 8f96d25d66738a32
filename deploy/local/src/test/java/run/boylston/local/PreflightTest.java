package run.boylston.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PreflightTest {

    @TempDir
    private Path home;

    private final int port = StackOptions.findFreePorts();

    @BeforeEach
    void pretendToBeBuilt() throws IOException {
        for (var service : new String[] {"tracker-ingest", "pace-service", "live-feed"}) {
            var jar = ProjectHome.serviceJar(home, service);
            Files.createDirectories(jar.getParent());
            Files.createFile(jar);
        }
    }

    @Test
    void nothingIsWrong() {
        assertThat(Preflight.problems(options(), home)).isEmpty();
    }

    @Test
    void aPortInUseIsNamed() throws IOException {
        // given
        try (var taken = new ServerSocket(port + 2, 1, InetAddress.getByName("127.0.0.1"))) {

            // then
            assertThat(Preflight.problems(options(), home))
                    .singleElement()
                    .asString()
                    .startsWith("Port " + taken.getLocalPort() + " is in use");
        }
    }

    @Test
    void aPortThatCannotBeIsNamed() {
        assertThat(Preflight.ports(0)).singleElement().asString().contains("No such port: 0");
        assertThat(Preflight.ports(65_534)).singleElement().asString().contains("No such port: 65534");
    }

    @Test
    void everyProblemIsSaidAtOnce() {
        assertThat(Preflight.problems(options("--field=3", "--results=missing.csv"), home))
                .hasSize(2)
                .anyMatch(problem -> problem.contains("missing.csv"));
    }

    @Test
    void aServiceThatIsNotBuiltIsNamed() throws IOException {
        // given
        Files.delete(ProjectHome.serviceJar(home, "live-feed"));

        // then
        assertThat(Preflight.problems(options(), home))
                .singleElement()
                .asString()
                .startsWith("live-feed is not built");
    }

    @Test
    void aDataFolderThatIsAFileIsRefused() throws IOException {
        // given
        var file = Files.createFile(home.resolve("file"));

        // then
        assertThat(Preflight.problems(options("--data=" + file), home))
                .contains("The data folder cannot be written: " + file);
    }

    private RaceDayOptions options(String... more) {
        var options = new RaceDayOptions();
        new CommandLine(options)
                .registerConverter(Speed.class, Speed::parse)
                .registerConverter(RaceTime.class, RaceTime::parse)
                .parseArgs(Stream.concat(Stream.of("--port=" + port), Stream.of(more))
                        .toArray(String[]::new));
        return options;
    }
}
