package run.boylston.pace.entrant;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import run.boylston.contracts.race.RaceEntry.Contest;
import run.boylston.contracts.race.RaceEntry.Division;
import run.boylston.contracts.race.RaceEntry.Wave;
import run.boylston.pace.problem.Problems;
import run.boylston.pace.race.RaceDefinition;

/**
 * Within a change of a race: what its entrants refer to must stay, or none of them could be scored. Who renames a division
 * lays it down beside the old one, loads the start list that names it, and then drops the old one.
 */
public final class EntrantReferences {

    private static final String USED =
            """
            select used.list, used.id, count(*) from entrant e
            cross join lateral (values ('contests', e.contest), ('divisions', e.division), ('waves', e.wave))
                as used (list, id)
            where e.race = ?1 and used.id is not null
            group by used.list, used.id order by used.list, used.id
            """;

    private EntrantReferences() {}

    /** @param problems are told of everything that the race has no longer and entrants still use */
    public static Uni<Void> check(String race, RaceDefinition definition, Problems problems) {
        var known = Map.of(
                "contests", definition.contests().stream().map(Contest::id).collect(Collectors.toSet()),
                "divisions", definition.divisions().stream().map(Division::id).collect(Collectors.toSet()),
                "waves", definition.waves().stream().map(Wave::id).collect(Collectors.toSet()));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(USED, Object[].class)
                        .setParameter(1, race)
                        .getResultList())
                .invoke(used -> tell(used, known, problems))
                .replaceWithVoid();
    }

    private static void tell(List<Object[]> used, Map<String, Set<String>> known, Problems problems) {
        for (var row : used) {
            var list = (String) row[0];
            var id = (String) row[1];
            if (!known.get(list).contains(id)) {
                problems.at("/" + list, "in-use", "Entrants of the start list still name it: " + id + ", " + row[2]);
            }
        }
    }
}
