package run.boylston.bench.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageSizesTest {

    private static final String WIDGET =
            """
            "src/w.ts": {"file": "widget.js", "name": "widget", "isEntry": true, "imports": ["_shared.js"], "dynamicImports": ["src/strip.ts"]},
            "src/strip.ts": {"file": "strip.js", "imports": ["_shared.js"], "dynamicImports": ["src/late.ts"]},
            """;
    private static final String PAGE =
            """
            "index.html": {"file": "page.js", "name": "index", "isEntry": true, "imports": ["_shared.js"], "dynamicImports": ["src/app.ts", "src/late.ts"]},
            "src/app.ts": {"file": "app.js", "imports": ["_shared.js"], "dynamicImports": ["src/map/maplibre-scene.ts"]},
            "src/map/maplibre-scene.ts": {"file": "scene.js", "imports": ["_lib.js"]},
            "src/late.ts": {"file": "late.js"},
            "_lib.js": {"file": "lib.js", "name": "maplibre"},
            "_shared.js": {"file": "shared.js", "name": "shared"}
            """;

    @TempDir
    Path site;

    @BeforeEach
    void files() throws IOException {
        var random = new Random(7);
        for (var file : new String[] {"widget", "strip", "page", "app", "scene", "late", "lib", "shared"}) {
            // What cannot be compressed weighs what it is.
            var kb = new byte[1024 * file.length()];
            random.nextBytes(kb);
            Files.write(site.resolve(file + ".js"), kb);
        }
        Files.createDirectory(site.resolve(".vite"));
    }

    @Test
    void aWidgetNeedsItsScriptItsViewAndWhatComesWithThemOnce() throws IOException {
        // given
        manifest(WIDGET + PAGE);

        // then
        assertThat(PageSizes.of(site).widgetKb()).isCloseTo(6 + 5 + 6, within(0.2));
    }

    @Test
    void aLiveMapNeedsAllOnTheWayToItButTheLibrary() throws IOException {
        // given
        manifest(PAGE);

        // then
        assertThat(PageSizes.of(site).mapKb()).isCloseTo(4 + 6 + 3 + 5, within(0.2));
    }

    @Test
    void whatIsMissingIsSaid() throws IOException {
        // given
        assertThatIllegalStateException().isThrownBy(() -> PageSizes.of(site)).withMessageContaining("manifest");
        manifest(PAGE);

        // then
        var sizes = PageSizes.of(site);
        assertThatIllegalStateException().isThrownBy(sizes::widgetKb).withMessageContaining("named widget");
    }

    private void manifest(String entries) throws IOException {
        Files.writeString(site.resolve(".vite/manifest.json"), "{" + entries + "}");
    }
}
