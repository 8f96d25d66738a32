package run.boylston.e2e.people;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import run.boylston.contracts.live.LiveMessage.Hello;

/**
 * A small race, loaded and known to all three services, with the people who have to do with it. Any number of race days
 * share the services.
 */
public record RaceDay(SmallRace race, Services services, Organiser organiser, TimingCrew crew) {

    /** How long anything may take on a machine that is busy with other things. */
    public static final Duration PATIENCE = Duration.ofMinutes(2);

    public static RaceDay open(Services services, SmallRace race) {
        var organiser = new Organiser(services.pace(), services.organiserKey());
        organiser.load(race);
        var crew = new TimingCrew(
                services.ingest(),
                race.id(),
                organiser.createKey(race.id(), "READS"),
                organiser.createKey(race.id(), "FIXES"));
        var day = new RaceDay(race, services, organiser, crew);
        await("the front door knows the race").atMost(PATIENCE).until(crew::isLetIn);
        await("live-feed knows the field").atMost(PATIENCE).until(day::fieldIsPublic);
        return day;
    }

    /** A fan's socket that watches these bibs and nothing else. */
    public Fan fanOf(String... bibs) {
        return Fan.connect(services.live(), race.id()).watch(new Hello(false, false, List.of(bibs)));
    }

    /** The address of a page. */
    public URI page(String path) {
        return services.live().resolve("/races/" + race.id() + path);
    }

    /** Waits until pace-service has scored everything that was taken. */
    public void awaitScored() {
        await("all reads scored").atMost(PATIENCE).until(() -> organiser.seesAllScored(race.id()));
    }

    /** How many splits of each live-feed shows; none while it is being restored. */
    public Map<String, Integer> splitsShown() {
        var http = new Http(services.live());
        return race.bibs().stream().collect(Collectors.toMap(bib -> bib, bib -> http.get(
                        "/api/races/" + race.id() + "/entrants/" + bib, "nobody")
                .json()
                .at("/progress/splits")
                .size()));
    }

    private boolean fieldIsPublic() {
        var answer = services.asked("/api/races/" + race.id());
        return answer.status() == 200
                && answer.json().path("entrants").asInt() == race.runners()
                && answer.json().hasNonNull("clock");
    }
}
