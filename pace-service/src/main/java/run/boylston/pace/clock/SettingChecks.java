package run.boylston.pace.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import run.boylston.contracts.race.RaceClock;
import run.boylston.contracts.race.RaceClock.State;
import run.boylston.pace.clock.ClockResource.StateSetting;
import run.boylston.pace.problem.ProblemException;
import run.boylston.pace.problem.Problems;

/** What is wrong with what a person says of a race's state. */
final class SettingChecks {

    private static final int LONGEST_NOTICE = 1_000;

    /** Farther from its gun no race is armed: the day is mistyped. */
    private static final Duration AROUND_THE_GUN = Duration.ofDays(3);

    /** Nor does any race last so long. */
    private static final Duration LONGEST_RACE = Duration.ofDays(31);

    /** From these a race does not go back to be set up: what was run would be taken for a test. */
    private static final Set<State> BEGUN =
            EnumSet.of(State.LIVE, State.SUSPENDED, State.STOPPED, State.FINISHED, State.OFFICIAL);

    private SettingChecks() {}

    /** @param signed whether somebody has to say who changes it */
    static void check(StateSetting setting, boolean signed, Problems problems) {
        if (setting == null || setting.state() == null) {
            problems.at("/state", "missing", "setup, armed, live, suspended, stopped, finished or official.");
        }
        if (signed && (setting == null || setting.who() == null || setting.who().isBlank())) {
            problems.at("/who", "missing", "Say who changes it.");
        }
        if (setting == null) {
            return;
        }
        if (setting.notice() != null && setting.notice().length() > LONGEST_NOTICE) {
            problems.at("/notice", "text", "A text of at most " + LONGEST_NOTICE + " characters.");
        }
        if (setting.state() == State.SETUP && setting.armedFrom() != null) {
            problems.at("/armedFrom", "state", "A race that is set up is not armed.");
        }
        if (!ArmedSpans.OVER.contains(setting.state()) && setting.finishedAt() != null) {
            problems.at("/finishedAt", "state", "Only a race that is finished or official is over.");
        }
    }

    static void refuseToSetUpAgain(RaceClock before, RaceClock clock) {
        if (clock.state() == State.SETUP && before != null && BEGUN.contains(before.state()) && !before.replay()) {
            throw ProblemException.conflict("The race has begun: it cannot be set up again.");
        }
    }

    static void refuseFarTimes(StateSetting said, Instant firstGun) {
        var problems = new Problems();
        var armed = said.armedFrom();
        if (armed != null && Duration.between(firstGun, armed).abs().compareTo(AROUND_THE_GUN) > 0) {
            problems.at("/armedFrom", "time", "Days away from the first gun: " + armed);
        }
        var finished = said.finishedAt();
        if (finished != null && (finished.isBefore(firstGun) || finished.isAfter(firstGun.plus(LONGEST_RACE)))) {
            problems.at("/finishedAt", "time", "Not after the first gun, or more than a month: " + finished);
        }
        problems.refuse("state");
    }
}
