package run.boylston.bench.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunMemoryTest {

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void readsWhatTheKernelSays() {
        // given
        var rollup = "00400000-7fff0000 ---p 00000000 00:00 0    [rollup]\nRss:     123456 kB\nPss:      78901 kB\n"
                + "Pss_Dirty:  5 kB\nShared_Clean:  7 kB\n";

        // when
        var memory = RunMemory.parse(rollup);

        // then
        assertThat(memory.residentMb()).isCloseTo(126.419, within(.001));
        assertThat(memory.proportionalMb()).isCloseTo(80.795, within(.001));
    }

    @Test
    void countsWhatTheLauncherStartedAndWhatWorksInTheFolder() throws Exception {
        // given
        var launcher = sleeper(Path.of("/"));
        var alone = RunMemory.of(launcher, folder);

        // when
        sleeper(folder);

        // then
        assertThat(alone.residentMb()).isPositive();
        assertThat(RunMemory.of(launcher, folder).residentMb()).isGreaterThan(alone.residentMb());
        assertThat(RunMemory.of(ProcessHandle.current(), folder).residentMb())
                .isGreaterThan(RunMemory.of(launcher, folder).residentMb());
    }

    private ProcessHandle sleeper(Path workingFolder) throws Exception {
        var process = new ProcessBuilder("sleep", "300")
                .directory(workingFolder.toFile())
                .start();
        started.add(process);
        return process.toHandle();
    }
}
