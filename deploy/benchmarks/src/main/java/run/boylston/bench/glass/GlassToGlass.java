package run.boylston.bench.glass;

import static run.boylston.e2e.people.SmallRace.read;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import run.boylston.bench.BenchStack;
import run.boylston.bench.Samples;
import run.boylston.e2e.people.RaceDay;
import run.boylston.e2e.people.Read;
import run.boylston.e2e.people.SmallRace;

/**
 * From the moment a timing crew begins to post one read until its split is on a fan's open socket: through the front door,
 * Kafka, scoring in PostgreSQL, Kafka and live-feed. One read at a time, the next when the one before has arrived; each is
 * the first beyond the start of its runner, so that nothing else about the runner has just been told.
 */
public final class GlassToGlass {

    private static final int RUNNERS = 1_200;

    /** The first of them run ahead at 5K and the finish, until every service's code is compiled. */
    private static final int WARM_UP_RUNNERS = 500;

    /** How long each read took to be acknowledged, and to arrive. */
    private record Times(List<Double> ackMs, List<Double> arrivalMs) {}

    private GlassToGlass() {}

    public static Map<String, Object> run(PrintStream out) throws Exception {
        try (var stack = BenchStack.start(out)) {
            var day = RaceDay.open(stack.services(), new SmallRace("glass-to-glass", RUNNERS));
            return report(measure(day, out), out);
        }
    }

    private static Times measure(RaceDay day, PrintStream out) throws Exception {
        day.crew().takeAll(crossings(day, "Start", 5).toList());
        day.awaitScored();
        var times = new Times(new ArrayList<>(), new ArrayList<>());
        var at5K = crossings(day, "5K", 1_500).toList();
        var warmUp = Stream.of(at5K, crossings(day, "Finish", 3_000).toList())
                .flatMap(reads -> reads.stream().limit(WARM_UP_RUNNERS))
                .toList();
        var measured = at5K.subList(WARM_UP_RUNNERS, RUNNERS);
        out.printf("%d reads to warm up, then %d to measure, one at a time.%n", warmUp.size(), measured.size());
        try (var watch = new SplitWatch(day)) {
            for (var read : warmUp) {
                post(day, watch, read, new Times(new ArrayList<>(), new ArrayList<>()));
            }
            for (var read : measured) {
                post(day, watch, read, times);
            }
        }
        return times;
    }

    private static Stream<Read> crossings(RaceDay day, String point, int secondsAfterGun) {
        return day.race().bibs().stream().map(bib -> read(bib, point, Duration.ofSeconds(secondsAfterGun)));
    }

    private static void post(RaceDay day, SplitWatch watch, Read read, Times times) throws Exception {
        var arrival = watch.arrivalOf(SmallRace.bib(read.chip()), read.mat());
        var posted = System.nanoTime();
        day.crew().take(read);
        var acknowledged = System.nanoTime();
        var arrived = arrival.get(RaceDay.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        times.ackMs().add((acknowledged - posted) / 1e6);
        times.arrivalMs().add((arrived - posted) / 1e6);
    }

    private static Map<String, Object> report(Times times, PrintStream out) {
        var arrival = new Samples(times.arrivalMs());
        out.println(Samples.HEADING);
        out.println(new Samples(times.ackMs()).line("front door's answer (ack)"));
        out.println(arrival.line("split on an open socket"));
        var figures = new LinkedHashMap<String, Object>();
        figures.put("p50_ms", arrival.percentileMs(50));
        figures.put("p99_ms", arrival.percentileMs(99));
        return figures;
    }
}
