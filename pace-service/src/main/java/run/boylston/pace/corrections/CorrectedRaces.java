package run.boylston.pace.corrections;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.pace.correction.GunShots;
import run.boylston.pace.correction.RaceCorrections;
import run.boylston.pace.gun.GunReads;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.problem.ProblemException;
import run.boylston.pace.race.RaceRow;

/** Races as others see them: as laid down, with the guns that were heard and the corrections that stand. */
public final class CorrectedRaces {

    private static final String RACE = "select revision, definition from race where race = $1";

    private CorrectedRaces() {}

    /** @throws ProblemException with status 404 if there is no such race */
    public static RaceEntry get(PgSession session, String race) {
        return RaceCorrections.apply(getUncorrected(session, race), CorrectionRows.ofRace(session, race));
    }

    /**
     * The race before any person's correction, with the guns that were heard.
     *
     * @throws ProblemException with status 404 if there is no such race
     */
    public static RaceEntry getUncorrected(PgSession session, String race) {
        for (var row : session.query(RACE, race)) {
            return heard(RaceRow.parse(row.getString(1)).entry(race, row.getLong(0)), GunReads.listMs(session, race));
        }
        throw ProblemException.unknownRace(race);
    }

    /** The same, within a transaction of Panache. */
    public static Uni<RaceEntry> get(RaceRow row) {
        return list(GunReads.LIST_MS, row.race, Long.class)
                .chain(shots -> list(CorrectionRows.OF_RACE, row.race, String.class)
                        .map(bodies -> RaceCorrections.apply(
                                heard(row.entry(), shots),
                                bodies.stream().map(CorrectionRows::parse).toList())));
    }

    private static RaceEntry heard(RaceEntry laidDown, Collection<Long> shotsMs) {
        return GunShots.apply(
                laidDown, shotsMs.stream().map(Instant::ofEpochMilli).toList());
    }

    private static <T> Uni<List<T>> list(String sql, String race, Class<T> type) {
        return Panache.getSession().chain(session -> session.createNativeQuery(sql.replace("$1", "?1"), type)
                .setParameter(1, race)
                .getResultList());
    }
}
