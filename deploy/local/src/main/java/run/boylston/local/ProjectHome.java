package run.boylston.local;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The project's root folder, where the packaged services are found. */
public final class ProjectHome {

    private static final String PROPERTY = "boylston.home";

    private ProjectHome() {}

    /**
     * The folder that the system property {@code boylston.home} names, or the one that this class or the working directory
     * is in.
     *
     * @throws IllegalStateException if there is none
     */
    public static Path get() {
        var named = Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of);
        return named.or(() -> findAbove(ownLocation()))
                .or(() -> findAbove(Path.of("").toAbsolutePath()))
                .orElseThrow(() ->
                        new IllegalStateException("The project's folder is not found: name it with -D" + PROPERTY));
    }

    /** The packaged service's start file. */
    static Path serviceJar(Path home, String service) {
        return home.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
    }

    private static Optional<Path> findAbove(Path path) {
        return Stream.iterate(path, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("race-contracts"))
                        && Files.isRegularFile(folder.resolve("pom.xml")))
                .findFirst();
    }

    private static Path ownLocation() {
        try {
            return Path.of(ProjectHome.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A class has no location", e);
        }
    }
}
