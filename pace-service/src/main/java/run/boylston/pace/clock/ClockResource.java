package run.boylston.pace.clock;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import run.boylston.contracts.race.NoticeEntry.Severity;
import run.boylston.contracts.race.RaceClock;
import run.boylston.contracts.race.RaceClock.State;
import run.boylston.pace.catalog.RaceChange;
import run.boylston.pace.notice.Notices;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.postgres.PgTransactions;
import run.boylston.pace.problem.Problems;
import run.boylston.pace.race.RaceDefinitions;

/** What race time it is, and what state the race is in, with a word to everybody if there is one to say. */
@Path("/manage/races/{race}")
public class ClockResource {

    private static final double FASTEST = 100_000;
    private static final long FARTHEST_MS = Duration.ofDays(36_525).toMillis();

    /**
     * As {@link RaceClock}, its wall time being the server's now.
     *
     * @param notice posted along; may be absent
     * @param who says so; may be absent, but not with {@code armedFrom} or {@code finishedAt}
     * @param armedFrom earlier reads are tests; absent, it stays as it is, or is the time at which set-up ends
     * @param finishedAt later reads are tests, once the race is over; absent, it stays as it is, or is the time at which it
     *     is said to be over
     */
    public record ClockSetting(
            State state,
            long raceMs,
            double rate,
            boolean replay,
            String notice,
            String who,
            Instant armedFrom,
            Instant finishedAt) {

        StateSetting ofState() {
            return new StateSetting(state, notice, who, armedFrom, finishedAt);
        }
    }

    /**
     * @param notice posted along; may be absent
     * @param armedFrom as above: who arms a race after its gun says here from when its reads count
     * @param finishedAt as above: who says that a race is over before or after it was says here when
     */
    public record StateSetting(State state, String notice, String who, Instant armedFrom, Instant finishedAt) {

        boolean tellsATime() {
            return armedFrom != null || finishedAt != null;
        }
    }

    private final PgTransactions transactions;
    private final RaceChange change;
    private final WallClock wallClock;

    ClockResource(PgTransactions transactions, RaceChange change, WallClock wallClock) {
        this.transactions = transactions;
        this.change = change;
        this.wallClock = wallClock;
    }

    /** Sets the clock and the state. */
    @PUT
    @Path("clock")
    @Blocking
    public RaceClock putClock(@PathParam("race") String race, ClockSetting setting) {
        var problems = new Problems();
        var said = setting == null ? null : setting.ofState();
        SettingChecks.check(said, said != null && said.tellsATime(), problems);
        if (setting != null && !(setting.rate() >= 0 && setting.rate() <= FASTEST)) {
            problems.at("/rate", "rate", "Race seconds a second, 0 to " + (int) FASTEST + ".");
        }
        if (setting != null && (setting.raceMs() > FARTHEST_MS || setting.raceMs() < -FARTHEST_MS)) {
            problems.at("/raceMs", "raceMs", "Milliseconds from the first gun, a century at most.");
        }
        problems.refuse("clock");
        return set(
                race,
                said,
                (before, firstGun) -> new RaceClock(
                        race,
                        revision(before),
                        setting.state(),
                        setting.replay(),
                        setting.raceMs(),
                        wallClock.now(),
                        setting.rate()));
    }

    /** Changes the state alone: the clock goes on as it does, and begins with the first gun if it was never set. */
    @PUT
    @Path("state")
    @Blocking
    public RaceClock putState(@PathParam("race") String race, StateSetting setting) {
        var problems = new Problems();
        SettingChecks.check(setting, true, problems);
        problems.refuse("state");
        return set(race, setting, (before, firstGun) -> {
            var now = wallClock.now();
            return before == null
                    ? new RaceClock(
                            race,
                            1,
                            setting.state(),
                            false,
                            Duration.between(firstGun, now).toMillis(),
                            now,
                            1)
                    : new RaceClock(
                            race,
                            revision(before),
                            setting.state(),
                            before.replay(),
                            before.raceMsAt(now),
                            now,
                            before.rate());
        });
    }

    private RaceClock set(String race, StateSetting said, BiFunction<RaceClock, Instant, RaceClock> next) {
        var clock = transactions.run(session -> set(session, race, said, next));
        change.tell(race);
        return clock;
    }

    private static RaceClock set(
            PgSession session, String race, StateSetting said, BiFunction<RaceClock, Instant, RaceClock> next) {
        session.query(RaceChange.LOCK, race);
        var definition = RaceDefinitions.get(session, race);
        var firstGun = definition.firstGun();
        var before = RaceClocks.find(session, List.of(race)).get(race);
        var clock = next.apply(before, firstGun);
        SettingChecks.refuseToSetUpAgain(before, clock);
        SettingChecks.refuseFarTimes(said, firstGun);
        ClockChanges.set(session, before, clock, definition, said);
        if (said.notice() != null && !said.notice().isBlank()) {
            var who = said.who() == null ? "the organiser" : said.who();
            Notices.post(session, race, said.notice().strip(), severity(clock.state()), who, clock.wallTime());
        }
        return clock;
    }

    private static long revision(RaceClock before) {
        return before == null ? 1 : before.revision() + 1;
    }

    private static Severity severity(State state) {
        return state == State.SUSPENDED || state == State.STOPPED ? Severity.EMERGENCY : Severity.INFO;
    }
}
