package run.boylston.simulator.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import run.boylston.contracts.race.RaceEntry.Division;
import run.boylston.contracts.race.RaceEntry.Wave;
import run.boylston.simulator.Races;

class FieldGeneratorTest {

    private static final Field FULL = Races.field(27_042, 1);

    @Test
    void hasThePublishedAttendance() {
        // given, when
        var runners = FULL.runners();

        // then
        assertThat(runners).hasSize(30_087);
        assertThat(runners.stream().filter(Runner::started)).hasSize(27_042);
        assertThat(runners.stream().filter(Runner::finished)).hasSize(25_822);
    }

    @Test
    void sameSeedMakesTheSameField() {
        // given
        var again = Races.field(500, 7);

        // when
        var first = Races.field(500, 7);

        // then
        assertThat(lines(first)).isEqualTo(lines(again)).isNotEqualTo(lines(Races.field(500, 8)));
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 51, 500, 3_000})
    void everyFieldHasItsStartersAndEveryDivisionAndWave(int starters) {
        // given, when
        var field = Races.field(starters, 3);

        // then
        var started = field.runners().stream().filter(Runner::started).toList();
        assertThat(started).hasSize(starters);
        assertThat(started.stream().map(runner -> runner.entrant().division()).collect(Collectors.toSet()))
                .containsAll(Races.BOSTON.race().divisions().stream()
                        .map(Division::id)
                        .toList());
        assertThat(started.stream().map(runner -> runner.entrant().wave()).collect(Collectors.toSet()))
                .containsAll(Races.BOSTON.race().waves().stream().map(Wave::id).toList());
        assertThat(field.vehicles()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 500, 40_000})
    void bibsChipsAndTrackersAreUnique(int starters) {
        // given, when
        var entrants = Races.field(starters, 5).entrants().toList();

        // then
        assertThat(entrants.stream().map(Entrant::bib)).doesNotHaveDuplicates();
        assertThat(entrants.stream().map(Entrant::chip).filter(chip -> !chip.isEmpty()))
                .doesNotHaveDuplicates();
        assertThat(entrants.stream().map(Entrant::tracker).filter(id -> !id.isEmpty()))
                .containsExactlyInAnyOrder("T-4758", "T-LEAD-M", "T-LEAD-W");
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 5_000})
    void namedPeopleHaveTheirOfficialTimesByTheGun(int starters) {
        // given
        var field = Races.field(starters, 11);

        // when
        var officialS = field.runners().stream()
                .filter(runner -> !runner.entrant().simulated())
                .filter(runner -> !runner.entrant().bib().equals(Loren.BIB))
                .collect(Collectors.toMap(runner -> runner.entrant().name(), FieldGeneratorTest::gunSeconds));

        // then
        assertThat(officialS)
                .isEqualTo(Map.of(
                        "Yuki Kawauchi", 8_158,
                        "Geoffrey Kirui", 8_303,
                        "Shadrack Biwott", 8_315,
                        "Desiree Linden", 9_594,
                        "Sarah Sellers", 9_844,
                        "Krista DuChene", 9_860,
                        "Marcel Hug", 6_386,
                        "Tatyana McFadden", 7_479));
    }

    @Test
    void nobodyInventedBeatsTheNamedOfTheirDivision() {
        // given
        var namedByDivision = FULL.runners().stream()
                .filter(runner ->
                        !runner.entrant().simulated() && !runner.entrant().bib().equals(Loren.BIB))
                .collect(Collectors.groupingBy(
                        runner -> runner.entrant().division(),
                        Collectors.summarizingInt(FieldGeneratorTest::gunSeconds)));

        // when
        var faster = FULL.runners().stream()
                .filter(runner -> runner.entrant().simulated() && runner.finished())
                .filter(runner -> namedByDivision.containsKey(runner.entrant().division()))
                .filter(runner -> gunSeconds(runner)
                        <= namedByDivision.get(runner.entrant().division()).getMax());

        // then
        assertThat(faster).isEmpty();
    }

    @Test
    void lorenRunsHisRealSplits() {
        // given, when
        var loren = FULL.runners().stream()
                .filter(runner -> runner.entrant().bib().equals("4758"))
                .findFirst()
                .orElseThrow();

        // then
        assertThat(loren.entrant().name()).isEqualTo("Loren Zitomersky");
        assertThat(loren.entrant().targets()).containsExactly("backwards-world-record");
        assertThat(Arrays.stream(loren.passedMs()).map(ms -> ms - loren.passedMs()[0]))
                .containsExactly(
                        0,
                        1_729_000,
                        3_503_000,
                        5_530_000,
                        7_777_000,
                        8_279_000,
                        10_306_000,
                        13_150_000,
                        16_630_000,
                        19_498_000,
                        20_639_000);
    }

    @Test
    void finishesLieAsThoseOf2018Did() {
        // given, when
        var netS = FULL.runners().stream()
                .filter(Runner::finished)
                .mapToInt(runner -> (runner.passedMs()[Races.BOSTON.lastPoint()] - runner.passedMs()[0]) / 1000)
                .sorted()
                .toArray();

        // then: 2018's median was 13,687 s and nine in ten took less than 17,900 s
        assertThat(netS[netS.length / 2]).isBetween(13_300, 14_100);
        assertThat(netS[netS.length * 9 / 10]).isBetween(17_000, 18_800);
    }

    @Test
    void mostRunTheSecondHalfSlower() {
        // given
        int half = Races.point("Half");

        // when
        double positive = FULL.runners().stream()
                .filter(Runner::finished)
                .filter(runner -> {
                    var ms = runner.passedMs();
                    return ms[Races.BOSTON.lastPoint()] - ms[half] > ms[half] - ms[0];
                })
                .count();

        // then
        assertThat(positive / 25_822).isBetween(.8, .99);
    }

    @Test
    void everybodyMovesForwardWithinTheBoundsOfTheDivision() {
        // given
        var bounds =
                Races.BOSTON.race().divisions().stream().collect(Collectors.toMap(Division::id, Division::maxSpeedMps));

        // when
        var tooFast = FULL.runners().stream()
                .filter(runner ->
                        fastestMps(runner) > bounds.get(runner.entrant().division()));

        // then
        assertThat(tooFast).isEmpty();
    }

    @Test
    void dropoutsLeaveTheCourseEverywhere() {
        // given, when
        var lastPoints = new HashSet<Integer>();
        FULL.runners().stream()
                .filter(runner -> runner.started() && !runner.finished())
                .forEach(runner -> lastPoints.add((int) Arrays.stream(runner.passedMs())
                        .filter(ms -> ms != Runner.NEVER)
                        .count()));

        // then
        assertThat(lastPoints).contains(1, 2, 5, 9, 10);
    }

    private static int gunSeconds(Runner runner) {
        int sinceGunMs = runner.passedMs()[Races.BOSTON.lastPoint()]
                - Races.BOSTON.getGunMs(runner.entrant().wave());
        return (sinceGunMs / 100 + 9) / 10;
    }

    private static double fastestMps(Runner runner) {
        var distances = Races.BOSTON.distancesM();
        double fastest = 0;
        for (int i = 1; i < distances.length && runner.passed(i); i++) {
            int ms = runner.passedMs()[i] - runner.passedMs()[i - 1];
            assertThat(ms).isPositive();
            fastest = Math.max(fastest, (distances[i] - distances[i - 1]) * 1000 / ms);
        }
        return fastest;
    }

    private static String lines(Field field) {
        return field.runners().stream()
                .map(runner -> runner.entrant() + Arrays.toString(runner.passedMs()))
                .collect(Collectors.joining("\n"));
    }
}
