package run.boylston.pace.corrections;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.stream.Collectors;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.contracts.race.RaceEntry.GunSource;
import run.boylston.pace.correction.Correction;
import run.boylston.pace.correction.GunShots;
import run.boylston.pace.correction.RaceCorrections;
import run.boylston.pace.gun.GunReads;
import run.boylston.pace.gun.GunReads.Shot;
import run.boylston.pace.gun.ShotTimes;
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
     * The race before any person's correction of it, with the guns that were heard, at the times of readers' clocks set
     * right.
     *
     * @throws ProblemException with status 404 if there is no such race
     */
    public static RaceEntry getUncorrected(PgSession session, String race) {
        for (var row : session.query(RACE, race)) {
            return heard(
                    RaceRow.parse(row.getString(1)).entry(race, row.getLong(0)),
                    GunReads.list(session, race),
                    CorrectionRows.ofRace(session, race));
        }
        throw ProblemException.unknownRace(race);
    }

    /** As text: 'wave=time' of every gun that shots moved, between spaces. */
    public static String heardGuns(PgSession session, String race) {
        return getUncorrected(session, race).waves().stream()
                .filter(wave -> wave.gunSource() == GunSource.PROVISIONAL)
                .map(wave -> wave.id() + "=" + wave.gunTime())
                .collect(Collectors.joining(" "));
    }

    /** As {@link #get(PgSession, String)}, within a transaction of Panache. */
    public static Uni<RaceEntry> get(RaceRow row) {
        return list(GunReads.LIST, row.race, Object[].class)
                .chain(shots -> list(CorrectionRows.OF_RACE, row.race, String.class)
                        .map(bodies -> corrected(
                                row.entry(),
                                shots.stream().map(Shot::of).toList(),
                                bodies.stream().map(CorrectionRows::parse).toList())));
    }

    private static RaceEntry corrected(RaceEntry laidDown, List<Shot> shots, List<Correction> ofRace) {
        return RaceCorrections.apply(heard(laidDown, shots, ofRace), ofRace);
    }

    private static RaceEntry heard(RaceEntry laidDown, List<Shot> shots, List<Correction> ofRace) {
        return GunShots.apply(laidDown, new ShotTimes(laidDown, ofRace).counting(shots));
    }

    private static <T> Uni<List<T>> list(String sql, String race, Class<T> type) {
        return Panache.getSession().chain(session -> session.createNativeQuery(sql.replace("$1", "?1"), type)
                .setParameter(1, race)
                .getResultList());
    }
}
