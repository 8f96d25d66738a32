package run.boylston.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static run.boylston.e2e.people.SmallRace.read;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import run.boylston.contracts.live.EntrantView;
import run.boylston.contracts.live.LiveMessage.Delta;
import run.boylston.contracts.live.LiveMessage.Snapshot;
import run.boylston.contracts.progress.Split;
import run.boylston.e2e.people.Fan;
import run.boylston.e2e.people.RaceDay;
import run.boylston.e2e.people.Services;
import run.boylston.e2e.people.SmallRace;

/** The whole way of one read: front door, Kafka, scoring, Kafka, socket, screen. */
@ExtendWith(SharedStack.class)
class ReadToScreenIT {

    private static final String BIB = "102";

    @Test
    void aReadPostedIsASplitOnASocket(Services services) {
        // given
        var day = RaceDay.open(services, new SmallRace("read-to-socket", 10));
        day.crew().take(read(BIB, "Start", Duration.ofSeconds(10)));
        day.awaitScored();
        try (var fan = day.fanOf(BIB)) {
            await().atMost(RaceDay.PATIENCE)
                    .until(() -> !fan.heard(Snapshot.class).isEmpty());

            // when
            day.crew().take(read(BIB, "5K", Duration.ofSeconds(1_510)));

            // then
            await().atMost(RaceDay.PATIENCE)
                    .untilAsserted(() -> assertThat(splitsOf(fan)).anySatisfy(split -> {
                        assertThat(split.point()).isEqualTo("5K");
                        assertThat(split.gunMs()).isEqualTo(1_510_000);
                        assertThat(split.netMs()).isEqualTo(1_500_000);
                        assertThat(split.aheadMs()).isEqualTo(-300_000);
                    }));
        }
    }

    @Test
    void aReadPostedIsASplitInTheBrowser(Services services) {
        // given
        var day = RaceDay.open(services, new SmallRace("read-to-screen", 10));
        day.crew().take(read(BIB, "Start", Duration.ofSeconds(10)));
        day.awaitScored();
        try (var browser = new FanBrowser();
                var page = browser.newPage(1360, 820).open(day.page("/entrants/" + BIB))) {
            page.byTestId("card-name").getByText("Runner " + BIB).waitFor();

            // when
            day.crew().take(read(BIB, "5K", Duration.ofSeconds(1_510)));

            // then
            page.byTestId("splits").getByText("25:00").waitFor();
            assertThat(page.dots()).isPositive();
            assertThat(page.errors()).isEmpty();
            assertThat(page.hosts()).containsExactly(services.live().getAuthority());
        }
    }

    private static List<Split> splitsOf(Fan fan) {
        return fan.heard(Delta.class).stream()
                .map(Delta::entrants)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .map(EntrantView::progress)
                .filter(Objects::nonNull)
                .flatMap(progress -> progress.splits().stream())
                .toList();
    }
}
