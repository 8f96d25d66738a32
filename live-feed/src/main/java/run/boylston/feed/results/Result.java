package run.boylston.feed.results;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import run.boylston.contracts.live.EntrantView.Place;
import run.boylston.contracts.live.EntrantView.Places;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Split;
import run.boylston.contracts.race.RaceEntry.OfficialTime;
import run.boylston.contracts.results.ResultTime;
import run.boylston.feed.board.ResultLine;

/**
 * One entrant's result. Places are absent unless finished and ranked.
 *
 * @param officialTime the clock that places
 * @param officialMs at the finish by that clock, as it counts for places; absent short of the finish
 * @param official the same as results show it
 * @param simulated true if this person is invented
 * @param splits in course order; missed mats are absent
 */
public record Result(
        String division,
        String wave,
        Integer placeDivision,
        Integer placeSex,
        Integer placeAgeGroup,
        String bib,
        String name,
        String sex,
        String ageGroup,
        String country,
        String state,
        String hometown,
        String club,
        String charity,
        EntrantStatus status,
        OfficialTime officialTime,
        Long officialMs,
        String official,
        Long gunMs,
        String gun,
        Long netMs,
        String net,
        boolean corrected,
        boolean simulated,
        List<ResultSplit> splits) {

    /** @param marks doubts; what is {@code bad} has no place */
    public record ResultSplit(String point, long gunMs, String gun, long netMs, String net, List<Split.Mark> marks) {

        static ResultSplit of(Split split) {
            return new ResultSplit(
                    split.point(),
                    split.gunMs(),
                    ResultTime.gun(split.gunMs()),
                    split.netMs(),
                    ResultTime.net(split.netMs()),
                    split.marks());
        }
    }

    static Result of(ResultLine line) {
        var entrant = line.entrant();
        var finish = Optional.ofNullable(line.finish());
        return new Result(
                entrant.division(),
                entrant.wave(),
                place(line, Places::division),
                place(line, Places::sex),
                place(line, Places::ageGroup),
                entrant.bib(),
                entrant.name(),
                entrant.sex(),
                entrant.ageGroup(),
                entrant.country(),
                entrant.state(),
                entrant.hometown(),
                entrant.club(),
                entrant.charity(),
                line.progress().status(),
                line.officialTime(),
                line.officialMs(),
                finish.map(split -> official(line.officialTime(), split)).orElse(null),
                finish.map(Split::gunMs).orElse(null),
                finish.map(split -> ResultTime.gun(split.gunMs())).orElse(null),
                finish.map(Split::netMs).orElse(null),
                finish.map(split -> ResultTime.net(split.netMs())).orElse(null),
                line.progress().corrected(),
                entrant.simulated(),
                line.progress().splits().stream().map(ResultSplit::of).toList());
    }

    private static String official(OfficialTime clock, Split finish) {
        return clock == OfficialTime.GUN ? ResultTime.gun(finish.gunMs()) : ResultTime.net(finish.netMs());
    }

    private static Integer place(ResultLine line, Function<Places, Place> within) {
        return Optional.ofNullable(line.places()).map(within).map(Place::place).orElse(null);
    }
}
