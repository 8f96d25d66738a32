package run.boylston.pace.entrant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import run.boylston.contracts.Json;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.catalog.OutboxRows;
import run.boylston.pace.catalog.RaceChange;
import run.boylston.pace.corrections.ChipRows;
import run.boylston.pace.kafka.Outgoing;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.race.RaceDefinition;

/**
 * Puts a start list in place of the one before, within one transaction: its entrants, what others must learn of them, and
 * whose score is now stale: everybody who has one, and everybody who wears a chip that was read before it was known.
 */
final class StartListStore {

    private static final String PUBLIC_BIBS = "select bib from entrant where race = $1 and visibility <> 'HIDDEN'";

    private static final String FORGET_CHIPS =
            """
            delete from start_list_chip s where s.race = $1
            and not exists (select from erased_entrant e where e.race = s.race and e.bib = s.bib)
            """;

    private StartListStore() {}

    static void replace(PgSession session, String race, RaceDefinition definition, List<Entrant> entrants) {
        var before = new HashSet<String>();
        session.query(PUBLIC_BIBS, race).forEach(row -> before.add(row.getString(0)));
        // Chips and trackers go with their entrants.
        session.query("delete from entrant where race = $1", race);
        session.query(FORGET_CHIPS, race);
        EntrantInserts.insert(session, race, entrants);
        ChipRows.refresh(session, race);
        // Else the hot path is planned for the empty tables that were here before.
        session.query("analyze entrant, chip, progress");
        session.query(RaceChange.MARK_STALE, race);
        OutboxRows.add(session, outgoing(race, definition, entrants, before));
    }

    private static List<Outgoing> outgoing(
            String race, RaceDefinition definition, List<Entrant> entrants, Set<String> before) {
        var visible = entrants.stream()
                .filter(entrant -> entrant.isPublic(definition.settled()))
                .toList();
        before.removeAll(visible.stream().map(Entrant::bib).collect(Collectors.toSet()));
        var records = new ArrayList<Outgoing>(visible.size());
        before.stream().sorted().forEach(bib -> {
            records.add(new Outgoing(Topic.RACE_CATALOG, race + "/entrant/" + bib, null));
            records.add(new Outgoing(Topic.RACE_CATALOG, race + "/campaign/" + bib, null));
            records.add(new Outgoing(Topic.RACE_PROGRESS, race + "/" + bib, null));
            records.add(new Outgoing(Topic.RACE_POSITIONS, race + "/" + bib, null));
        });
        // Who does not want to be followed any more leaves the map at once.
        visible.stream()
                .filter(entrant -> !entrant.trackingConsent())
                .forEach(entrant -> records.add(new Outgoing(Topic.RACE_POSITIONS, race + "/" + entrant.bib(), null)));
        visible.stream()
                .map(entrant -> entrant.entry(race, definition.published()))
                .forEach(entry -> records.add(new Outgoing(Topic.RACE_CATALOG, entry.key(), Json.write(entry))));
        return records;
    }
}
