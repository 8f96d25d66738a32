package run.boylston.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;

/** A folder for data that nobody wants to keep. */
final class TemporaryFolder {

    private TemporaryFolder() {}

    static Path create(String purpose) {
        try {
            return Files.createTempDirectory("boylston-" + purpose + "-");
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary folder for " + purpose, e);
        }
    }

    /** Best effort: what cannot be deleted now is left to whoever cleans the machine's temporary files. */
    static void delete(Path folder) {
        FileUtils.deleteQuietly(folder.toFile());
    }
}
