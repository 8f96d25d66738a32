package run.boylston.pace.scoring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import run.boylston.pace.catalog.RaceChanged;
import run.boylston.pace.config.PaceConfig;
import run.boylston.pace.outage.UntilDone;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.postgres.PgTransactions;
import run.boylston.pace.work.WorkLoop;

/**
 * Scores again whom a change has left with a stale score: a chip learnt late, a race laid down anew. Who they are was
 * marked in the change's own transaction, so that a crash forgets nobody; replicas share the work by skipping each
 * other's locks.
 */
@ApplicationScoped
class Rescorer {

    private static final String STALE_RACES = "select distinct race from progress where stale order by race";

    private static final String TAKE =
            """
            update progress p set stale = false
            where p.race = $1 and p.bib in (
                select s.bib from progress s where s.race = $1 and s.stale
                order by s.bib limit $2 for no key update skip locked)
            returning p.bib
            """;

    private final PgTransactions transactions;
    private final EntrantScoring scoring;
    private final ProgressPublication publication;
    private final UntilDone untilDone;
    private final PaceConfig config;
    private WorkLoop loop;

    Rescorer(
            PgTransactions transactions,
            EntrantScoring scoring,
            ProgressPublication publication,
            UntilDone untilDone,
            PaceConfig config) {
        this.transactions = transactions;
        this.scoring = scoring;
        this.publication = publication;
        this.untilDone = untilDone;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        loop = WorkLoop.start("rescorer", config.pollInterval(), this::rescoreAll);
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }

    void changed(@Observes RaceChanged change) {
        loop.tell();
    }

    private void rescoreAll() {
        transactions.run(Rescorer::listStaleRaces).forEach(race -> {
            while (rescoreSome(race) > 0) {
                // Until nobody of the race is left.
            }
        });
    }

    /** @return how many entrants were looked at */
    private int rescoreSome(String race) {
        var taken = new ArrayList<String>();
        var scored = transactions.run(session -> {
            scoring.shareRace(session, race);
            taken.addAll(take(session, race));
            return scoring.score(session, race, taken);
        });
        untilDone.run("Publishing rescored progress", () -> {
            publication.publish(scored);
            return null;
        });
        return taken.size();
    }

    private List<String> take(PgSession session, String race) {
        var bibs = new ArrayList<String>();
        session.query(TAKE, race, config.entrantsPerChunk()).forEach(row -> bibs.add(row.getString(0)));
        return bibs;
    }

    private static List<String> listStaleRaces(PgSession session) {
        var races = new ArrayList<String>();
        session.query(STALE_RACES).forEach(row -> races.add(row.getString(0)));
        return races;
    }
}
