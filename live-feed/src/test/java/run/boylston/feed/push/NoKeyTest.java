package run.boylston.feed.push;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.Json;
import run.boylston.feed.BrokerResource;
import run.boylston.feed.RaceRows;
import run.boylston.feed.board.Races;

/** Without a key fans are told while their page is open, and the page can say so. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class NoKeyTest {

    @Test
    void thereIsNoPush() {
        get("/api/alerts").then().statusCode(200).body("push", equalTo(false)).body("publicKey", nullValue());
        try (var rows = new RaceRows()) {
            rows.send(Races.race());
            var address = "/api/races/" + rows.race();
            await().atMost(Duration.ofSeconds(60)).until(() -> get(address).statusCode() == 200);
            given().contentType("application/json")
                    .body(Json.write(new Device("https://fcm.googleapis.com/fcm/send/a").subscription("7")))
                    .post(address + "/alerts")
                    .then()
                    .statusCode(409)
                    .contentType("application/problem+json");
        }
    }
}
