package run.boylston.pace.entrant;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import run.boylston.pace.catalog.OutboxRows;
import run.boylston.pace.catalog.RaceChange;
import run.boylston.pace.corrections.ChipRows;
import run.boylston.pace.delay.HeldRows;
import run.boylston.pace.kafka.Outgoing;
import run.boylston.pace.postgres.PgSession;

/**
 * Puts a start list in place of the one before, within one transaction: its entrants, what others must learn of them, and
 * whose score is now stale: everybody who has one, and everybody who wears a chip that was read before it was known.
 */
final class StartListStore {

    private static final String BEFORE = "select bib, visibility from entrant where race = $1";

    private static final String FORGET_CHIPS =
            """
            delete from start_list_chip s where s.race = $1
            and not exists (select from erased_entrant e where e.race = s.race and e.bib = s.bib)
            """;

    private StartListStore() {}

    static void replace(PgSession session, String race, List<Entrant> entrants) {
        var publication = EntrantPublication.of(session, race);
        var before = shownBefore(session, race, publication);
        // Chips and trackers go with their entrants.
        session.query("delete from entrant where race = $1", race);
        session.query(FORGET_CHIPS, race);
        EntrantInserts.insert(session, race, entrants);
        HeldRows.forgetUnshown(session, race);
        ChipRows.refresh(session, race);
        // Else the hot path is planned for the empty tables that were here before.
        session.query("analyze entrant, chip, tracker, progress");
        session.query(RaceChange.MARK_STALE, race);
        OutboxRows.add(session, outgoing(publication, entrants, before));
    }

    private static Set<String> shownBefore(PgSession session, String race, EntrantPublication publication) {
        var shown = new TreeSet<String>();
        for (var row : session.query(BEFORE, race)) {
            if (publication.shows(Visibility.valueOf(row.getString(1)))) {
                shown.add(row.getString(0));
            }
        }
        return shown;
    }

    private static List<Outgoing> outgoing(EntrantPublication publication, List<Entrant> entrants, Set<String> before) {
        var records = new ArrayList<Outgoing>(entrants.size());
        for (var entrant : entrants) {
            if (before.remove(entrant.bib())) {
                records.addAll(publication.again(entrant));
            } else if (publication.shows(entrant.visibility())) {
                records.addAll(publication.first(entrant));
            }
        }
        before.forEach(bib -> records.addAll(publication.gone(bib)));
        return records;
    }
}
