package run.boylston.pace.gun;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import run.boylston.contracts.ingest.TimingRead;
import run.boylston.pace.catalog.RaceChange;
import run.boylston.pace.correction.GunShots;
import run.boylston.pace.corrections.RaceRevisions;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.postgres.PgTransactions;
import run.boylston.pace.race.RaceDefinitions;

/** What a shot does: the gun of the wave it is of is where it was heard, until a person says otherwise. */
@ApplicationScoped
public class Guns {

    private static final String EXISTS = "select 1 from race where race = $1";

    private final PgTransactions transactions;
    private final RaceChange change;

    Guns(PgTransactions transactions, RaceChange change) {
        this.transactions = transactions;
        this.change = change;
    }

    /** Moves the guns that are among these reads, which are stored already. Doing it again changes only the revision. */
    public void heard(String race, List<TimingRead> reads) {
        var shots = reads.stream()
                .filter(read -> read.chip().equals(GunReads.CHIP))
                .map(TimingRead::time)
                .toList();
        if (!shots.isEmpty() && transactions.run(session -> move(session, race, shots))) {
            change.tell(race);
        }
    }

    private static boolean move(PgSession session, String race, Collection<Instant> shots) {
        session.query(RaceChange.LOCK, race);
        return session.query(EXISTS, race).size() > 0 && revise(session, race, shots);
    }

    /** @return false if no shot is near any wave's gun */
    static boolean revise(PgSession session, String race, Collection<Instant> shots) {
        var laidDown = RaceDefinitions.get(session, race).entry(race, 0);
        var near = shots.stream()
                .anyMatch(shot -> GunShots.findWave(laidDown, shot).isPresent());
        if (near) {
            RaceRevisions.next(session, race);
        }
        return near;
    }
}
