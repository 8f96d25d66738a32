package run.boylston.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static run.boylston.e2e.people.SmallRace.read;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import run.boylston.contracts.live.LiveMessage.Snapshot;
import run.boylston.contracts.live.LiveMessage.Welcome;
import run.boylston.e2e.people.Fan;
import run.boylston.e2e.people.RaceDay;
import run.boylston.e2e.people.Services;
import run.boylston.e2e.people.SmallRace;

/** Each service does what it can with the others down. */
@ExtendWith(SharedStack.class)
class DownstreamIT {

    private static final String BIB = "104";

    @Test
    void readsAreTakenWhilePaceServiceIsDownAndScoredWhenItIsBack(Services services, ServiceProcesses processes)
            throws Exception {
        // given
        var day = RaceDay.open(services, new SmallRace("pace-down", 10));
        processes.kill("pace-service");

        // when
        day.crew().take(read(BIB, "Start", Duration.ofSeconds(5)), read(BIB, "5K", Duration.ofSeconds(1_205)));

        // then
        assertThat(processes.isReady("pace-service")).as("still down").isFalse();
        processes.awaitAllReady();
        day.awaitScored();
        assertThat(day.organiser().resultsCsv("pace-down")).contains("0:20:00");
    }

    @Test
    void fansAreServedWhileTheOtherTwoAreDown(Services services, ServiceProcesses processes) throws Exception {
        // given
        var day = RaceDay.open(services, new SmallRace("others-down", 10));
        day.crew().take(read(BIB, "Start", Duration.ofSeconds(5)), read(BIB, "5K", Duration.ofSeconds(1_205)));
        day.awaitScored();
        processes.kill("pace-service");
        processes.kill("tracker-ingest");

        // when
        try (var fan = day.fanOf(BIB)) {

            // then
            await().atMost(RaceDay.PATIENCE).until(() -> splitsOfFirstSnapshot(fan) == 2);
            assertThat(processes.isReady("pace-service")).as("still down").isFalse();
            assertThat(processes.isReady("tracker-ingest")).as("still down").isFalse();
        }
        processes.awaitAllReady();
    }

    @Test
    void fansAndPagesFindTheirWayBackToARestartedLiveFeed(Services services, ServiceProcesses processes)
            throws Exception {
        // given
        var day = RaceDay.open(services, new SmallRace("feed-down", 10));
        day.crew().take(read(BIB, "Start", Duration.ofSeconds(5)));
        day.awaitScored();
        try (var fan = day.fanOf(BIB);
                var browser = new FanBrowser();
                var page = browser.newPage(1360, 820).open(day.page("/entrants/" + BIB))) {
            page.byTestId("card-name").getByText("Runner " + BIB).waitFor();
            await().atMost(RaceDay.PATIENCE)
                    .until(() -> !fan.heard(Snapshot.class).isEmpty());

            // when
            processes.kill("live-feed");
            day.crew().take(read(BIB, "5K", Duration.ofSeconds(1_205)));
            await("the socket ends").atMost(RaceDay.PATIENCE).until(() -> !fan.isOpen());
            processes.awaitAllReady();

            // then
            page.byTestId("splits").getByText("20:00").waitFor();
            try (var again = day.fanOf(BIB)) {
                await().atMost(RaceDay.PATIENCE).until(() -> splitsOfFirstSnapshot(again) == 2);
                assertThat(again.heard(Welcome.class).get(0).epoch())
                        .isNotEqualTo(fan.heard(Welcome.class).get(0).epoch());
            }
        }
    }

    private static int splitsOfFirstSnapshot(Fan fan) {
        return fan.heard(Snapshot.class).stream()
                .findFirst()
                .map(snapshot -> snapshot.entrants().get(0).progress().splits().size())
                .orElse(0);
    }
}
