package run.boylston.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    @TempDir
    private Path folder;

    @Test
    void aLockedFolderIsNobodyElsesEvenWhenGarbageHasBeenCollected() throws IOException {
        // given
        assertThat(lockInAnotherProcess()).isEqualTo("true");
        assertThat(RunFolder.lock(folder)).isTrue();
        assertThat(lockInAnotherProcess()).isEqualTo("false");

        // when
        collectGarbage();

        // then
        assertThat(lockInAnotherProcess()).isEqualTo("false");
    }

    private static void collectGarbage() {
        var garbage = new WeakReference<>(new Object());
        await().until(() -> {
            System.gc();
            return garbage.refersTo(null);
        });
    }

    private String lockInAnotherProcess() throws IOException {
        var another = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Another.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new String(another.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    /** Tries to take the folder, says whether it could, and ends. */
    static final class Another {

        public static void main(String[] arguments) throws IOException {
            System.out.println(RunFolder.lock(Path.of(arguments[0])));
        }
    }
}
