package run.boylston.pace.clock;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import run.boylston.contracts.Json;
import run.boylston.contracts.race.RaceClock;
import run.boylston.contracts.race.RaceClock.State;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.catalog.OutboxRows;
import run.boylston.pace.clock.ClockResource.StateSetting;
import run.boylston.pace.corrections.RaceRevisions;
import run.boylston.pace.crossing.ArmedSpan;
import run.boylston.pace.kafka.Outgoing;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.race.RaceDefinition;

/**
 * Sets a race's clock, alone with the race. Whoever is under way is scored again when the race is suspended, stopped or
 * goes on: what moves and what is only projected is told of nobody meanwhile. Nor is anybody followed but while the race
 * is armed or live: to and from it, phones go where they like.
 */
final class ClockChanges {

    private static final String STORE =
            """
            insert into race_clock (race, revision, entry, state, armed_from, finished_at)
            values ($1, $2, $3, $4, $5, $6)
            on conflict (race) do update
            set revision = excluded.revision, entry = excluded.entry, state = excluded.state,
                armed_from = excluded.armed_from, finished_at = excluded.finished_at
            """;
    /** A standing clock that is set to another time tells nothing of when reads came in. */
    private static final String REMEMBER =
            """
            insert into race_clock_change (race, revision, entry, who, armed_from, finished_at)
            values ($1, $2, $3, $4, $5, $6)
            """;

    private static final String MARK_UNDER_WAY =
            "update progress set stale = true where race = $1 and status not in ('INACTIVE', 'FINISHED')";

    /** Whoever was read so shortly before that the clock is another one to those reads. */
    private static final String MARK_JUST_READ =
            """
            update progress p set stale = true
            where p.race = $1 and exists (
                select from chip c join timing_read r on r.race = c.race and r.chip = c.chip
                where c.race = p.race and c.bib = p.bib and r.received_at >= $2)
            """;

    private static final String TRACKED = "select distinct bib from tracker where race = $1";

    private ClockChanges() {}

    /**
     * @param before null if the clock was never set
     * @param race whose clock it is
     * @param said who says so, and when the race is armed and over, if that is to be another time
     */
    static void set(PgSession session, RaceClock before, RaceClock clock, RaceDefinition race, StateSetting said) {
        var armedBefore = ArmedSpans.find(session, clock.race());
        var armed = ArmedSpans.next(before, clock, race.firstGun(), armedBefore, said);
        store(session, clock, armed);
        OutboxRows.add(session, List.of(PublicClock.outgoing(clock, race.delayS())));
        var rearmed = !armed.equals(armedBefore);
        if (rearmed || before == null || before.state() != clock.state() || before.rate() > 0 || clock.rate() > 0) {
            session.query(
                    REMEMBER,
                    clock.race(),
                    clock.revision(),
                    json(clock),
                    said.who(),
                    utc(armed.from()),
                    utc(armed.to()));
        }
        if (isSuspended(before) != isSuspended(clock)) {
            session.query(MARK_UNDER_WAY, clock.race());
        }
        if (follows(before) && !follows(clock)) {
            takePositionsBack(session, clock.race());
        }
        if (isMoved(before, clock)) {
            session.query(MARK_JUST_READ, clock.race(), utc(clock.wallTime().minus(ClockHistory.TOLERANCE)));
        }
        if (rearmed) {
            RaceRevisions.next(session, clock.race());
        }
    }

    /** Whether race time goes on otherwise than it would have; a clock that stands, as before, tells nothing of reads. */
    private static boolean isMoved(RaceClock before, RaceClock clock) {
        if (before == null || before.rate() != clock.rate() || before.replay() != clock.replay()) {
            return before != null || clock.rate() > 0;
        }
        return clock.rate() > 0 && before.raceMsAt(clock.wallTime()) != clock.raceMs();
    }

    private static boolean isSuspended(RaceClock clock) {
        return clock != null && (clock.state() == State.SUSPENDED || clock.state() == State.STOPPED);
    }

    private static boolean follows(RaceClock clock) {
        return clock == null || clock.state() == State.ARMED || clock.state() == State.LIVE;
    }

    private static void takePositionsBack(PgSession session, String race) {
        var tombstones = new ArrayList<Outgoing>();
        session.query(TRACKED, race)
                .forEach(
                        row -> tombstones.add(new Outgoing(Topic.RACE_POSITIONS, race + "/" + row.getString(0), null)));
        OutboxRows.add(session, tombstones);
    }

    private static void store(PgSession session, RaceClock clock, ArmedSpan armed) {
        session.query(
                STORE,
                clock.race(),
                clock.revision(),
                json(clock),
                clock.state().name(),
                utc(armed.from()),
                utc(armed.to()));
    }

    private static String json(RaceClock clock) {
        return Json.mapper().valueToTree(clock).toString();
    }

    private static OffsetDateTime utc(Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
