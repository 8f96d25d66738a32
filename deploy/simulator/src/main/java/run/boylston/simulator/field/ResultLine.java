package run.boylston.simulator.field;

import java.util.Arrays;
import org.apache.commons.csv.CSVRecord;

/** One line of a results file, read as a runner of the plan's race. */
final class ResultLine {

    private static final int LAST_ELITE_MAN = 100;
    private static final int BIBS_OF_A_WAVE = 8_000;
    private static final int WAVES = 4;
    private static final int CROSSING_MS = 480_000;
    private static final int ELITE_CROSSING_MS = 2_000;

    private final CSVRecord line;
    private final long lineNumber;
    private final RacePlan plan;
    private final String bib;

    ResultLine(CSVRecord line, long lineNumber, RacePlan plan) {
        this.line = line;
        this.lineNumber = lineNumber;
        this.plan = plan;
        bib = line.get("bib").isBlank() ? "L" + lineNumber : line.get("bib").strip();
    }

    /** The file's, or one made of the line's number. */
    String bib() {
        return bib;
    }

    Runner runner() {
        var entrant = isLorens() ? Loren.entrant() : entrant();
        return new Runner(entrant, passed(plan.getGunMs(entrant.wave()) + startOffsetMs(entrant)));
    }

    private boolean isLorens() {
        return bib.equals(Loren.BIB) && line.get("year").equals(String.valueOf(Loren.YEAR));
    }

    private Entrant entrant() {
        var sex = line.get("sex");
        return Entrant.runner(bib, division(sex), wave(), sex, age(), line.get("country"), false);
    }

    private String division(String sex) {
        if (startsWithEliteWomen()) {
            return "elite-women";
        }
        if (sex.equals("M") && number() > 0 && number() <= LAST_ELITE_MAN) {
            return "elite-men";
        }
        return sex.equals("M") ? "men" : sex.equals("F") ? "women" : OpenDivision.ID;
    }

    private String wave() {
        if (startsWithEliteWomen()) {
            return "elite-women";
        }
        return "wave-" + Math.min(WAVES, Math.max(0, number() - 1) / BIBS_OF_A_WAVE + 1);
    }

    private boolean startsWithEliteWomen() {
        return bib.startsWith("F");
    }

    /** The bib's digits; bibs without any start with the last wave. */
    private int number() {
        var digits = bib.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 6 ? WAVES * BIBS_OF_A_WAVE : Integer.parseInt(digits);
    }

    /** The file does not say when somebody crossed the line: in the order of the bibs, over eight minutes. */
    private int startOffsetMs(Entrant entrant) {
        int withinWave = (number() - 1 + BIBS_OF_A_WAVE) % BIBS_OF_A_WAVE;
        boolean elite = entrant.division().startsWith("elite");
        return elite
                ? withinWave * 37 % ELITE_CROSSING_MS
                : (int) ((long) withinWave * CROSSING_MS / BIBS_OF_A_WAVE) + withinWave % 7;
    }

    private Integer age() {
        var age = line.get("age");
        return age.isBlank() ? null : Integer.valueOf(number("age", age));
    }

    private int[] passed(int startMs) {
        var passed = new int[plan.points().size()];
        Arrays.fill(passed, Runner.NEVER);
        passed[0] = startMs;
        int lastS = 0;
        for (int i = 1; i < passed.length; i++) {
            var point = plan.points().get(i).id();
            if (!line.get(point).isBlank()) {
                lastS = later(point, lastS, number(point, line.get(point)));
                passed[i] = startMs + 1000 * lastS;
            }
        }
        return passed;
    }

    private int later(String point, int lastS, int seconds) {
        if (seconds <= lastS) {
            throw new BrokenResultsException(lineNumber, "is at " + point + " before the mat ahead of it: " + seconds);
        }
        return seconds;
    }

    private int number(String column, String value) {
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new BrokenResultsException(lineNumber, "has no whole number as " + column + ": " + value);
        }
    }
}
