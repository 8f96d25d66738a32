package run.boylston.local;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Classes as a JVM has them in memory once they are loaded, which is most of the work of a start: a service loads 15,000.
 * A JVM that cannot use an archive, because it is another version or a jar has changed, starts without, slower.
 */
final class ClassArchive {

    /** By Quarkus' build, which ends where a service would begin to speak to anybody: a third of the classes. */
    private static final String BUILT = "app-cds.jsa";

    /** By a {@link Rehearsal}: nearly all of them. A new build removes it. */
    private static final String REHEARSED = "rehearsed.jsa";

    private ClassArchive() {}

    /** JVM option, relative to the service's folder: use the best there is. */
    static String readIn(Path serviceFolder) {
        return "-XX:SharedArchiveFile=" + (Files.exists(serviceFolder.resolve(REHEARSED)) ? REHEARSED : BUILT);
    }

    /** JVM option, relative to the service's folder: write a rehearsal's when the JVM is asked to end. */
    static String written() {
        return "-XX:ArchiveClassesAtExit=" + REHEARSED;
    }
}
