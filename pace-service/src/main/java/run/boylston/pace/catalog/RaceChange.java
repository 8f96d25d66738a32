package run.boylston.pace.catalog;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.function.Supplier;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.pace.corrections.CorrectedRaces;
import run.boylston.pace.race.RaceRow;

/**
 * One change of a race's reference data: one transaction with its outbox rows, alone with the race. Scoring holds the
 * same lock shared, so no batch is scored half by the old race and half by the new, and no read slips in between a
 * change and the look for those it concerns.
 */
@ApplicationScoped
public class RaceChange {

    /** SQL that waits until nobody scores or changes the race; released with the transaction. Parameter: the race. */
    public static final String LOCK = "select count(*) from pg_advisory_xact_lock(hashtext($1))";

    /**
     * SQL that waits until nobody changes the race, and lets nobody until the transaction ends. Of several races in order of
     * their ids, or two who wait for each other wait forever. Parameter: the race.
     */
    public static final String SHARE = "select count(*) from pg_advisory_xact_lock_shared(hashtext($1))";

    /**
     * SQL that marks everybody who has a score, and everybody who wears a chip that was read. Parameter: the race.
     */
    public static final String MARK_STALE =
            """
            update progress p set stale = true
            where p.race = $1 and (p.revision > 0 or exists (
                select from chip c join timing_read r on r.race = c.race and r.chip = c.chip
                where c.race = p.race and c.bib = p.bib))
            """;

    private final Event<RaceChanged> changed;

    RaceChange(Event<RaceChanged> changed) {
        this.changed = changed;
    }

    public <T> Uni<T> of(String race, Supplier<Uni<T>> work) {
        return Panache.withTransaction(() -> lock(race).chain(locks -> work.get()))
                .invoke(() -> tell(race));
    }

    /** After the commit: wakes whoever publishes and scores. */
    public void tell(String race) {
        changed.fire(new RaceChanged(race));
    }

    /** Within a change: what scores depend on is another now. Publishes the race, and has everybody scored again. */
    public Uni<RaceEntry> revise(String race) {
        return RaceRow.getRace(race)
                .invoke(row -> row.revision++)
                .chain(CorrectedRaces::get)
                .call(OutboxRow::add)
                .call(() -> execute(MARK_STALE.replace("$1", "?1"), race));
    }

    private static Uni<Integer> execute(String sql, String race) {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(sql).setParameter(1, race).executeUpdate());
    }

    private static Uni<Long> lock(String race) {
        return Panache.getSession().chain(session -> session.createNativeQuery(LOCK.replace("$1", "?1"), Long.class)
                .setParameter(1, race)
                .getSingleResult());
    }
}
