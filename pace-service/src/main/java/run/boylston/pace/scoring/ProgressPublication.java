package run.boylston.pace.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import run.boylston.contracts.race.RaceEntry.ResultsStatus;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.catalog.RaceChange;
import run.boylston.pace.delay.HeldRow;
import run.boylston.pace.delay.HeldRows;
import run.boylston.pace.entrant.Showing;
import run.boylston.pace.entrant.Visibility;
import run.boylston.pace.kafka.Outgoing;
import run.boylston.pace.kafka.Publisher;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.postgres.PgTransactions;

/**
 * The way out of what was just scored. Between a score's commit and Kafka anybody may be hidden: so who may be shown is
 * asked once more, and until Kafka has everything no change of the race commits. Tombstones come after, never before.
 */
@ApplicationScoped
class ProgressPublication {

    /** Whether the entrant of {@code progress p} was followed and is no more, in SQL: a phone goes home after the run. */
    static final String UNFOLLOWED =
            """
            p.status not in ('INACTIVE', 'ACTIVE')
                and exists (select from tracker t where t.race = p.race and t.bib = p.bib)""";

    /** After a delay has ended, what comes next waits behind what is still held. */
    private static final String NEWEST =
            """
            select p.bib, p.revision, e.visibility, r.results_status, ${unfollowed} as unfollowed,
                r.public_delay_s > 0 or exists (select from held h where h.race = $1) as held
            from progress p
            cross join lateral (
                select visibility from entrant e where e.race = p.race and e.bib = p.bib offset 0) e
            join race r on r.race = p.race
            where p.race = $1 and p.bib = any($2::text[]) and not p.stale
            """
                    .replace("${unfollowed}", UNFOLLOWED);

    /** @param held whether it leaves only after the race's public delay */
    private record Newest(long revision, String visibility, boolean unfollowed, boolean held) {}

    private final PgTransactions transactions;
    private final Publisher publisher;

    ProgressPublication(PgTransactions transactions, Publisher publisher) {
        this.transactions = transactions;
        this.publisher = publisher;
    }

    /** Who has a newer score, or waits for one, is passed over: whoever makes it publishes it. */
    void publish(List<ScoredEntrant> scored) {
        var byRace = scored.stream()
                .collect(Collectors.groupingBy(one -> one.progress().race(), TreeMap::new, Collectors.toList()));
        if (!byRace.isEmpty()) {
            transactions.run(session -> publish(session, byRace));
        }
    }

    private Void publish(PgSession session, Map<String, List<ScoredEntrant>> byRace) {
        var atOnce = new ArrayList<Outgoing>();
        var later = new ArrayList<HeldRow>();
        byRace.forEach((race, scored) -> {
            session.query(RaceChange.SHARE, race);
            var shown = shown(session, race, scored);
            for (var one : scored) {
                var newest = shown.get(one.progress().bib());
                if (newest == null || newest.revision() != one.progress().revision()) {
                    continue;
                }
                if (newest.held()) {
                    later.add(held(one, newest));
                } else {
                    atOnce.addAll(records(one.progress().key(), one.body(), newest.unfollowed()));
                }
            }
        });
        HeldRows.hold(session, later);
        publisher.publish(atOnce);
        return null;
    }

    private static HeldRow held(ScoredEntrant one, Newest newest) {
        var progress = one.progress();
        return new HeldRow(
                Topic.RACE_PROGRESS,
                progress.race(),
                progress.bib(),
                progress.revision(),
                newest.visibility(),
                newest.unfollowed(),
                one.body());
    }

    /** Somebody's progress, and in place of where they were last, once they are followed no more, nothing. */
    static List<Outgoing> records(String key, byte[] body, boolean unfollowed) {
        var progress = new Outgoing(Topic.RACE_PROGRESS, key, body);
        return unfollowed ? List.of(progress, new Outgoing(Topic.RACE_POSITIONS, key, null)) : List.of(progress);
    }

    /** By bib, of those who may be shown. */
    private static Map<String, Newest> shown(PgSession session, String race, List<ScoredEntrant> scored) {
        var bibs = scored.stream().map(one -> one.progress().bib()).toArray(String[]::new);
        var shown = new HashMap<String, Newest>();
        for (var row : session.query(NEWEST, race, bibs)) {
            if (isShown(row.getString(2), row.getString(3))) {
                shown.put(
                        row.getString(0),
                        new Newest(row.getLong(1), row.getString(2), row.getBoolean(4), row.getBoolean(5)));
            }
        }
        return shown;
    }

    /** @param visibility name of one; null if there is no such entrant any more */
    static boolean isShown(String visibility, String resultsStatus) {
        return visibility != null
                && Visibility.valueOf(visibility).showing(ResultsStatus.valueOf(resultsStatus)) != Showing.NOTHING;
    }
}
