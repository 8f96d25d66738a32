package run.boylston.e2e.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import run.boylston.e2e.oracle.Posted.MatRead;
import run.boylston.e2e.people.SmallRace;

class OracleTest {

    private static final String HEADER =
            "division,wave,place_division,place_sex,place_age_group,bib,name,sex,age,status,"
                    + "official_time,gun_time,net_time,time_basis,Start,5K,Finish,results_status\n";
    private static final String RIGHT = HEADER
            + "women,only,1,1,1,101,Runner 101,F,21,Finished,0:50:11,0:50:11,0:50:00,GUN,0:00:00,0:25:00,0:50:00,live\n"
            + "men,only,,,,102,Runner 102,M,22,Active,,,,NET,0:00:00,,,live\n";

    private final SmallRace race = new SmallRace("oracle", 2);
    private final Posted posted = Posted.of(
            race.raceJson(),
            race.startListCsv(),
            Set.of(
                    at("C101", "Start", 10_500),
                    at("C101", "5K", 1_510_500),
                    at("C101", "Finish", 3_010_500),
                    at("C101", "Finish", 3_011_000),
                    at("C102", "Start", 12_000)));

    @Test
    void rightResultsAreTheSame() {
        assertThat(Oracle.differences(posted, RIGHT)).isEmpty();
    }

    @Test
    void aTamperedTimeIsFound() {
        assertThat(Oracle.differences(posted, RIGHT.replace("0:25:00", "0:25:01")))
                .containsExactly("101 5K: 0:25:00 and not 0:25:01");
    }

    @Test
    void aTamperedPlaceIsFound() {
        assertThat(Oracle.differences(posted, RIGHT.replace("only,1,", "only,2,")))
                .containsExactly("101 place_division: 1 and not 2");
    }

    @Test
    void aMissingEntrantIsFound() {
        assertThat(Oracle.differences(posted, RIGHT.substring(0, RIGHT.indexOf("men,only,,"))))
                .containsExactly("102 is missing");
    }

    @Test
    void anInventedSplitIsFound() {
        assertThat(Oracle.differences(posted, RIGHT.replace("NET,0:00:00,,,", "NET,0:00:00,0:31:00,,")))
                .containsExactly("102 5K:  and not 0:31:00");
    }

    @Test
    void aColumnElsewhereIsFound() {
        assertThat(Oracle.differences(posted, RIGHT.replace("gun_time,net_time", "net_time,gun_time")))
                .anyMatch(difference -> difference.startsWith("columns: "));
    }

    @Test
    void aWrongOrderIsFound() {
        // given
        var lines = RIGHT.substring(HEADER.length()).split("(?<=\n)");
        var divided = lines[0] + lines[1] + lines[0].replace("101", "103");

        // then
        assertThat(Oracle.differences(posted, HEADER + divided)).contains("103 stands apart from its division");
    }

    private static MatRead at(String chip, String mat, long afterGunMs) {
        return new MatRead(mat, chip, SmallRace.GUN.plusMillis(afterGunMs));
    }
}
