package run.boylston.bench;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import run.boylston.bench.chaos.ChaosBench;
import run.boylston.bench.crowd.CrowdBench;
import run.boylston.bench.fan.FanLatencyBench;
import run.boylston.bench.fan.FanOutBench;
import run.boylston.bench.fan.StalledBench;
import run.boylston.bench.glass.GlassToGlass;
import run.boylston.bench.micro.PaceMicro;
import run.boylston.bench.pace.PaceBench;
import run.boylston.bench.page.PageBench;
import run.boylston.bench.projection.ProjectionBench;
import run.boylston.bench.restore.RestoreBench;
import run.boylston.bench.start.StartBench;

/** Every bench there is. A new one is a class and a line here. */
final class Benches {

    static final List<Bench> ALL = List.of(
            Bench.plain(
                    "start",
                    "How long from deploy/race-day to moving dots, and how much memory does it all take?",
                    StartBench::run),
            Bench.plain(
                    "glass-to-glass",
                    "How long from a read posted alone to its split on an open socket?",
                    GlassToGlass::run),
            Bench.plain(
                    "pace",
                    "How many reads and fixes a second does pace-service take, and how soon after kill -9?",
                    PaceBench::run),
            Bench.plain(
                    "pace-micro", "How long does one fix take, one entrant's score, one projection?", PaceMicro::run),
            new Bench(
                    "restore",
                    "How soon does live-feed have a whole race again after kill -9?",
                    Set.of("field", "restarts"),
                    Set.of(),
                    RestoreBench::run),
            new Bench(
                    "chaos",
                    "Are results those of an undisturbed run, whatever is killed?",
                    Set.of("field", "speed"),
                    Set.of(),
                    ChaosBench::run),
            new Bench(
                    "fan-out",
                    "What does a frame to a fan cost the server, beside Nchan, and a crossing in bytes?",
                    Set.of("rounds", "sockets"),
                    Set.of("peer"),
                    FanOutBench::run),
            new Bench(
                    "fan-latency",
                    "How long from a record in Kafka to its frame on a thousand sockets?",
                    Set.of("sockets"),
                    Set.of(),
                    FanLatencyBench::run),
            Bench.plain("stalled", "What do a thousand fans who read nothing cost the others?", StalledBench::run),
            new Bench(
                    "crowd",
                    "Are thirty thousand fans served in time, and again when a replica is killed?",
                    Set.of("fans"),
                    Set.of("field-interval"),
                    CrowdBench::run),
            new Bench(
                    "page",
                    "What does the page weigh, how soon are there dots, how long is a frame, what does it keep?",
                    Set.of("minutes"),
                    Set.of(),
                    PageBench::run),
            new Bench(
                    "projection",
                    "How far off is the projected finish on a year not seen, and does it know?",
                    Set.of("test"),
                    Set.of("results", "train"),
                    ProjectionBench::run));

    private Benches() {}

    static Optional<Bench> find(String name) {
        return ALL.stream().filter(bench -> bench.name().equals(name)).findFirst();
    }
}
