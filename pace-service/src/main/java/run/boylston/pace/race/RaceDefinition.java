package run.boylston.pace.race;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.contracts.race.RaceEntry.Access;
import run.boylston.contracts.race.RaceEntry.Contest;
import run.boylston.contracts.race.RaceEntry.Division;
import run.boylston.contracts.race.RaceEntry.GunSource;
import run.boylston.contracts.race.RaceEntry.ResultsStatus;
import run.boylston.contracts.race.RaceEntry.TimingPoint;
import run.boylston.contracts.race.RaceEntry.Wave;

/**
 * A race as its organiser lays it down. Shapes and units are those of {@link RaceEntry}.
 *
 * @param ageGroups {@code 18-39}, {@code 80+}: ages on the day of the race, both ends included
 * @param resultsStatus {@code LIVE} if absent; counts when the race is laid down first, and from then on a person says
 *     so with a call of its own
 * @param publicFields what the public may know of entrants; if absent, sex, age group and country
 * @param publicDelayS how many seconds after it happens the public sees what moves; none if absent
 * @param access who may watch; everybody if absent
 */
public record RaceDefinition(
        String name,
        LocalDate date,
        String zone,
        boolean simulated,
        List<String> ageGroups,
        List<Contest> contests,
        List<TimingPoint> points,
        List<Wave> waves,
        List<Division> divisions,
        ResultsStatus resultsStatus,
        Set<PublicField> publicFields,
        Integer publicDelayS,
        Access access) {

    /** The earliest gun planned: zero of race time. */
    public Instant firstGun() {
        return waves.stream().map(Wave::gunTime).min(Instant::compareTo).orElseThrow();
    }

    /** How settled the results are. */
    public ResultsStatus settled() {
        return resultsStatus == null ? ResultsStatus.LIVE : resultsStatus;
    }

    /** Those by which entrants are placed; none if the race has none. */
    public List<AgeGroup> groups() {
        return ageGroups == null
                ? List.of()
                : ageGroups.stream()
                        .map(AgeGroup::find)
                        .flatMap(Optional::stream)
                        .toList();
    }

    /** Everything the public may know of an entrant beside name, bib, division and times. */
    public Set<PublicField> published() {
        return publicFields == null ? PublicField.USUAL : publicFields;
    }

    /** Seconds that progress, positions and the clock are held back. */
    public int delayS() {
        return publicDelayS == null ? 0 : publicDelayS;
    }

    /** The race as laid down; race time 0 is the earliest gun planned, and stays so when a gun is moved. */
    public RaceEntry entry(String race, long revision) {
        return new RaceEntry(
                race,
                revision,
                name,
                date,
                zone,
                firstGun(),
                settled(),
                simulated,
                contests,
                points,
                scheduled(),
                divisions,
                delayS() == 0 ? null : publicDelayS,
                access == Access.PRIVATE ? access : null);
    }

    private List<Wave> scheduled() {
        return waves.stream()
                .map(wave -> new Wave(wave.id(), wave.name(), wave.gunTime(), GunSource.SCHEDULED))
                .toList();
    }

    /** @throws java.util.NoSuchElementException if the race has no such contest */
    public Contest getContest(String id) {
        return contests.stream()
                .filter(contest -> contest.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public boolean hasContest(String id) {
        return contests.stream().anyMatch(contest -> contest.id().equals(id));
    }
}
