package run.boylston.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

    @TempDir
    private Path service;

    @Test
    void withoutARehearsalTheBuildsOwnIsUsed() {
        assertThat(ClassArchive.readIn(service)).isEqualTo("-XX:SharedArchiveFile=app-cds.jsa");
    }

    @Test
    void whatARehearsalWritesIsUsedFromThenOn() throws IOException {
        // given
        var written = ClassArchive.written().replace("-XX:ArchiveClassesAtExit=", "");

        // when
        Files.createFile(service.resolve(written));

        // then
        assertThat(ClassArchive.readIn(service)).isEqualTo("-XX:SharedArchiveFile=" + written);
    }
}
