package run.boylston.pace.stack;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;

/** What an organiser does over REST. */
public final class Organiser {

    public static final String KEY = "the-organiser-of-every-test";

    private final String race;

    public Organiser(String race) {
        this.race = race;
    }

    /** Lays down the small race with its course, its record and a start list. */
    public void load(String startList) {
        put("", "application/json", SmallRace.DEFINITION).statusCode(200);
        put("/course?contest=ten&credit=nobody", "text/csv", SmallRace.course()).statusCode(200);
        put("/records", "application/json", SmallRace.RECORDS).statusCode(200);
        put("/start-list", "text/csv", startList).statusCode(200);
    }

    public ValidatableResponse put(String path, String type, String body) {
        return given().auth()
                .oauth2(KEY)
                .contentType(type)
                .body(body)
                .put("/manage/races/" + race + path)
                .then();
    }

    public ValidatableResponse post(String path, String body) {
        return given().auth()
                .oauth2(KEY)
                .contentType("application/json")
                .body(body)
                .post("/manage/races/" + race + path)
                .then();
    }

    /** @param request the sender's own word, so that what is sent again is done once */
    public ValidatableResponse post(String path, String body, String request) {
        return given().auth()
                .oauth2(KEY)
                .contentType("application/json")
                .header("Idempotency-Key", request)
                .body(body)
                .post("/manage/races/" + race + path)
                .then();
    }

    public ValidatableResponse patch(String path, String body) {
        return given().auth()
                .oauth2(KEY)
                .contentType("application/json")
                .body(body)
                .patch("/manage/races/" + race + path)
                .then();
    }

    public ValidatableResponse get(String path) {
        return given().auth().oauth2(KEY).get("/manage/races/" + race + path).then();
    }

    public ValidatableResponse delete(String path) {
        return given().auth().oauth2(KEY).delete("/manage/races/" + race + path).then();
    }
}
