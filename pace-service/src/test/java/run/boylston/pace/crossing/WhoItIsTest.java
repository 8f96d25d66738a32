package run.boylston.pace.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.race.RaceEntry.GunOf;

/** One run to 5 km, by different people. */
class WhoItIsTest {

    private static final ScoringRace SEEDED = race(30_000);
    private static final ScoringRace UNSEEDED = race(null);

    @Test
    void tellsWhoSetOffTooFast() {
        assertThat(finishMs(SEEDED, "29000", 60)).isGreaterThan(finishMs(SEEDED, "6000", 60) + 300_000);
    }

    @Test
    void isNotReadFromABibThatSaysNothing() {
        assertThat(finishMs(UNSEEDED, "29000", 60)).isEqualTo(finishMs(UNSEEDED, "6000", 60));
        assertThat(finishMs(SEEDED, "F8", 60)).isEqualTo(finishMs(UNSEEDED, "6000", 60));
    }

    @Test
    void isAgeWithoutASeedToo() {
        assertThat(finishMs(UNSEEDED, "6000", 70)).isNotEqualTo(finishMs(UNSEEDED, "6000", 30));
    }

    @Test
    void isTheSplitsAloneOfSomebodyUnknown() {
        assertThat(finishMs(SEEDED, "29000", null)).isEqualTo(finishMs(UNSEEDED, "6000", null));
    }

    private static long finishMs(ScoringRace race, String bib, Integer age) {
        var entrant = new ScoringEntrant(bib, "marathon", "men", "wave-1", List.of(), age, "M");
        var reads = Boston.run(Boston.WAVE_1.plusSeconds(60), List.of(1_500));
        return Scorer.score(race, entrant, reads).projection().finishMs();
    }

    private static ScoringRace race(Integer highestSeededBib) {
        return ScoringRace.of(Boston.entry(GunOf.ACTUAL_WAVE, highestSeededBib), List.of(), List.of());
    }
}
