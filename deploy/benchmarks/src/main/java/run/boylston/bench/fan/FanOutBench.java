package run.boylston.bench.fan;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.io.FileUtils;
import run.boylston.bench.BenchOptions;
import run.boylston.bench.CpuTime;
import run.boylston.bench.Garbage;
import run.boylston.local.Stack;
import run.boylston.local.StackOptions;

/**
 * live-feed as packaged, alone with a broker, beside Nchan, in turns: the same number of sockets of the same client, the very
 * same frames at the same rate, and what the serving processes spend on each that was delivered. Every fan watches the same
 * runner, who has news {@value #PER_SECOND} times a second, which is what a fan is sent at most.
 */
public final class FanOutBench {

    private static final List<Integer> SOCKETS = List.of(3_000, 10_000);
    private static final double PER_SECOND = 3.8;
    private static final long EVERY_MS = Math.round(1_000 / PER_SECOND);
    private static final int FRAMES = 40;
    private static final int ROUNDS = 3;
    /** A client that left before the end would make each frame dearer. */
    private static final double LEAST_HEARD = 0.95;

    private static final int WARM_UP_SOCKETS = 3_000;
    /** Else compilers are a quarter of what is measured, who have nothing more to do in an hour. */
    private static final int WARM_UP_ROUNDS = 8;

    /** @param us of user and system time for each frame that arrived */
    record Round(double us, long frames, double frameBytes) {}

    private interface Publication {
        /** @return how many frames each fan was sent */
        int run() throws Exception;
    }

    /**
     * What is done to a server between its fans' coming and the round, and not counted. Fans stay for hours, and a round is over
     * before Java's collector has moved what they are made of from among all that it took to let them in: so it is told to.
     */
    private interface Settling {
        void settle(ProcessHandle server) throws Exception;
    }

    private final PrintStream out;
    private final Path wsload;
    private final Stack stack;
    private final FanRace race;
    private final NchanServer nchan;

    private FanOutBench(PrintStream out, Path wsload, Stack stack, FanRace race, NchanServer nchan) {
        this.out = out;
        this.wsload = wsload;
        this.stack = stack;
        this.race = race;
        this.nchan = nchan;
    }

    public static Map<String, Object> run(PrintStream out, BenchOptions options) throws Exception {
        Programs.mustHave();
        var source = LoadClient.source(Path.of(options.find("peer").orElse(".")));
        var folder = Files.createTempDirectory("boylston-fan-out-");
        out.println("Starting the broker, live-feed and nginx with Nchan.");
        try (var stack = Stack.start(StackOptions.temporary().withCrowdReplicas(1));
                var race = new FanRace(stack);
                var nchan = NchanServer.start(folder)) {
            race.begin(1);
            var wsload = LoadClient.compile(source, folder);
            return new FanOutBench(out, wsload, stack, race, nchan).measure(options);
        } finally {
            FileUtils.deleteQuietly(folder.toFile());
        }
    }

    private Map<String, Object> measure(BenchOptions options) throws Exception {
        for (var round = 0; round < WARM_UP_ROUNDS; round++) {
            ours(WARM_UP_SOCKETS, new ArrayList<>());
        }
        out.printf(
                "%n%-10s %8s %10s %8s %10s   (at %.1f changes a second)%n",
                "server", "sockets", "frames", "bytes", "us/frame", PER_SECOND);
        var figures = new LinkedHashMap<String, Object>();
        var only = options.get("sockets", 0);
        for (var sockets : only > 0 ? List.of(only) : SOCKETS) {
            compare(sockets, options.get("rounds", ROUNDS), figures);
        }
        var fieldBytes = rounded(FieldCost.bytesPerCrossing(stack, race));
        out.printf("%,d runners, each crossing %.2f bytes to who watches them all%n", FieldCost.FIELD, fieldBytes);
        figures.put("field_bytes_per_crossing", fieldBytes);
        return figures;
    }

    /** Puts its figures in if its ratio is the worst yet. */
    private void compare(int sockets, int rounds, Map<String, Object> figures) throws Exception {
        var ours = new ArrayList<Round>();
        var peers = new ArrayList<Round>();
        for (var round = 0; round < rounds; round++) {
            var frames = new ArrayList<byte[]>();
            ours.add(print("live-feed", sockets, ours(sockets, frames)));
            peers.add(print("nchan", sockets, peer(sockets, frames)));
        }
        var us = median(ours.stream().mapToDouble(Round::us));
        var peerUs = median(peers.stream().mapToDouble(Round::us));
        // A machine is faster in one minute than in another: the two of a round have the same.
        var ratios = IntStream.range(0, rounds)
                .mapToDouble(round -> ours.get(round).us() / peers.get(round).us())
                .toArray();
        var ratio = rounded(median(Arrays.stream(ratios)));
        out.printf("%-10s %8d medians: %.2f and %.2f us a frame, ratio %.2f%n", "", sockets, us, peerUs, ratio);
        if (ratio > (double) figures.getOrDefault("ratio", 0.0)) {
            figures.put("us_per_frame", rounded(us));
            figures.put("nchan_us_per_frame", rounded(peerUs));
            figures.put("ratio", ratio);
        }
    }

    private Round ours(int sockets, List<byte[]> heard) throws Exception {
        var live = FanRace.live(stack);
        var server = List.of(stack.getProcess("live-feed").process());
        try (var tap = FrameTap.open(live, FanRace.WATCH_FIRST)) {
            return round(server, live, sockets - 1, Optional.of(FanRace.WATCH_FIRST), Garbage::collect, () -> {
                tap.forget();
                Ticker.run(FRAMES, EVERY_MS, race::tellOfFirst);
                heard.addAll(tap.frames());
                return heard.size();
            });
        }
    }

    private Round peer(int sockets, List<byte[]> frames) throws Exception {
        var next = frames.iterator();
        return round(nchan.workers(), nchan.live(), sockets - 1, Optional.empty(), nginx -> {}, () -> {
            Ticker.run(frames.size(), EVERY_MS, () -> nchan.publish(next.next()));
            return frames.size();
        });
    }

    private Round round(
            List<ProcessHandle> server,
            URI address,
            int sockets,
            Optional<String> hello,
            Settling settling,
            Publication publication)
            throws Exception {
        var seconds = (int) (FRAMES * EVERY_MS / 1_000) + 8;
        try (var clients = LoadClient.open(wsload, address, sockets, seconds, hello)) {
            TimeUnit.MILLISECONDS.sleep(1_500);
            for (var process : server) {
                settling.settle(process);
            }
            var before = CpuTime.ofUs(server);
            var published = publication.run();
            TimeUnit.MILLISECONDS.sleep(500);
            var us = CpuTime.ofUs(server) - before;
            return round(us, (long) published * sockets, clients.await());
        }
    }

    /** What came before the publication began, a clock or a last message, is nobody's: it counts no more than was published. */
    private static Round round(double us, long published, LoadClient.Counted counted) {
        if (counted.closed() > 0) {
            throw new IllegalStateException(counted.closed() + " sockets were closed");
        }
        if (counted.frames() < published * LEAST_HEARD) {
            throw new IllegalStateException("Of " + published + " frames only " + counted.frames() + " were heard");
        }
        var frames = Math.min(published, counted.frames());
        return new Round(us / frames, frames, counted.bytes() / (double) counted.frames());
    }

    private Round print(String server, int sockets, Round round) {
        out.printf("%-10s %8d %10d %8.0f %10.2f%n", server, sockets, round.frames(), round.frameBytes(), round.us());
        return round;
    }

    /** Of an even number, between the two in the middle: the lower would be the better of two. */
    private static double median(DoubleStream values) {
        var sorted = values.sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
