package run.boylston.pace.race;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import run.boylston.pace.stack.Organiser;
import run.boylston.pace.stack.RealStack;
import run.boylston.pace.stack.SmallRace;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class LargeBodyTest {

    @Test
    void tooLongABodyIsAnsweredWithAProblemAndHarmsNothing() {
        // given
        var organiser = new Organiser("long");
        organiser.load(SmallRace.START_LIST);

        // when
        var answer = organiser.put("/start-list", "text/csv", SmallRace.START_LIST + "x".repeat(16 * 1024 * 1024));

        // then
        answer.statusCode(413)
                .contentType(containsString("application/problem+json"))
                .body("status", equalTo(413))
                .body("detail", containsString("16777216"));
        organiser.put("/start-list", "text/csv", SmallRace.START_LIST).statusCode(200);
    }
}
