package run.boylston.e2e.people;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import run.boylston.contracts.Json;

/** pace-service, as an organiser uses it. */
public final class Organiser {

    private final Http http;
    private final String organiserKey;

    public Organiser(URI paceService, String organiserKey) {
        http = new Http(paceService);
        this.organiserKey = organiserKey;
    }

    /** Loads all of a race and starts its clock: reads up to an hour after the gun are of the past. */
    public void load(SmallRace race) {
        var id = race.id();
        put("/manage/races/" + id, "application/json", race.raceJson());
        put("/manage/races/" + id + "/course?contest=ten-k&credit=Made%20up", "text/csv", race.courseCsv());
        put("/manage/races/" + id + "/landmarks?contest=ten-k", "text/csv", race.landmarksCsv());
        put("/manage/races/" + id + "/records", "application/json", race.recordsJson());
        putStartList(id, race.startListCsv());
        setClock(id, 3_600_000, 1);
    }

    /** The race is live, a replay, and now {@code raceMs} after its first gun. */
    public void setClock(String race, long raceMs, double rate) {
        setClock(race, "live", raceMs, rate);
    }

    /** The same in any state: setup, armed, live, suspended, stopped, finished or official. */
    public void setClock(String race, String state, long raceMs, double rate) {
        var clock = Map.of("state", state, "raceMs", raceMs, "rate", rate, "replay", true);
        put("/manage/races/" + race + "/clock", "application/json", new String(Json.write(clock)));
    }

    /** The state alone, with a word to everybody: the clock goes on. */
    public void setState(String race, String state, String notice) {
        var said = Map.of("state", state, "notice", notice, "who", "the race director");
        put("/manage/races/" + race + "/state", "application/json", new String(Json.write(said)));
    }

    /** A new key for the front door. */
    public String createKey(String race, String purpose) {
        var wanted = Map.of("device", "test-" + purpose, "purpose", purpose);
        return http.post(
                        "/manage/races/" + race + "/keys",
                        organiserKey,
                        "application/json",
                        new String(Json.write(wanted)))
                .expecting(201)
                .json()
                .get("key")
                .asText();
    }

    /** Whether all that the front door has ever said yes to is scored; false while pace-service cannot say. */
    public boolean seesAllScored(String race) {
        var answer = http.get("/manage/races/" + race + "/watermark", organiserKey);
        if (answer.status() == 503) {
            return false;
        }
        var reads = answer.expecting(200).json().get("reads");
        return reads.get("scored").asLong() >= reads.get("taken").asLong();
    }

    /** In place of the start list before. */
    public void putStartList(String race, String csv) {
        put("/manage/races/" + race + "/start-list", "text/csv", csv);
    }

    /** Stations near the course, in place of those before. */
    public void putStations(String race, String csv) {
        put("/manage/races/" + race + "/transit?credit=Made%20up", "text/csv", csv);
    }

    /** Nobody may see that entrant any more. */
    public void hide(String race, String bib) {
        put(
                "/manage/races/" + race + "/entrants/" + bib + "/visibility",
                "application/json",
                "{\"visibility\":\"hidden\"}");
    }

    /** A judge's time, which outranks what was read there. */
    public void enterSplit(String race, String bib, String point, Instant time) {
        var correction = Map.of(
                "kind",
                "enterSplit",
                "bib",
                bib,
                "point",
                point,
                "time",
                time.toString(),
                "who",
                "the finish judge",
                "why",
                "seen on video");
        http.post(
                        "/manage/races/" + race + "/corrections",
                        organiserKey,
                        "application/json",
                        new String(Json.write(correction)))
                .expecting(201);
    }

    public String resultsCsv(String race) {
        return http.get("/manage/races/" + race + "/results.csv", organiserKey)
                .expecting(200)
                .body();
    }

    private void put(String path, String contentType, String body) {
        var answer = http.put(path, organiserKey, contentType, body);
        if (answer.status() >= 300) {
            throw new AssertionError(path + " answered " + answer.status() + ": " + answer.body());
        }
    }
}
