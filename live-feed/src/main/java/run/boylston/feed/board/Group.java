package run.boylston.feed.board;

import java.util.ArrayList;
import java.util.List;
import run.boylston.contracts.race.EntrantEntry;

/**
 * Who is placed among whom: a division, those of one sex in it, or those of one age group and sex in it. Never more than
 * one division.
 *
 * @param sex null for everybody in the division or age group
 * @param ageGroup null for all ages
 */
record Group(String division, String sex, String ageGroup) {

    static Group ofDivision(String division) {
        return new Group(division, null, null);
    }

    /** Null if the entrant's sex is not known. */
    static Group ofSex(EntrantEntry entrant) {
        return entrant.sex() == null ? null : new Group(entrant.division(), entrant.sex(), null);
    }

    /** Null if the entrant's age group is not known. */
    static Group ofAge(EntrantEntry entrant) {
        return entrant.ageGroup() == null ? null : new Group(entrant.division(), entrant.sex(), entrant.ageGroup());
    }

    static List<Group> allOf(EntrantEntry entrant) {
        var groups = new ArrayList<Group>(3);
        groups.add(ofDivision(entrant.division()));
        if (entrant.sex() != null) {
            groups.add(ofSex(entrant));
        }
        if (entrant.ageGroup() != null) {
            groups.add(ofAge(entrant));
        }
        return groups;
    }
}
