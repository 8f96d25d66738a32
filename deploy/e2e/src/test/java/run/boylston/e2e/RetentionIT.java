package run.boylston.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import run.boylston.contracts.topic.Topic;
import run.boylston.e2e.people.RaceDay;
import run.boylston.e2e.people.Services;
import run.boylston.e2e.people.SmallRace;

/** A race of 2018, run again while the broker looks every second for what is too old to keep. */
@ExtendWith(SharedStack.class)
class RetentionIT {

    @Test
    void aReplayOf2018LosesNothing(Services services, ServiceProcesses processes) throws Exception {
        // given
        var race = new SmallRace("retention", 60);
        var day = RaceDay.open(services, race);
        var crowd = new Crowd(race);
        try (var canary = new RetentionCanary(processes.bootstrapServers())) {

            // when
            for (var point : SmallRace.POINTS) {
                day.crew().takeAll(crowd.readsAt(point));
                canary.awaitOneCheck(SmallRace.GUN);
            }
            day.awaitScored();

            // then
            assertThat(canary.hasLostNothing(Topic.RACE_READS)).isTrue();
            assertThat(crowd.differences(day)).isEmpty();
        }
    }
}
