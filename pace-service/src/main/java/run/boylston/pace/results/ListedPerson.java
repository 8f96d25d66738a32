package run.boylston.pace.results;

import io.vertx.mutiny.sqlclient.Row;
import java.util.Set;
import run.boylston.pace.entrant.Visibility;
import run.boylston.pace.race.PublicField;

/**
 * Who an entrant is, as a list shows them: all of it to the crew, to the public what the race publishes.
 *
 * @param age never in a public list
 * @param visibility the start list's word; absent in a public list
 */
record ListedPerson(
        String bib,
        String name,
        String sex,
        Integer age,
        String ageGroup,
        String country,
        String state,
        String hometown,
        String club,
        String charity,
        String visibility) {

    /** SQL: the columns that {@link #of} reads, of table {@code entrant} as {@code e}. */
    static final String COLUMNS =
            """
            e.bib, e.name, e.sex, e.age, e.age_group, e.country, e.state, e.hometown, e.club, e.charity, e.alias,
            e.visibility""";

    static ListedPerson of(Row row, Audience audience, Set<PublicField> published) {
        var visibility = Visibility.valueOf(row.getString("visibility"));
        return audience == Audience.CREW ? all(row, visibility) : some(row, visibility == Visibility.ALIAS, published);
    }

    private static ListedPerson all(Row row, Visibility visibility) {
        return new ListedPerson(
                row.getString("bib"),
                row.getString("name"),
                row.getString("sex"),
                row.getInteger("age"),
                row.getString("age_group"),
                row.getString("country"),
                row.getString("state"),
                row.getString("hometown"),
                row.getString("club"),
                row.getString("charity"),
                visibility.word());
    }

    private static ListedPerson some(Row row, boolean alias, Set<PublicField> published) {
        return new ListedPerson(
                row.getString("bib"),
                row.getString(alias ? "alias" : "name"),
                published.contains(PublicField.SEX) ? row.getString("sex") : null,
                null,
                published.contains(PublicField.AGE_GROUP) ? row.getString("age_group") : null,
                alias || !published.contains(PublicField.COUNTRY) ? null : row.getString("country"),
                alias || !published.contains(PublicField.STATE) ? null : row.getString("state"),
                alias || !published.contains(PublicField.HOMETOWN) ? null : row.getString("hometown"),
                alias || !published.contains(PublicField.CLUB) ? null : row.getString("club"),
                alias || !published.contains(PublicField.CHARITY) ? null : row.getString("charity"),
                null);
    }
}
