package run.boylston.bench.chaos;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import run.boylston.bench.BenchOptions;
import run.boylston.local.Stack;
import run.boylston.local.StackOptions;

/**
 * The same race twice: once left alone, and once with three replicas of pace-service of which one is killed with -9 every
 * half minute and one frozen past every timeout, while PostgreSQL and the broker are each killed once, and persons correct.
 * Results must be the same to the byte, no fan shown an older revision, and a live-feed started in the end must have every
 * entrant's newest within two minutes.
 */
public final class ChaosBench {

    private static final int STARTERS = 27_042;
    private static final int SPEED = 120;
    private static final int REPLICAS = 3;

    private ChaosBench() {}

    public static Map<String, Object> run(PrintStream out, BenchOptions options) throws Exception {
        var race = CorrectedRace.of(options.get("field", STARTERS));
        out.println("The race left alone, as fast as it goes.");
        var calm = calmResults(race, out);
        out.println("The race at speed, with three replicas of pace-service and much trouble.");
        try (var stack = Stack.start(StackOptions.temporary().withPaceReplicas(REPLICAS))) {
            return troubled(stack, race, options.get("speed", SPEED), calm, out);
        }
    }

    private static byte[] calmResults(CorrectedRace race, PrintStream out) throws Exception {
        try (var stack = Stack.start(StackOptions.temporary())) {
            var run = new RaceRun(stack, race, out);
            run.load();
            try (var crew = run.startCorrecting(Double.POSITIVE_INFINITY)) {
                run.replay(Double.POSITIVE_INFINITY);
                crew.finish();
            }
            return run.awaitResults();
        }
    }

    private static Map<String, Object> troubled(
            Stack stack, CorrectedRace race, double speed, byte[] calm, PrintStream out) throws Exception {
        var run = new RaceRun(stack, race, out);
        run.load();
        var kills = 0;
        Set<String> missing;
        try (var fans = FanWatch.open(stack, race);
                var crew = run.startCorrecting(speed)) {
            try (var trouble = Trouble.start(stack, out)) {
                run.replay(speed);
                kills = trouble.kills();
                missing = trouble.missing();
            }
            crew.finish();
            var results = run.awaitResults();
            var same = Arrays.equals(calm, results);
            out.printf("%-48s %s%n", "results the same to the byte", same);
            out.printf("%-48s %d%n", "of so many bytes", results.length);
            out.printf("%-48s %d of %,d%n", "fans shown an older revision", fans.older(), fans.shown());
            out.printf("%-48s %s%n", "trouble planned that the race was too short for", missing);
            var behind = new RestartedFeed(stack, race).countBehind();
            out.printf("%-48s %d%n", "entrants behind in a live-feed just started", behind);
            return figures(
                    kills,
                    race.starters(),
                    same && missing.isEmpty() && fans.older() == 0 && fans.shown() > 0 && behind == 0);
        }
    }

    private static Map<String, Object> figures(int kills, int entrants, boolean identical) {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("kills", kills);
        figures.put("entrants", entrants);
        figures.put("identical", identical);
        return figures;
    }
}
