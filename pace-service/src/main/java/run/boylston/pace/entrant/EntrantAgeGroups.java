package run.boylston.pace.entrant;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.io.UncheckedIOException;
import java.util.List;
import run.boylston.contracts.Json;
import run.boylston.pace.race.AgeGroup;
import run.boylston.pace.race.RaceDefinition;

/** Within a change of a race: whoever is of another age group by it is placed and shown in that one. */
public final class EntrantAgeGroups {

    /** Of groups that do not overlap there is one at most for an age. */
    private static final String REGROUP =
            """
            update entrant set age_group = (
                select name from jsonb_to_recordset(cast(cast(?2 as text) as jsonb)) as of_race (name text, "from" int, "to" int)
                where age between "from" and "to")
            where race = ?1
            """;

    private EntrantAgeGroups() {}

    public static Uni<Void> regroup(String race, RaceDefinition definition) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REGROUP)
                        .setParameter(1, race)
                        .setParameter(2, json(definition.groups()))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static String json(List<AgeGroup> groups) {
        try {
            return Json.mapper().writeValueAsString(groups);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
