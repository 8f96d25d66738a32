package run.boylston.pace.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.contracts.race.RaceEntry.GunSource;
import run.boylston.contracts.race.RaceEntry.ResultsStatus;
import run.boylston.contracts.race.RaceEntry.Wave;

class GunShotsTest {

    private static final Instant MEN = Instant.parse("2018-04-16T13:02:00Z");
    private static final Instant WOMEN = Instant.parse("2018-04-16T13:04:00Z");

    private static final RaceEntry RACE = new RaceEntry(
            "small",
            1,
            "Small",
            LocalDate.parse("2018-04-16"),
            "America/New_York",
            MEN,
            ResultsStatus.LIVE,
            true,
            List.of(),
            List.of(),
            List.of(wave("men", MEN), wave("women", WOMEN), wave("duos", WOMEN)),
            List.of());

    @Test
    void aShotIsOfTheNearestGunAndOfEverybodyWhoSharesIt() {
        // when
        var heard = GunShots.apply(RACE, List.of(MEN.plusMillis(1_250), WOMEN.minusSeconds(2)));

        // then
        assertThat(heard.waves())
                .extracting(Wave::gunTime)
                .containsExactly(MEN.plusMillis(1_250), WOMEN.minusSeconds(2), WOMEN.minusSeconds(2));
        assertThat(heard.waves()).extracting(Wave::gunSource).containsOnly(GunSource.PROVISIONAL);
        assertThat(heard.firstGun()).isEqualTo(MEN);
    }

    @Test
    void ofSeveralShotsTheNearestCountsInWhateverOrderTheyCame() {
        // given
        var near = MEN.plusSeconds(4);
        var far = MEN.plusSeconds(40);

        // then
        assertThat(GunShots.apply(RACE, List.of(far, near))).isEqualTo(GunShots.apply(RACE, List.of(near, far, near)));
        assertThat(GunShots.apply(RACE, List.of(far, near)).waves().get(0).gunTime())
                .isEqualTo(near);
    }

    @Test
    void aShotMoreThanThreeMinutesAwayIsNobodys() {
        // given
        var early = MEN.minusSeconds(181);

        // then
        assertThat(GunShots.findWave(RACE, early)).isEmpty();
        assertThat(GunShots.findWave(RACE, MEN.minusSeconds(180))).contains(wave("men", MEN));
        assertThat(GunShots.apply(RACE, List.of(early))).isEqualTo(RACE);
    }

    private static Wave wave(String id, Instant gunTime) {
        return new Wave(id, id, gunTime, GunSource.SCHEDULED);
    }
}
