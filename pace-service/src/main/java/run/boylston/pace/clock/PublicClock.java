package run.boylston.pace.clock;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import run.boylston.contracts.Json;
import run.boylston.contracts.race.RaceClock;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.catalog.OutboxRow;
import run.boylston.pace.kafka.Outgoing;

/**
 * A race's clock as the public has it: behind by the race's public delay, as is all that it is held against. The state is
 * the race's own: who stops a race stops it for everybody at once.
 */
public final class PublicClock {

    private static final String FIND = "select entry from race_clock where race = ?1";
    private static final String STORE = "update race_clock set revision = ?2, entry = ?3 where race = ?1";

    private PublicClock() {}

    /** One that stands shows the same time whenever it is looked at. When it was set stays: later is newer. */
    static RaceClock of(RaceClock clock, int delayS) {
        return clock.rate() == 0
                ? clock
                : new RaceClock(
                        clock.race(),
                        clock.revision(),
                        clock.state(),
                        clock.replay(),
                        clock.raceMs() - Math.round(delayS * 1_000 * clock.rate()),
                        clock.wallTime(),
                        clock.rate());
    }

    static Outgoing outgoing(RaceClock clock, int delayS) {
        return new Outgoing(Topic.RACE_CLOCK, clock.race(), Json.write(of(clock, delayS)));
    }

    /**
     * Within a change of the race: its clock, if it has one, with another delay or counted from another gun. A revision known
     * is not read again.
     *
     * @param later how much later the first gun is planned than before
     */
    public static Uni<Void> publishNext(String race, Duration later, int delayS) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FIND, String.class)
                        .setParameter(1, race)
                        .getSingleResultOrNull())
                .onItem()
                .ifNotNull()
                .transformToUni(entry -> publish(next(RaceClocks.parse(entry), later), delayS));
    }

    private static Uni<Void> publish(RaceClock clock, int delayS) {
        var record = outgoing(clock, delayS);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(STORE)
                        .setParameter(1, clock.race())
                        .setParameter(2, clock.revision())
                        .setParameter(3, Json.mapper().valueToTree(clock).toString())
                        .executeUpdate())
                .chain(() -> OutboxRow.add(record.topic(), record.key(), record.value()));
    }

    private static RaceClock next(RaceClock clock, Duration later) {
        return new RaceClock(
                clock.race(),
                clock.revision() + 1,
                clock.state(),
                clock.replay(),
                clock.raceMs() - later.toMillis(),
                clock.wallTime(),
                clock.rate());
    }
}
