package run.boylston.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import run.boylston.simulator.load.ServiceException;

class RaceSimulationTest {

    private static final double FULL_SPEED = Double.POSITIVE_INFINITY;
    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

    @Test
    void raceAtFullSpeedComesOutAsItWasMade() throws Exception {
        // given
        try (var services = new StubServices(0)) {
            var simulation = new RaceSimulation(options(FULL_SPEED), services.addresses(), NOWHERE);

            // when
            simulation.load();
            var summary = simulation.replay();

            // then
            assertThat(summary.holds()).isTrue();
            assertThat(summary.entrants()).isEqualTo(111);
            assertThat(summary.finishers()).isEqualTo(95);
            assertThat(summary.starters()).isBetween(97, 100);
            assertThat(summary.lagP99Ms()).isEqualTo(12.5);
            assertThat(services.fixes.get()).isGreaterThan(10_300);
            assertThat(services.ahead.get())
                    .as("reads ahead of the race's clock")
                    .isZero();
            assertThat(services.bodies.get("clock")).contains("\"finished\"");
        }
    }

    @Test
    void loadsInTheOrderInWhichPartsNeedEachOther() throws Exception {
        // given
        try (var services = new StubServices(0)) {
            // when
            new RaceSimulation(options(FULL_SPEED), services.addresses(), NOWHERE).load();

            // then
            assertThat(services.calls)
                    .containsExactly(
                            "PUT boston-2018",
                            "PUT course",
                            "PUT landmarks",
                            "PUT records",
                            "PUT start-list",
                            "PUT transit",
                            "PUT campaigns",
                            "PUT clock");
            assertThat(services.bodies.get("start-list"))
                    .contains("4758,Loren Zitomersky,runner,marathon,men,wave-1,M,33,USA,B4758,T-4758,"
                            + "spotter's phone (simulated),public,running backwards,backwards-world-record,false\n")
                    .contains("LEAD-M,\"Lead vehicle, men\",vehicle,marathon,elite-men,wave-1,,,,,T-LEAD-M,organiser,"
                            + "public,,,true\n");
        }
    }

    @Test
    void postsThatWereNotAcknowledgedAreSentAgain() throws Exception {
        // given
        try (var services = new StubServices(50)) {
            var simulation = new RaceSimulation(options(FULL_SPEED), services.addresses(), NOWHERE);

            // when
            simulation.load();
            var summary = simulation.replay();

            // then
            assertThat(services.refusals.get()).isPositive();
            assertThat(summary.holds()).isTrue();
        }
    }

    @Test
    void pacedRaceStartsItsClockWhereItWasToldAndLosesNothingBefore() throws Exception {
        // given
        var from = Duration.ofHours(10);
        var options = new SimulationOptions(100, 1, Optional.empty(), 90_000, from);
        try (var services = new StubServices(0)) {
            var simulation = new RaceSimulation(options, services.addresses(), NOWHERE);

            // when
            simulation.load();
            var summary = simulation.replay();

            // then
            assertThat(summary.holds()).isTrue();
            assertThat(services.calls.stream().filter("PUT clock"::equals)).hasSize(4);
        }
    }

    @Test
    void tamperedSplitIsAMismatchAndAMissingOneIsLost() throws Exception {
        // given
        try (var services = new StubServices(0)) {
            var simulation = new RaceSimulation(options(FULL_SPEED), services.addresses(), NOWHERE);
            services.tampering = csv -> csv.replace(",2:51:46,", ",2:51:47,").replace(",3:39:10,", ",,");

            // when
            simulation.load();
            var summary = simulation.replay();

            // then
            assertThat(summary.mismatches()).isEqualTo(1);
            assertThat(summary.lost()).isEqualTo(1);
            assertThat(summary.holds()).isFalse();
        }
    }

    @Test
    void realSplitsComeOutAsTheFileHasThem(@TempDir Path folder) throws Exception {
        // given
        var file = Files.writeString(
                folder.resolve("results.csv"),
                """
                year,bib,age,sex,country,5K,10K,15K,20K,Half,25K,30K,35K,40K,Finish
                2018,11,31,M,JPN,901,1821,2900,3749,3959,4744,5726,6740,7722,8158
                2018,F18,41,F,CAN,1158,2252,,4572,4822,,6961,8188,9350,9860
                2018,4758,33,M,USA,1729,3503,5530,7777,8279,10306,13150,16630,19498,20639
                """);
        var options = new SimulationOptions(100, 1, Optional.of(file), FULL_SPEED, Duration.ZERO);
        try (var services = new StubServices(0)) {
            var simulation = new RaceSimulation(options, services.addresses(), NOWHERE);

            // when
            simulation.load();
            var summary = simulation.replay();

            // then
            assertThat(summary.holds()).isTrue();
            assertThat(summary.reads()).isEqualTo(31);
            assertThat(summary.splits()).isEqualTo(31);
            var results = NaiveResults.csv(services.scorer, services.bodies.get("start-list"));
            assertThat(results)
                    .contains(",2:44:20,NET,0:00:00,0:19:18,0:37:32,,1:16:12,".replace("NET", "GUN"))
                    .contains(",5:43:59,NET,0:00:00,0:28:49,");
            assertThat(services.bodies.get("boston-2018")).contains("\"simulated\":false");
        }
    }

    @Test
    void refusedLoadSaysWhichCallAndWhy() throws IOException {
        // given
        try (var services = new StubServices(0)) {
            services.loadStatus = 400;
            var simulation = new RaceSimulation(options(FULL_SPEED), services.addresses(), NOWHERE);

            // when, then
            assertThatThrownBy(simulation::load)
                    .isInstanceOf(ServiceException.class)
                    .hasMessageContaining("/manage/races/boston-2018 was answered 400: {\"title\":\"as told\"}");
        }
    }

    private static SimulationOptions options(double speed) {
        return new SimulationOptions(100, 1, Optional.empty(), speed, Duration.ZERO);
    }
}
