package run.boylston.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchdogTest {

    @TempDir
    private Path kept;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void endsWhatCarriesTheRunsMarkAndNothingElse() throws IOException {
        // given
        var folder = RunFolder.temporary();
        var ours = sleeper(folder.runId());
        var another = sleeper("another run");
        var watchdog = Watchdog.start(folder);

        // when
        watchdog.close();

        // then
        await().until(() -> !ours.isAlive());
        assertThat(another.isAlive()).isTrue();
        assertThat(folder.path()).doesNotExist();
    }

    @Test
    void endsWhatMakesADatabaseInTheFolderAndNoOther() throws IOException {
        // given
        var folder = RunFolder.temporary();
        var program = Files.writeString(kept.resolve("initdb"), "#!/bin/sh\necho begun\nread -r _\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        var ours = initdb(program, folder.postgres());
        var another = initdb(program, kept.resolve("postgres"));

        // when
        Watchdog.start(folder).close();

        // then
        await().until(() -> !ours.isAlive());
        assertThat(another.isAlive()).isTrue();
        assertThat(folder.path()).doesNotExist();
    }

    @Test
    void leavesAFolderThatIsToBeKept() {
        // given
        var folder = RunFolder.keptIn(kept);
        folder.markRaceLoaded();

        // when
        Watchdog.start(folder).close();

        // then
        assertThat(folder.holdsRace()).isTrue();
    }

    /** Started without the mark, as the library does; waits for its input to end. */
    private Process initdb(Path program, Path database) throws IOException {
        var process = new ProcessBuilder(program.toString(), "-D", database.toString()).start();
        started.add(process);
        assertThat(process.inputReader().readLine()).isEqualTo("begun");
        return process;
    }

    private Process sleeper(String runId) throws IOException {
        var builder = new ProcessBuilder("sleep", "300");
        builder.environment().put(Watchdog.MARK, runId);
        var process = builder.start();
        started.add(process);
        return process;
    }
}
