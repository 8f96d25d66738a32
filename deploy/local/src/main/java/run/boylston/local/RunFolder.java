package run.boylston.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where one run has its files: {@code kafka}, {@code postgres} and {@code logs}.
 *
 * @param runId marks everything that belongs to this run
 * @param kept whether the files stay for another run
 */
record RunFolder(String runId, Path path, boolean kept) {

    private static final String LOADED = "race-loaded";
    private static final String LOCK = "lock";

    /** Kept: a channel that is collected is closed, and its lock is gone. */
    private static final Set<FileChannel> LOCKED = ConcurrentHashMap.newKeySet();

    static RunFolder temporary() {
        try {
            return new RunFolder(
                            newRunId(),
                            Files.createTempDirectory("boylston-run-").toRealPath(),
                            false)
                    .create();
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary folder", e);
        }
    }

    static RunFolder keptIn(Path folder) {
        try {
            return new RunFolder(newRunId(), Files.createDirectories(folder).toRealPath(), true).create();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder cannot be used: " + folder, e);
        }
    }

    /**
     * Takes the folder for this process; the operating system gives it back when the process ends, however it ends.
     *
     * @return false if another process has it
     */
    static boolean lock(Path folder) throws IOException {
        Files.createDirectories(folder);
        var file = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        LOCKED.add(file);
        return file.tryLock() != null;
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path logs() {
        return path.resolve("logs");
    }

    boolean holdsRace() {
        return Files.exists(path.resolve(LOADED));
    }

    void markRaceLoaded() {
        try {
            Files.writeString(path.resolve(LOADED), "");
        } catch (IOException e) {
            throw new UncheckedIOException("The run's folder cannot be written", e);
        }
    }

    private RunFolder create() throws IOException {
        Files.createDirectories(logs());
        return this;
    }

    private static String newRunId() {
        return UUID.randomUUID().toString();
    }
}
