package run.boylston.simulator.fixes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import run.boylston.simulator.Races;
import run.boylston.simulator.field.Curve;
import run.boylston.simulator.field.Runner;
import run.boylston.simulator.race.RaceFiles;

class PhonesTest {

    private static final CourseLine COURSE = new CourseLine(new RaceFiles().coursePoints());
    private static final List<PhoneFix> FIXES = new Phones(Races.BOSTON, COURSE, 1).follow(Races.field(100, 1));
    private static final List<PhoneFix> LORENS =
            FIXES.stream().filter(fix -> fix.tracker().equals("T-4758")).toList();

    @Test
    void spottersPhoneSendsEveryTwoSecondsFromStartToFinish() {
        assertThat(LORENS).hasSize(20_639 / 2 + 1);
        assertThat(IntStream.range(1, LORENS.size())
                        .map(i -> LORENS.get(i).timeMs() - LORENS.get(i - 1).timeMs()))
                .containsOnly(2_000);
    }

    @Test
    void leadVehiclesAreFollowedToo() {
        assertThat(FIXES.stream().map(PhoneFix::tracker).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("T-4758", "T-LEAD-M", "T-LEAD-W");
        assertThat(FIXES).extracting(PhoneFix::timeMs).isSorted();
    }

    @Test
    void sixtyEightInAHundredFixesLieWithinFiveMetresOfLoren() {
        // given
        var loren = Races.field(100, 1).runners().stream()
                .filter(runner -> runner.entrant().bib().equals("4758"))
                .findFirst()
                .orElseThrow();

        // when
        double within =
                LORENS.stream().filter(fix -> metresFrom(loren, fix) <= 5).count() / (double) LORENS.size();

        // then
        assertThat(within).isBetween(.64, .72);
    }

    private static double metresFrom(Runner runner, PhoneFix fix) {
        var times = IntStream.of(runner.passedMs()).asDoubleStream().toArray();
        double distanceM = Curve.of(times, Races.BOSTON.distancesM()).at(fix.timeMs());
        double north = (fix.lat() - COURSE.lat(distanceM, 0)) * 111_320;
        double east = (fix.lon() - COURSE.lon(distanceM, 0)) * 111_320 * Math.cos(Math.toRadians(fix.lat()));
        return Math.hypot(north, east);
    }
}
