package run.boylston.pace.key;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jboss.resteasy.reactive.RestResponse;
import run.boylston.contracts.Json;
import run.boylston.contracts.ingest.RaceKey;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.catalog.OutboxRow;
import run.boylston.pace.catalog.RaceChange;
import run.boylston.pace.problem.ProblemException;
import run.boylston.pace.problem.Problems;
import run.boylston.pace.race.RaceRow;

/** Keys that let devices send to the front door, and people watch a private race: for one race and purpose, revocable. */
@Path("/manage/races/{race}/keys")
public class KeyResource {

    /** @param device whose key it is, for people to read */
    public record NewKey(String device, RaceKey.Purpose purpose) {}

    /** @param key what its owner sends as {@code Authorization: Bearer}; never shown again */
    public record CreatedKey(String id, String key) {}

    private final RaceChange change;

    KeyResource(RaceChange change) {
        this.change = change;
    }

    @POST
    public Uni<RestResponse<CreatedKey>> create(@PathParam("race") String race, NewKey wanted) {
        check(wanted);
        var key = DeviceKey.create();
        return change.of(race, () -> RaceRow.getRace(race)
                        .chain(() -> row(race, wanted, key).persist())
                        .chain(() -> OutboxRow.add(Topic.RACE_KEYS, key.id(), published(race, wanted, key))))
                .replaceWith(RestResponse.status(RestResponse.Status.CREATED, new CreatedKey(key.id(), key.bearer())));
    }

    /** No door takes the key any more within seconds. Revoking it again changes nothing. */
    @DELETE
    @Path("{id}")
    public Uni<Void> revoke(@PathParam("race") String race, @PathParam("id") String id) {
        return change.of(race, () -> DeviceKeyRow.<DeviceKeyRow>find("id = ?1 and race = ?2", id, race)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("The race has no key " + id + "."))
                .invoke(row -> row.revokedAt = row.revokedAt == null ? now() : row.revokedAt)
                .chain(() -> OutboxRow.add(Topic.RACE_KEYS, id, null)));
    }

    private static void check(NewKey wanted) {
        var problems = new Problems();
        if (wanted == null || wanted.device() == null || wanted.device().isBlank()) {
            problems.at("/device", "missing", "Say whose key it is.");
        }
        if (wanted == null || wanted.purpose() == null) {
            problems.at("/purpose", "missing", "READS, FIXES or WATCH.");
        }
        problems.refuse("key");
    }

    private static DeviceKeyRow row(String race, NewKey wanted, DeviceKey key) {
        var row = new DeviceKeyRow();
        row.id = key.id();
        row.race = race;
        row.purpose = wanted.purpose().name();
        row.device = wanted.device();
        row.secretSha256 = key.secretSha256();
        row.createdAt = now();
        return row;
    }

    private static byte[] published(String race, NewKey wanted, DeviceKey key) {
        return Json.write(new RaceKey(key.id(), race, wanted.purpose(), wanted.device(), key.secretSha256()));
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }
}
