package run.boylston.pace.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import run.boylston.contracts.race.RaceEntry.ResultsStatus;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.catalog.RaceChange;
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

    private static final String NEWEST =
            """
            select p.bib, p.revision, e.visibility, r.results_status, ${unfollowed} as unfollowed
            from progress p join entrant e on e.race = p.race and e.bib = p.bib join race r on r.race = p.race
            where p.race = $1 and p.bib = any($2::text[]) and not p.stale
            """
                    .replace("${unfollowed}", UNFOLLOWED);

    private record Newest(long revision, boolean unfollowed) {}

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
        publisher.publish(byRace.entrySet().stream()
                .flatMap(ofRace -> {
                    session.query(RaceChange.SHARE, ofRace.getKey());
                    var shown = shown(session, ofRace.getKey(), ofRace.getValue());
                    return ofRace.getValue().stream()
                            .flatMap(
                                    one -> records(one, shown.get(one.progress().bib())));
                })
                .toList());
        return null;
    }

    /** @param newest null for whom nothing may be shown of */
    private static Stream<Outgoing> records(ScoredEntrant one, Newest newest) {
        var progress = one.progress();
        return newest == null || newest.revision() != progress.revision()
                ? Stream.of()
                : records(progress.key(), one.body(), newest.unfollowed()).stream();
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
                shown.put(row.getString(0), new Newest(row.getLong(1), row.getBoolean(4)));
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
