package run.boylston.pace.results;

import io.vertx.mutiny.sqlclient.Row;
import java.util.function.Consumer;
import run.boylston.contracts.race.RaceEntry.Division;
import run.boylston.contracts.race.RaceEntry.OfficialTime;
import run.boylston.pace.entrant.Visibility;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.race.RaceDefinition;

/**
 * Places by division, by sex and age group within it, never across divisions; equal times share a place. Official time is
 * the division's clock: gun times count to a tenth of a second, net times to the millisecond. A finish that nobody could
 * have run has no place.
 */
final class ResultRows {

    private static final int PAGE = 1_000;

    private static final String RANKED =
            """
            with division as (
                select * from unnest($3::text[], $4::boolean[], $5::boolean[]) with ordinality
                    as d (id, ranked, by_gun, place)
            ), result as (
                select ${person}, e.wave, e.division,
                    coalesce(p.status, 'INACTIVE') as status, p.gun_ms, p.net_ms, coalesce(p.net_splits, '') as net_splits,
                    p.start_delay_ms, d.place as division_order, coalesce(d.by_gun, false) as by_gun,
                    d.ranked and p.status = 'FINISHED' and not ${bad} as placed,
                    case when d.by_gun then p.gun_ms / 100 * 100 else p.net_ms end as official_ms
                from entrant e
                left join progress p on p.race = e.race and p.bib = e.bib
                left join division d on d.id = e.division
                where e.race = $1 and e.contest = $2 and e.kind = 'RUNNER'
            )
            select result.*,
                case when placed then rank() over (partition by division, placed order by official_ms) end
                    as place_division,
                case when placed and sex is not null
                    then rank() over (partition by division, placed, sex order by official_ms) end as place_sex,
                case when placed and sex is not null and age_group is not null
                    then rank() over (partition by division, placed, sex, age_group order by official_ms) end
                    as place_age_group
            from result
            order by division_order, placed is not true, status <> 'FINISHED', official_ms, bib
            """
                    .replace("${person}", ListedPerson.COLUMNS)
                    .replace("${bad}", BadSplit.at("$6"));

    private ResultRows() {}

    /** The runners of a contest whom that audience may see, placed ones first by division; places are among all. */
    static void read(PgSession session, RaceContest of, Audience audience, Consumer<Result> to) {
        var divisions = of.race().divisions();
        session.read(
                RANKED,
                PAGE,
                row -> show(row, of.race(), audience, to),
                of.id(),
                of.contest().id(),
                divisions.stream().map(Division::id).toArray(String[]::new),
                divisions.stream().map(Division::ranked).toArray(Boolean[]::new),
                divisions.stream()
                        .map(division -> division.officialTime() == OfficialTime.GUN)
                        .toArray(Boolean[]::new),
                of.finish());
    }

    private static void show(Row row, RaceDefinition race, Audience audience, Consumer<Result> to) {
        if (audience.sees(Visibility.valueOf(row.getString("visibility")), race.settled())) {
            to.accept(Result.of(row, ListedPerson.of(row, audience, race.published())));
        }
    }
}
