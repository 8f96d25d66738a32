package run.boylston.bench;

import java.util.List;
import java.util.Optional;
import run.boylston.bench.glass.GlassToGlass;

/** Every bench there is. A new one is a class and a line here. */
final class Benches {

    static final List<Bench> ALL = List.of(new Bench(
            "glass-to-glass", "How long from a read posted alone to its split on an open socket?", GlassToGlass::run));

    private Benches() {}

    static Optional<Bench> find(String name) {
        return ALL.stream().filter(bench -> bench.name().equals(name)).findFirst();
    }
}
