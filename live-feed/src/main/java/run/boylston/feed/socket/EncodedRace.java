package run.boylston.feed.socket;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import run.boylston.contracts.Json;
import run.boylston.contracts.live.Leaders;
import run.boylston.contracts.live.LiveMessage;
import run.boylston.contracts.race.NoticeEntry;
import run.boylston.contracts.race.RaceClock;
import run.boylston.feed.FeedConfig;
import run.boylston.feed.board.BoardSnapshot;
import run.boylston.feed.field.EncodedField;
import run.boylston.feed.field.FieldEncoder;
import run.boylston.feed.field.FieldEncoders;
import run.boylston.feed.field.FieldFormat;
import run.boylston.feed.socket.HelloResult.Watch;

/**
 * A race's newest snapshot in the parts that messages are made of, each encoded once for all who watch it. The
 * publisher's thread alone uses it.
 */
final class EncodedRace {

    private record Part(byte[] json, long version, long builtAt, long builtNs) {}

    private final String race;
    private final String epoch;
    private final FeedConfig.Fans config;
    private final Clock wall;
    private final FieldEncoder json;
    private final FieldEncoder binary;
    private final Map<String, Part> entrants = new HashMap<>();

    private BoardSnapshot snapshot;
    /** What fans are told as the sequence: a fan gets one message of each edition at most, so it always grows. */
    private long edition;

    private BoardSnapshot fieldSnapshot;
    private long fieldTickNs;
    private long version;
    private List<Leaders> leaders;
    private byte[] leadersJson;
    private long leadersVersion;
    private RaceClock clock;
    private long clockVersion;
    private long clockNs;
    private List<NoticeEntry> notices = List.of();
    private long noticesVersion;

    EncodedRace(String race, String epoch, FeedConfig.Fans config, Clock wall, FieldEncoders fields) {
        this.race = race;
        this.epoch = epoch;
        this.config = config;
        this.wall = wall;
        json = fields.encoder(race, FieldFormat.JSON);
        binary = fields.encoder(race, FieldFormat.BINARY);
    }

    /**
     * Takes the newest snapshot.
     *
     * @return nanoseconds until this is to be called again even though the board did not change
     */
    long refresh(BoardSnapshot newest, long now) {
        snapshot = newest;
        edition++;
        if (leadersJson == null || !newest.leaders().equals(leaders)) {
            leaders = newest.leaders();
            leadersJson = Json.write(leaders);
            leadersVersion = ++version;
        }
        var standing = newest.notices();
        if (!standing.equals(notices)) {
            notices = standing;
            noticesVersion++;
        }
        long clockIn = refreshClock(now);
        long fieldIn = refreshField(now);
        return Math.min(Math.min(clockIn, fieldIn), config.placesInterval().toNanos());
    }

    private long refreshClock(long now) {
        long interval = config.clockInterval().toNanos();
        if (clockVersion == 0 || now - clockNs >= interval || !Objects.equals(clock, snapshot.clock())) {
            clock = snapshot.clock();
            clockNs = now;
            clockVersion++;
        }
        return clockNs + interval - now;
    }

    private long refreshField(long now) {
        long interval = config.fieldInterval().toNanos();
        if (fieldSnapshot == null) {
            fieldSnapshot = snapshot;
            fieldTickNs = now - interval;
        } else if (fieldSnapshot.sequence() < snapshot.sequence()) {
            if (now - fieldTickNs < interval) {
                return fieldTickNs + interval - now;
            }
            fieldSnapshot = snapshot;
            fieldTickNs = now;
        }
        return interval;
    }

    long resetAt() {
        return snapshot.resetAt();
    }

    /** Up to where field deltas go now. */
    long fieldSequence() {
        return fieldSnapshot.sequence();
    }

    long clockVersion() {
        return clockVersion;
    }

    /** Grows with every change of the notices. */
    long noticesVersion() {
        return noticesVersion;
    }

    /** Grows with every change of leaders or of any watched entrant. */
    long version() {
        return version;
    }

    /** The newest change of leaders and entrants that this watch includes. */
    long versionOf(Watch watch, long now) {
        long newest = watch.leaders() ? leadersVersion : 0;
        for (var bib : watch.entrants()) {
            newest = Math.max(newest, entrant(bib, now).version());
        }
        return newest;
    }

    EncodedField wholeField(boolean inBytes, long atLeast) {
        return (inBytes ? binary : json).whole(snapshot, atLeast);
    }

    EncodedField fieldSince(boolean inBytes, long since) {
        return (inBytes ? binary : json).since(fieldSnapshot, since);
    }

    /** The watched entrants that changed after a version; null if they are not watched. */
    List<byte[]> entrantsSince(Watch watch, long since, long now) {
        if (watch.entrants().isEmpty()) {
            return null;
        }
        return watch.entrants().stream()
                .map(bib -> entrant(bib, now))
                .filter(part -> part.json() != null && part.version() > since)
                .map(Part::json)
                .toList();
    }

    /** Null if they are not watched or have not changed. */
    byte[] leadersSince(Watch watch, long since) {
        return watch.leaders() && leadersVersion > since ? leadersJson : null;
    }

    Frame welcome() {
        return Frame.of(new LiveMessage.Welcome(race, epoch, wall.instant(), snapshot.clock(), notices));
    }

    Frame clock() {
        return Frame.of(new LiveMessage.Clock(wall.instant(), snapshot.clock()));
    }

    Frame notices() {
        return Frame.of(new LiveMessage.Notice(notices));
    }

    Frame message(String type, byte[] field, List<byte[]> entrantParts, byte[] leadersPart) {
        return Frame.of(type, epoch, edition, field, entrantParts, leadersPart);
    }

    /** Forgets entrants that nobody watches any more. */
    void keepOnly(Set<String> watched) {
        entrants.keySet().retainAll(watched);
    }

    private Part entrant(String bib, long now) {
        var known = entrants.get(bib);
        if (known != null && !isOutdated(known, bib, now)) {
            return known;
        }
        var json = snapshot.findEntrant(bib).map(Json::write).orElse(null);
        boolean same = known != null && Arrays.equals(json, known.json());
        var part = new Part(json, same ? known.version() : ++version, snapshot.sequence(), now);
        entrants.put(bib, part);
        return part;
    }

    /** At once if the entrant changed; now and then if only others did, for its places among them. */
    private boolean isOutdated(Part part, String bib, long now) {
        return snapshot.changedAt(bib) > part.builtAt()
                || snapshot.sequence() > part.builtAt()
                        && now - part.builtNs() >= config.placesInterval().toNanos();
    }
}
