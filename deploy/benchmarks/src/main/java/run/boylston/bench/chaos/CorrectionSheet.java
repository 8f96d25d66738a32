package run.boylston.bench.chaos;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import run.boylston.simulator.SimulatedRace;
import run.boylston.simulator.field.Runner;

/**
 * Fifty corrections of every scope. Each is of another entrant, pair, wave, reader or point: in whichever order persons
 * enter them, they say the same.
 */
final class CorrectionSheet {

    private static final int CORRECTIONS = 50;

    /** Entered early, and taken back when half the race has been scored by it. */
    private static final int MISTAKE = 6;

    private static final int REVERSAL = 30;

    private final SimulatedRace race;
    private final Random random;
    private final List<Runner> finishers;

    private CorrectionSheet(SimulatedRace race, long seed) {
        this.race = race;
        random = new Random(seed);
        finishers = new ArrayList<>(
                race.field().runners().stream().filter(Runner::finished).toList());
    }

    static List<CrewCorrection> of(SimulatedRace race, long seed) {
        var sheet = new CorrectionSheet(race, seed);
        var corrections = new ArrayList<CrewCorrection>();
        for (var i = 0; i < CORRECTIONS; i++) {
            var body = new LinkedHashMap<String, Object>(
                    Map.of("who", "timekeeper " + i % 5, "why", "judge's sheet " + i));
            body.putAll(sheet.what(i));
            corrections.add(new CrewCorrection(key(i), body, i == REVERSAL ? key(MISTAKE) : null));
        }
        return List.copyOf(corrections);
    }

    private static String key(int i) {
        return "sheet-" + i;
    }

    /** Those of the race and of chips lie early, so that whole fields are scored again amid the trouble. */
    private Map<String, Object> what(int i) {
        return switch (i) {
            case MISTAKE -> shift("10K", 2, 4, "PT-40S");
            case REVERSAL -> Map.of();
            case 9 -> shift("15K", 2, 4, "PT-3S");
            case 14 ->
                Map.of(
                        "kind",
                        "moveGun",
                        "wave",
                        "wave-3",
                        "time",
                        gun("wave-3").plusMillis(4_300).toString());
            case 19 -> span("closePoint", "point", "25K", 4, 5);
            case 24 -> swap();
            default -> ofEntrant(i);
        };
    }

    /** Backwards: forwards a read may be of the future, which depends on when it came. */
    private Map<String, Object> shift(String mat, int fromHour, int toHour, String shift) {
        var body = span("shiftReader", "reader", "R-" + mat, fromHour, toHour);
        body.put("shift", shift);
        return body;
    }

    private Map<String, Object> span(String kind, String field, String id, int fromHour, int toHour) {
        return new LinkedHashMap<>(Map.of(
                "kind",
                kind,
                field,
                id,
                "from",
                hour(fromHour).toString(),
                "to",
                hour(toHour).toString()));
    }

    /** Of two in mid-race. */
    private Map<String, Object> swap() {
        var one = takeFinisher();
        var other = takeFinisher();
        return Map.of(
                "kind",
                "swapChips",
                "bib",
                bib(one),
                "otherBib",
                bib(other),
                "from",
                time(one, race.plan().lastPoint() / 2));
    }

    private Map<String, Object> ofEntrant(int i) {
        var runner = takeFinisher();
        var point = 1 + i % (race.plan().lastPoint() - 1);
        var id = race.plan().points().get(point).id();
        return switch (i % 3) {
            case 0 -> Map.of("kind", "voidSplit", "bib", bib(runner), "point", id);
            case 1 -> Map.of("kind", "enterSplit", "bib", bib(runner), "point", id, "time", time(runner, point));
            default -> Map.of("kind", "setStatus", "bib", bib(runner), "status", "Disqualified");
        };
    }

    private Runner takeFinisher() {
        return finishers.remove(random.nextInt(finishers.size()));
    }

    private static String bib(Runner runner) {
        return runner.entrant().bib();
    }

    /** A second after the runner passed, or a guess where they passed unseen. */
    private String time(Runner runner, int point) {
        var finish = race.plan().lastPoint();
        var passedMs = runner.passed(point) ? runner.passedMs()[point] : runner.passedMs()[finish] / 2;
        return race.plan().race().firstGun().plusMillis(passedMs + 1_000L).toString();
    }

    private Instant gun(String wave) {
        return race.plan().race().firstGun().plusMillis(race.plan().getGunMs(wave));
    }

    /** Of race time. */
    private Instant hour(int hour) {
        return race.plan().race().firstGun().plusSeconds(hour * 3_600L);
    }
}
