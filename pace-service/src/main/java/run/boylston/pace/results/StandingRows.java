package run.boylston.pace.results;

import io.vertx.mutiny.sqlclient.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import run.boylston.contracts.race.RaceEntry.Division;
import run.boylston.contracts.race.RaceEntry.OfficialTime;
import run.boylston.pace.entrant.Visibility;
import run.boylston.pace.postgres.PgSession;

/**
 * Places at one timing point, by division and of it those asked for; equal official times share a place. Who is
 * disqualified has none, nor has a split that nobody could have run, nor at the finish who has not finished.
 */
final class StandingRows {

    private static final String RANKED =
            """
            with division as (
                select * from unnest($3::text[], $4::boolean[]) with ordinality as d (id, by_gun, place)
            ), passed as (
                select ${person}, e.division, d.place as division_order, d.by_gun, p.status,
                    n.net_ms + coalesce(p.start_delay_ms, 0) as gun_ms, n.net_ms
                from entrant e
                join division d on d.id = e.division
                join progress p on p.race = e.race and p.bib = e.bib
                cross join lateral (select substring(p.net_splits from $5::text)::bigint as net_ms) n
                where e.race = $1 and e.contest = $2 and e.kind = 'RUNNER' and n.net_ms is not null
                    and ($6::text is null or e.sex = $6) and ($7::text is null or e.age_group = $7)
                    and case when $8::boolean then p.status = 'FINISHED'
                        else p.status not in ('DISQUALIFIED', 'DID_NOT_START') end
                    and not ${bad}
            ), timed as (
                select passed.*, case when by_gun then gun_ms / 100 * 100 else net_ms end as official_ms from passed
            ), ranked as (
                select timed.*, count(*) over (partition by division) as of,
                    rank() over (partition by division order by official_ms) as place
                from timed
            )
            select * from ranked where place <= $10::int order by division_order, place, bib
            """
                    .replace("${person}", ListedPerson.COLUMNS)
                    .replace("${bad}", BadSplit.at("$9"));

    private StandingRows() {}

    /** Places are among all, whoever of them that audience may see. */
    static List<Standing> list(PgSession session, RaceContest of, StandingQuery query, Audience audience) {
        var divisions = of.race().divisions().stream()
                .filter(Division::ranked)
                .filter(division -> query.division() == null || query.division().equals(division.id()))
                .toList();
        var standings = new ArrayList<Standing>();
        var firstMs = new HashMap<String, Long>();
        var rows = session.query(
                RANKED,
                of.id(),
                of.contest().id(),
                divisions.stream().map(Division::id).toArray(String[]::new),
                divisions.stream()
                        .map(division -> division.officialTime() == OfficialTime.GUN)
                        .toArray(Boolean[]::new),
                "(?:^| )" + query.point().replace(".", "\\.") + "=(-?[0-9]+)",
                query.sex(),
                query.ageGroup(),
                query.point().equals(of.finish()),
                query.point(),
                query.limit());
        for (var row : rows) {
            if (audience.sees(
                    Visibility.valueOf(row.getString("visibility")), of.race().settled())) {
                var first = firstMs.computeIfAbsent(row.getString("division"), none -> row.getLong("official_ms"));
                standings.add(Standing.of(row, person(row, of, audience), first));
            }
        }
        return List.copyOf(standings);
    }

    private static ListedPerson person(Row row, RaceContest of, Audience audience) {
        return ListedPerson.of(row, audience, of.race().published());
    }
}
