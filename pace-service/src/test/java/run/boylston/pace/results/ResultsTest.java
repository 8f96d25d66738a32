package run.boylston.pace.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static run.boylston.pace.stack.SmallRace.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.stack.Organiser;
import run.boylston.pace.stack.RealStack;
import run.boylston.pace.stack.SmallRace;
import run.boylston.pace.stack.Topics;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class ResultsTest {

    private static final String LIST = SmallRace.HEADER
            + "1,=cmd|' /C calc'!A0,runner,ten,women,first,F,30,USA,C1,,,,,,false\n"
            + "2,\"Bell, Bea\",runner,ten,women,first,F,41,USA,C2,,,,,,false\n"
            + "3,Cleo Cole,runner,ten,women,first,F,42,USA,C3,,,,,,false\n"
            + "4,Dan Dole,runner,ten,men,first,M,,USA,C4,,,,,,false\n"
            + "5,Ed Eyre,runner,ten,men,first,M,50,USA,C5,,,,,,false\n"
            + "6,Lead car,vehicle,ten,,,,,,,T6,,,,,false\n";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void placesAreSharedAndNeverAcrossDivisions() {
        // given
        var organiser = new Organiser("results");
        organiser.load(LIST);

        // when
        try (var topics = new Topics(bootstrapServers, Topic.RACE_PROGRESS)) {
            topics.send(
                    read("results", "C1", "Start", 10.2), read("results", "C1", "Finish", 2_410.2),
                    read("results", "C2", "Start", 20), read("results", "C2", "Finish", 2_420),
                    read("results", "C3", "Start", 1), read("results", "C3", "5K", 1_200.5),
                    read("results", "C3", "Finish", 2_501.001), read("results", "C4", "Start", 30),
                    read("results", "C4", "Finish", 2_300.09), read("results", "C5", "Start", 2));
        }

        // then
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(lines(organiser))
                .containsExactly(
                        "division,wave,place_division,place_sex,place_age_group,bib,name,sex,age,status,official_time,"
                                + "gun_time,net_time,time_basis,Start,5K,Finish,results_status",
                        "women,first,1,1,1,1,'=cmd|' /C calc'!A0,F,30,Finished,0:40:00,0:40:11,0:40:00,NET,0:00:00,,"
                                + "0:40:00,live",
                        "women,first,1,1,1,2,\"Bell, Bea\",F,41,Finished,0:40:00,0:40:20,0:40:00,NET,0:00:00,,0:40:00,"
                                + "live",
                        "women,first,3,3,2,3,Cleo Cole,F,42,Finished,0:41:41,0:41:41,0:41:41,NET,0:00:00,0:20:00,"
                                + "0:41:41,live",
                        "men,first,1,1,,4,Dan Dole,M,,Finished,0:38:20,0:38:20,0:37:51,GUN,0:00:00,,0:37:51,live",
                        "men,first,,,,5,Ed Eyre,M,50,Active,,,,GUN,0:00:00,,,live"));
    }

    private static List<String> lines(Organiser organiser) {
        return organiser
                .get("/results.csv")
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }
}
