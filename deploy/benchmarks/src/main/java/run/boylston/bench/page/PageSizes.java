package run.boylston.bench.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPOutputStream;
import run.boylston.contracts.Json;

/** How much script the built page's views need, by its manifest, which says what is fetched with what. */
final class PageSizes {

    private static final String PAGE = "index.html";
    private static final String MAP = "src/map/maplibre-scene.ts";
    private static final String WIDGET = "widget";
    private static final String LIBRARY = "maplibre";

    private final Path site;
    private final JsonNode manifest;

    private PageSizes(Path site, JsonNode manifest) {
        this.site = site;
        this.manifest = manifest;
    }

    /** @param site the folder that is served */
    static PageSizes of(Path site) throws IOException {
        var file = site.resolve(".vite/manifest.json");
        if (!Files.exists(file)) {
            throw new IllegalStateException("The page is built without a manifest: there is no " + file);
        }
        return new PageSizes(site, Json.mapper().readTree(file.toFile()));
    }

    /** Of the widget's first view: its script, the view's that it asks for, and all that come with these. */
    double widgetKb() throws IOException {
        var entry = keys().filter(this::isWidget)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The page is built without the widget: its manifest has no entry named " + WIDGET));
        var first = new LinkedHashSet<>(List.of(entry));
        first.addAll(listed(entry, "dynamicImports"));
        return gzippedKb(withImports(first));
    }

    /** Of the page with a live map: all but the library that draws maps. */
    double mapKb() throws IOException {
        var all = withImports(wayTo(MAP));
        all.removeIf(key -> manifest.path(key).path("name").asText().equals(LIBRARY));
        return gzippedKb(all);
    }

    private boolean isWidget(String key) {
        var entry = manifest.path(key);
        return entry.path("isEntry").asBoolean() && entry.path("name").asText().equals(WIDGET);
    }

    /** The scripts by which the page comes to one that it asks for when it is needed: the shortest way. */
    private Set<String> wayTo(String wanted) {
        var before = new HashMap<String, String>(Map.of(PAGE, PAGE));
        var next = new ArrayDeque<>(List.of(PAGE));
        while (!next.isEmpty() && !before.containsKey(wanted)) {
            var key = next.remove();
            Stream.concat(listed(key, "imports").stream(), listed(key, "dynamicImports").stream())
                    .filter(each -> before.putIfAbsent(each, key) == null)
                    .forEach(next::add);
        }
        if (!before.containsKey(wanted)) {
            throw new IllegalStateException("The built page never asks for " + wanted);
        }
        var way = new LinkedHashSet<>(List.of(PAGE));
        for (var key = wanted; !key.equals(PAGE); key = before.get(key)) {
            way.add(key);
        }
        return way;
    }

    private Set<String> withImports(Set<String> keys) {
        var all = new LinkedHashSet<String>();
        var next = new ArrayDeque<>(keys);
        while (!next.isEmpty()) {
            var key = next.remove();
            if (all.add(key)) {
                next.addAll(listed(key, "imports"));
            }
        }
        return all;
    }

    private double gzippedKb(Set<String> keys) throws IOException {
        var bytes = 0;
        for (var key : keys) {
            var file = manifest.path(key).path("file").asText();
            bytes += file.endsWith(".js") ? gzipped(site.resolve(file)) : 0;
        }
        return Math.round(bytes / 102.4) / 10.0;
    }

    private static int gzipped(Path file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            Files.copy(file, gzip);
        }
        return bytes.size();
    }

    private Stream<String> keys() {
        return StreamSupport.stream(((Iterable<String>) manifest::fieldNames).spliterator(), false);
    }

    private List<String> listed(String key, String name) {
        return StreamSupport.stream(manifest.path(key).path(name).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
