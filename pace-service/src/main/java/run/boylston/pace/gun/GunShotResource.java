package run.boylston.pace.gun;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.contracts.race.RaceEntry.Wave;
import run.boylston.pace.catalog.RaceChange;
import run.boylston.pace.clock.WallClock;
import run.boylston.pace.correction.GunShots;
import run.boylston.pace.corrections.CorrectionRows;
import run.boylston.pace.json.JsonBody;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.postgres.PgTransactions;
import run.boylston.pace.problem.Problems;
import run.boylston.pace.race.RaceDefinitions;

/**
 * Guns that were heard. A shot within three minutes of a gun as planned moves it provisionally; a person confirms it, or
 * says otherwise, with a correction of kind {@code moveGun}.
 */
@Path("/manage/races/{race}/gun-shots")
public class GunShotResource {

    /**
     * @param time by the reader's own clock
     * @param wave whose gun it is, clocks set right, of waves that share one the first; absent if it was near none, or a
     *     test
     */
    public record HeardShot(Instant time, String reader, Instant receivedAt, String wave) {}

    /** An index holds no longer ones. */
    private static final int LONGEST_READER = 200;

    private final PgTransactions transactions;
    private final RaceChange change;
    private final WallClock wallClock;

    GunShotResource(PgTransactions transactions, RaceChange change, WallClock wallClock) {
        this.transactions = transactions;
        this.change = change;
        this.wallClock = wallClock;
    }

    /** By time. */
    @GET
    @Blocking
    public List<HeardShot> list(@PathParam("race") String race) {
        return transactions.run(session -> {
            var laidDown = laidDown(session, race);
            var times = new ShotTimes(laidDown, CorrectionRows.ofRace(session, race));
            return GunReads.list(session, race).stream()
                    .map(shot -> heard(laidDown, times, shot))
                    .toList();
        });
    }

    /** @param body {@code time}, and {@code reader} if one heard it; the same shot told twice is one */
    @POST
    @Blocking
    public RestResponse<HeardShot> hear(@PathParam("race") String race, JsonNode body) {
        var problems = new Problems();
        var json = new JsonBody(body, problems);
        var time = json.requireInstant("time");
        var reader = json.find("reader").orElse(null);
        if (reader != null && reader.length() > LONGEST_READER) {
            problems.at("/reader", "text", "A code of at most " + LONGEST_READER + " characters.");
        }
        problems.refuse("gun shot");
        var heard = transactions.run(session -> hear(session, race, time, reader, wallClock.now()));
        change.tell(race);
        return RestResponse.status(RestResponse.Status.CREATED, heard);
    }

    private static HeardShot hear(PgSession session, String race, Instant time, String reader, Instant now) {
        session.query(RaceChange.LOCK, race);
        var laidDown = laidDown(session, race);
        var times = new ShotTimes(laidDown, CorrectionRows.ofRace(session, race));
        GunReads.insert(session, race, time, reader, now);
        Guns.revise(session, race);
        return GunReads.list(session, race).stream()
                .filter(shot -> shot.timeMs() == time.toEpochMilli() && Objects.equals(shot.reader(), reader))
                .map(shot -> heard(laidDown, times, shot))
                .findFirst()
                .orElseThrow();
    }

    private static RaceEntry laidDown(PgSession session, String race) {
        return RaceDefinitions.get(session, race).entry(race, 0);
    }

    private static HeardShot heard(RaceEntry laidDown, ShotTimes times, GunReads.Shot shot) {
        var wave = times.isTest(shot) ? Optional.<Wave>empty() : GunShots.findWave(laidDown, times.timeOf(shot));
        return new HeardShot(
                Instant.ofEpochMilli(shot.timeMs()),
                shot.reader(),
                Instant.ofEpochMilli(shot.receivedMs()),
                wave.map(Wave::id).orElse(null));
    }
}
