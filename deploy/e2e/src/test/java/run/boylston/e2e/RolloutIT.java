package run.boylston.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import run.boylston.contracts.live.LiveMessage.Bye;
import run.boylston.contracts.live.LiveMessage.Snapshot;
import run.boylston.e2e.people.Fan;
import run.boylston.e2e.people.RaceDay;
import run.boylston.e2e.people.Services;
import run.boylston.e2e.people.SmallRace;

/** A replica that is asked to leave sends its fans away one by one: all come back, and not all at once. */
@ExtendWith(SharedStack.class)
class RolloutIT {

    private static final int FANS = 300;
    private static final long SPREAD_MS = 20_000;
    private static final int PARTS = 4;

    @Test
    void everyFanHearsByeAndWhenToComeBack(Services services, ServiceProcesses processes) throws Exception {
        // given
        var day = RaceDay.open(services, new SmallRace("rolled-out", 4));
        var fans = IntStream.range(0, FANS).mapToObj(fan -> day.fanOf("101")).toList();
        try {
            for (var fan : fans) {
                await().atMost(RaceDay.PATIENCE)
                        .until(() -> !fan.heard(Snapshot.class).isEmpty());
            }

            // when
            processes.roll("live-feed");

            // then
            var retriesMs = fans.stream().flatMap(RolloutIT::retriesMs).toList();
            assertThat(retriesMs).hasSize(FANS).allMatch(retryMs -> retryMs >= 0 && retryMs <= SPREAD_MS);
            assertThat(perPart(retriesMs))
                    .as("fans that come back in each five seconds")
                    .allMatch(some -> some > 30);
            processes.awaitAllReady();
            try (var back = day.fanOf("101")) {
                await().atMost(RaceDay.PATIENCE)
                        .until(() -> !back.heard(Snapshot.class).isEmpty());
            }
        } finally {
            fans.forEach(Fan::close);
        }
    }

    private static Stream<Long> retriesMs(Fan fan) {
        await().atMost(RaceDay.PATIENCE).until(() -> !fan.isOpen());
        return fan.heard(Bye.class).stream().map(Bye::retryMs);
    }

    private static List<Long> perPart(List<Long> retriesMs) {
        return IntStream.range(0, PARTS)
                .mapToObj(part -> retriesMs.stream()
                        .filter(retryMs -> Math.min(retryMs * PARTS / SPREAD_MS, PARTS - 1) == part)
                        .count())
                .toList();
    }
}
