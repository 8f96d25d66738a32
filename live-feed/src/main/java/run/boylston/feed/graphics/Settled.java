package run.boylston.feed.graphics;

import java.util.Locale;
import run.boylston.contracts.race.RaceClock;
import run.boylston.contracts.race.RaceEntry.ResultsStatus;

/**
 * What stands on every graphic.
 *
 * @param word {@code live}, {@code unofficial} or {@code official}; of a race of the past run again {@code REPLAY ×30} instead
 *     of live
 * @param halted true while the race is suspended or stopped: then nothing is told beyond the last mat
 */
public record Settled(String race, ResultsStatus resultsStatus, String word, boolean replay, boolean halted) {

    static Settled of(String race, ResultsStatus status, RaceClock clock, boolean halted) {
        boolean replay = clock != null && clock.replay();
        var word = replay && status == ResultsStatus.LIVE
                ? replayWord(clock.rate())
                : status.name().toLowerCase(Locale.ROOT);
        return new Settled(race, status, word, replay, halted);
    }

    private static String replayWord(double rate) {
        return rate > 0 ? "REPLAY ×" + Text.decimals(rate) : "REPLAY";
    }
}
