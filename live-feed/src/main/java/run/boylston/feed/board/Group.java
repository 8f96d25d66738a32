package run.boylston.feed.board;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import run.boylston.contracts.race.EntrantEntry;

/**
 * Who is placed among whom: those of one contest in a division, of them those of one sex, or of one age group and sex.
 * Never more than one division.
 *
 * @param sex null for everybody in the division
 * @param ageGroup null for all ages
 */
record Group(String contest, String division, String sex, String ageGroup) {

    static Group ofDivision(String contest, String division) {
        return new Group(contest, division, null, null);
    }

    static Group ofDivision(EntrantEntry entrant) {
        return ofDivision(entrant.contest(), entrant.division());
    }

    /** Null if the entrant's sex is not known. */
    static Group ofSex(EntrantEntry entrant) {
        return entrant.sex() == null ? null : new Group(entrant.contest(), entrant.division(), entrant.sex(), null);
    }

    /** Null if the entrant's sex or age group is not known: nobody is placed across sexes. */
    static Group ofAge(EntrantEntry entrant) {
        return entrant.sex() == null || entrant.ageGroup() == null
                ? null
                : new Group(entrant.contest(), entrant.division(), entrant.sex(), entrant.ageGroup());
    }

    boolean has(EntrantEntry entrant) {
        return contest.equals(entrant.contest())
                && division.equals(entrant.division())
                && (sex == null || sex.equals(entrant.sex()))
                && (ageGroup == null || ageGroup.equals(entrant.ageGroup()));
    }

    static List<Group> allOf(EntrantEntry entrant) {
        return Stream.of(ofDivision(entrant), ofSex(entrant), ofAge(entrant))
                .filter(Objects::nonNull)
                .toList();
    }
}
