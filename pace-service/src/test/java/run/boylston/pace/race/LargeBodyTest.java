package run.boylston.pace.race;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import run.boylston.pace.stack.Organiser;
import run.boylston.pace.stack.RealStack;
import run.boylston.pace.stack.SmallRace;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class LargeBodyTest {

    @TestHTTPResource("/manage/races/long-chunked/start-list")
    URI startList;

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

    /** The framework's own answer has no problem document: it has ended before anybody else hears of it. */
    @Test
    void oneThatDoesNotSayHowLongItIsIsRefusedToo() throws IOException, InterruptedException {
        // given
        var organiser = new Organiser("long-chunked");
        organiser.load(SmallRace.START_LIST);
        var list = (SmallRace.START_LIST + "x".repeat(16 * 1024 * 1024)).getBytes(UTF_8);
        var put = HttpRequest.newBuilder(startList)
                .header("Authorization", "Bearer " + Organiser.KEY)
                .header("Content-Type", "text/csv")
                .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(list)))
                .build();

        // when
        var answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(put, BodyHandlers.ofString());

        // then
        assertThat(answer.statusCode()).isEqualTo(413);
        organiser.put("/start-list", "text/csv", SmallRace.START_LIST).statusCode(200);
    }
}
