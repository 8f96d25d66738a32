package run.boylston.bench.crowd;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import run.boylston.contracts.Json;
import run.boylston.contracts.live.LiveMessage.Hello;

/**
 * A process full of fans, told what to do line by line on its standard input: {@code measure WALL_MS RACE_MS},
 * {@code seats}, {@code report}. The answer is one JSON object a line. It ends when its input does.
 */
final class CrowdMain {

    private static final int FIELD_IN = 5;
    private static final int READS_IN = 40;
    private static final int ENTRANTS_EACH = 3;

    private CrowdMain() {}

    /** Arguments: how many fans, a seed, the highest bib, the sockets' addresses. */
    public static void main(String[] arguments) throws IOException {
        var replicas = Arrays.stream(arguments).skip(3).map(URI::create).toList();
        var tally = new Tally();
        var fans = Integer.parseInt(arguments[0]);
        try (var crowd = new Crowd(replicas);
                var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            var random = new Random(Long.parseLong(arguments[1]));
            crowd.open(fans(crowd, tally, fans, replicas.size(), Integer.parseInt(arguments[2]), random));
            for (var command = commands.readLine(); command != null; command = commands.readLine()) {
                System.out.println(
                        new String(Json.write(answer(command.split(" "), crowd, tally)), StandardCharsets.UTF_8));
            }
        }
        System.exit(0);
    }

    private static Map<String, Object> answer(String[] command, Crowd crowd, Tally tally) {
        return switch (command[0]) {
            case "measure" -> {
                tally.measureFrom(Long.parseLong(command[1]), Long.parseLong(command[2]));
                yield Map.of();
            }
            case "report" -> {
                tally.measureNoMore();
                yield tally.report();
            }
            default ->
                Map.of(
                        "seated", crowd.seated(),
                        "refused", crowd.refused(),
                        "lost", crowd.lost(),
                        "backMs", crowd.backMs(),
                        "older", tally.olderHeard());
        };
    }

    private static List<CrowdFan> fans(
            Crowd crowd, Tally tally, int count, int replicas, int highestBib, Random random) {
        var everybody = new BibIndex();
        var fans = new ArrayList<CrowdFan>(count);
        for (var i = 0; i < count; i++) {
            var field = i % FIELD_IN == 0;
            fans.add(new CrowdFan(
                    crowd,
                    tally,
                    field ? everybody : new BibIndex(),
                    hello(field, highestBib, random),
                    field,
                    i % READS_IN == 0,
                    i % replicas));
        }
        return fans;
    }

    private static String hello(boolean field, int highestBib, Random random) {
        var bibs = field
                ? List.<String>of()
                : IntStream.range(0, ENTRANTS_EACH)
                        .mapToObj(i -> Integer.toString(1 + random.nextInt(highestBib)))
                        .toList();
        return new String(Json.write(new Hello(field, field, !field, bibs, null)), StandardCharsets.UTF_8);
    }
}
