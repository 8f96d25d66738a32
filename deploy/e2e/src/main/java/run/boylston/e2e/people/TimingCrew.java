package run.boylston.e2e.people;

import static java.util.stream.Collectors.joining;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collection;
import java.util.List;

/** tracker-ingest, as a timing crew's software uses it, with the keys of one race. */
public final class TimingCrew {

    private final Http http;
    private final String race;
    private final String readsKey;
    private final String fixesKey;

    public TimingCrew(URI trackerIngest, String race, String readsKey, String fixesKey) {
        http = new Http(trackerIngest);
        this.race = race;
        this.readsKey = readsKey;
        this.fixesKey = fixesKey;
    }

    /** Posts reads that must all be taken. */
    public void takeAll(Collection<Read> reads) {
        var answer = post(reads).expecting(202).json();
        if (answer.get("accepted").asInt() != reads.size()) {
            throw new AssertionError("Not all taken: " + answer);
        }
    }

    public void take(Read... reads) {
        takeAll(List.of(reads));
    }

    /** Posts as a reader does: the same again until it is told that all is taken. */
    public void insist(Collection<Read> reads) {
        var body = body(reads);
        await("the front door takes them").atMost(RaceDay.PATIENCE).until(() -> isTaken(body));
    }

    private boolean isTaken(String body) {
        try {
            var answer = http.attempt(
                    "POST", path(race, "reads"), readsKey, "application/json", BodyPublishers.ofString(body));
            // A reader told 4xx would rightly give up, and its reads were lost.
            if (answer.status() / 100 == 4) {
                throw new AssertionError("Refused with " + answer.status() + ": " + answer.body());
            }
            return answer.status() == 202;
        } catch (IOException e) {
            return false;
        }
    }

    public Answer post(Collection<Read> reads) {
        return postReads(body(reads));
    }

    private static String body(Collection<Read> reads) {
        return reads.stream().map(TimingCrew::json).collect(joining(",", "[", "]"));
    }

    public Answer postReads(String json) {
        return postReads(race, json);
    }

    public Answer postReads(String toRace, String json) {
        return http.post(path(toRace, "reads"), readsKey, "application/json", json);
    }

    public Answer postFixes(String json) {
        return http.post(path(race, "fixes"), fixesKey, "application/json", json);
    }

    /** Where this crew posts its reads. */
    public URI readsAddress() {
        return http.address(path(race, "reads"));
    }

    public String readsKey() {
        return readsKey;
    }

    /** Whether the front door knows the race and both keys yet: a loaded race takes a moment to get there. */
    boolean isLetIn() {
        return isKnown(postReads("[]")) && isKnown(postFixes("[]"));
    }

    private static String path(String race, String what) {
        return "/ingest/races/" + race + "/" + what;
    }

    private static boolean isKnown(Answer answer) {
        return answer.status() == 202 || answer.status() == 400;
    }

    public static String json(Read read) {
        return """
                {"mat":"%s","chip":"%s","time":"%s"}"""
                .formatted(read.mat(), read.chip(), read.time());
    }
}
