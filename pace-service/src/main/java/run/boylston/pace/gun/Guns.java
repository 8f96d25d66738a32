package run.boylston.pace.gun;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import run.boylston.contracts.ingest.TimingRead;
import run.boylston.pace.catalog.RaceChange;
import run.boylston.pace.corrections.CorrectedRaces;
import run.boylston.pace.corrections.RaceRevisions;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.postgres.PgTransactions;

/** What a shot does: the gun of the wave it is of is where it was heard, until a person says otherwise. */
@ApplicationScoped
public class Guns {

    private static final String EXISTS = "select 1 from race where race = $1";
    private static final String KNOWN = "select 1 from race where race = $1 and heard_guns = $2";

    private final PgTransactions transactions;
    private final RaceChange change;

    Guns(PgTransactions transactions, RaceChange change) {
        this.transactions = transactions;
        this.change = change;
    }

    /** Moves the guns that are among these reads, which are stored already. Doing it again changes nothing. */
    public void heard(String race, List<TimingRead> reads) {
        var shot = reads.stream().anyMatch(read -> read.chip().equals(GunReads.CHIP));
        if (shot && transactions.run(session -> move(session, race))) {
            change.tell(race);
        }
    }

    private static boolean move(PgSession session, String race) {
        session.query(RaceChange.LOCK, race);
        return session.query(EXISTS, race).size() > 0 && revise(session, race);
    }

    /**
     * Within a change: asks what all shots together say, not whether one is new. It may have been stored by somebody who
     * then had no time to move the gun.
     *
     * @return false if no gun is at another time for the shots
     */
    static boolean revise(PgSession session, String race) {
        var known = session.query(KNOWN, race, CorrectedRaces.heardGuns(session, race))
                        .size()
                > 0;
        if (!known) {
            RaceRevisions.next(session, race);
        }
        return !known;
    }
}
