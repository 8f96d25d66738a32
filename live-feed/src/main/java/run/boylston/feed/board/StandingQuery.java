package run.boylston.feed.board;

import java.util.function.Predicate;
import run.boylston.contracts.race.EntrantEntry;

/**
 * What of a race's standings is asked for.
 *
 * @param contest null for the first
 * @param sex null for everybody in the division
 * @param ageGroup null for all ages; of one sex, since nobody is placed across sexes
 * @param point null for the furthest that anybody has passed
 * @param who of those placed together are to be told of
 */
public record StandingQuery(
        String contest,
        String division,
        String sex,
        String ageGroup,
        String point,
        Predicate<EntrantEntry> who,
        int offset,
        int limit) {}
