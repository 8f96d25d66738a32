package run.boylston.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static run.boylston.e2e.people.SmallRace.read;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import run.boylston.contracts.live.LiveMessage;
import run.boylston.contracts.live.LiveMessage.Hello;
import run.boylston.e2e.people.Answer;
import run.boylston.e2e.people.Fan;
import run.boylston.e2e.people.RaceDay;
import run.boylston.e2e.people.Services;
import run.boylston.e2e.people.SmallRace;
import run.boylston.e2e.people.TimingCrew;

/** Law 6: a bad message harms only itself. */
@ExtendWith(SharedStack.class)
class BadInputIT {

    private static RaceDay day;
    private final ServiceProcesses processes;
    private final Services services;
    private List<Long> pidsBefore;

    BadInputIT(Services services, ServiceProcesses processes) {
        this.services = services;
        this.processes = processes;
    }

    @BeforeEach
    void openRace() {
        if (day == null) {
            day = RaceDay.open(services, new SmallRace("bad-input", 10));
        }
        pidsBefore = processes.pids();
    }

    @AfterEach
    void nothingWasRestarted() {
        assertThat(processes.pids()).isEqualTo(pidsBefore);
        assertThat(processes.allReady()).isTrue();
    }

    @Test
    void malformedJsonIsAProblem() {
        // when
        var answer = day.crew().postReads("[{\"mat\":\"5K\",");

        // then
        assertProblem(answer, 400);
        assertRejected(answer, 0, "malformed-json");
    }

    @Test
    void malformedJsonIsNamedAndTheGoodReadsBeforeItAreScored() {
        // given
        var start = TimingCrew.json(read("102", "Start", Duration.ofSeconds(3)));
        var at5K = TimingCrew.json(read("102", "5K", Duration.ofSeconds(1_503)));

        // when
        var answer = day.crew().postReads("[" + start + "," + at5K + ",{\"mat\":\"5K\",");

        // then
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get("accepted").asInt()).isEqualTo(2);
        assertRejected(answer, 2, "malformed-json");
        await().atMost(RaceDay.PATIENCE)
                .untilAsserted(() ->
                        assertThat(day.organiser().resultsCsv("bad-input")).contains("0:25:00"));
    }

    @Test
    void anUnknownRaceIsAProblem() {
        // when
        var answer = day.crew().postReads("no-such-race", "[]");

        // then
        assertProblem(answer, 404);
        assertThat(answer.body()).contains("no-such-race");
    }

    @Test
    void aTimeWithoutAZoneIsNamedAndTheGoodReadsOfItsBatchAreScored() {
        // given
        var good = TimingCrew.json(read("101", "Start", Duration.ofSeconds(3)));
        var bad = "{\"mat\":\"5K\",\"chip\":\"C101\",\"time\":\"2018-04-16T10:28:49.000\"}";
        var alsoGood = TimingCrew.json(read("101", "5K", Duration.ofSeconds(1_203)));

        // when
        var answer = day.crew().postReads("[" + good + "," + bad + "," + alsoGood + "]");

        // then
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get("accepted").asInt()).isEqualTo(2);
        assertRejected(answer, 1, "time-without-zone");
        await().atMost(RaceDay.PATIENCE)
                .untilAsserted(() ->
                        assertThat(day.organiser().resultsCsv("bad-input")).contains("0:20:00"));
    }

    @Test
    void aBatchWithoutOneGoodReadIsAProblem() {
        // when
        var answer = day.crew().postReads("[{\"mat\":\"5K\",\"chip\":\"C101\",\"time\":\"2018-04-16T10:28:49\"}]");

        // then
        assertProblem(answer, 400);
        assertRejected(answer, 0, "time-without-zone");
    }

    @Test
    void aLatitudeOf400IsNamedAndTheGoodFixIsTaken() {
        // given
        var fix = "{\"tracker\":\"T-101\",\"time\":\"2018-04-16T14:05:00Z\",\"lat\":%s,\"lon\":-71.5}";

        // when
        var answer = day.crew().postFixes("[" + fix.formatted("42.21") + "," + fix.formatted("400") + "]");

        // then
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get("accepted").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/rejected/0/index").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/rejected/0/detail").asText()).contains("lat");
    }

    @Test
    void fiftyMegabytesAreRefused() throws Exception {
        // given
        var address = day.crew().readsAddress();

        // when
        var answer = LargeBody.post(address, day.crew().readsKey(), 50_000_000);

        // then
        assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json");
    }

    @Test
    void garbageOnTheSocketIsAnsweredAndTheNextMessageServed() {
        // given
        try (var fan = Fan.connect(services.live(), "bad-input")) {

            // when
            fan.say("}{ not json");
            fan.watch(new Hello(true, false, List.of()));

            // then
            await().atMost(RaceDay.PATIENCE).untilAsserted(() -> {
                assertThat(fan.heard(LiveMessage.Error.class)).isNotEmpty();
                assertThat(fan.heard(LiveMessage.Snapshot.class)).isNotEmpty();
            });
            assertThat(fan.isOpen()).isTrue();
        }
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.json().get("title").asText()).isNotBlank();
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
    }

    private static void assertRejected(Answer answer, int index, String reason) {
        assertThat(answer.json().get("rejected")).singleElement().satisfies(rejected -> {
            assertThat(rejected.get("index").asInt()).isEqualTo(index);
            assertThat(rejected.get("reason").asText()).isEqualTo(reason);
            assertThat(rejected.get("detail").asText()).isNotBlank();
        });
    }
}
