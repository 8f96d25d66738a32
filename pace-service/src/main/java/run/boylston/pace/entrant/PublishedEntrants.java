package run.boylston.pace.entrant;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.io.UncheckedIOException;
import java.util.List;
import run.boylston.contracts.Json;
import run.boylston.contracts.race.EntrantEntry;
import run.boylston.pace.catalog.OutboxRow;
import run.boylston.pace.race.RaceDefinition;

/** Within a change of a race: publishes its entrants anew, when what is published of them is another. */
public final class PublishedEntrants {

    /** Columns under the names of {@link Entrant}'s components. */
    private static final String LIST =
            """
            select cast(row_to_json(e) as text) from (
                select bib, name, kind, contest, division, wave, sex, age, age_group as "ageGroup", country, state,
                    hometown, club, charity, string_to_array('', ' ') as chips, tracker_owner as "trackerOwner",
                    tracking_consent as "trackingConsent", visibility, alias, note,
                    string_to_array(targets, ' ') as targets, simulated
                from entrant where race = ?1 and visibility <> 'HIDDEN' order by bib) e
            """;

    private PublishedEntrants() {}

    public static Uni<Void> publish(String race, RaceDefinition definition) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LIST, String.class)
                        .setParameter(1, race)
                        .getResultList())
                .chain(rows -> OutboxRow.replace(List.of(), entries(race, definition, rows)));
    }

    private static List<EntrantEntry> entries(String race, RaceDefinition definition, List<String> rows) {
        return rows.stream()
                .map(PublishedEntrants::parse)
                .filter(entrant -> entrant.isPublic(definition.settled()))
                .map(entrant -> entrant.entry(race, definition.published()))
                .toList();
    }

    private static Entrant parse(String row) {
        try {
            return Json.mapper().readValue(row, Entrant.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
