package run.boylston.feed.socket;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import run.boylston.feed.socket.FieldMarks.Mark;
import run.boylston.feed.watch.HelloResult.Watch;

/**
 * A race's newest snapshot in the parts that messages are made of, each encoded once for all who watch it. The
 * publisher's thread alone uses it.
 */
final class EncodedRace {

    /** Shared watches: who watches what few do has one of their own. */
    private static final int MOST_SHARED = 1_024;

    /** What makes one message; its parts are the same if they are the same arrays. */
    private record Parts(
            String type,
            boolean isWhole,
            byte[] field,
            List<byte[]> entrants,
            byte[] leaders,
            List<byte[]> groups,
            List<byte[]> places) {}

    private final String race;
    private final String epoch;
    private final FeedConfig.Fans config;
    private final Clock wall;
    private final FieldEncoder json;
    private final FieldEncoder binary;
    private final EncodedPeople people;
    private final FieldMarks marks = new FieldMarks();
    private final Map<Watch, Watched> watches = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Watch, Watched> longestUnasked) {
            return size() > MOST_SHARED;
        }
    };
    /** Of this edition. */
    private final Map<Object, Frame> frames = new HashMap<>();

    private BoardSnapshot snapshot;
    /**
     * What fans are told as the sequence: a fan gets one message of each edition at most, so it always grows. Leaders,
     * entrants and groups remember in which they last changed.
     */
    private long edition;

    private BoardSnapshot fieldSnapshot;
    private long fieldTickNs;
    private List<Leaders> leaders;
    private byte[] leadersJson;
    private long leadersEdition;
    private RaceClock clock;
    private long clockVersion;
    private List<NoticeEntry> notices = List.of();
    private long noticesVersion;

    EncodedRace(String race, String epoch, FeedConfig.Fans config, Clock wall, FieldEncoders fields) {
        this.race = race;
        this.epoch = epoch;
        this.config = config;
        this.wall = wall;
        json = fields.encoder(race, FieldFormat.JSON);
        binary = fields.encoder(race, FieldFormat.BINARY);
        people = new EncodedPeople(config);
    }

    /**
     * Takes the newest snapshot.
     *
     * @return what has changed since the last time
     */
    Changes refresh(BoardSnapshot newest, long now) {
        var before = snapshot;
        snapshot = newest;
        edition++;
        frames.clear();
        people.refresh(newest, edition, now);
        boolean forAll = before == null || newest.resetAt() > before.resetAt();
        forAll |= refreshClock() | refreshNotices();
        boolean leadersChanged = refreshLeaders();
        boolean fieldChanged = refreshField(now);
        marks.put(edition, new Mark(fieldSnapshot.sequence(), newest.resetAt()));
        return forAll ? Changes.FOR_ALL : changes(before, leadersChanged, fieldChanged);
    }

    private Changes changes(BoardSnapshot before, boolean leadersChanged, boolean fieldChanged) {
        boolean news = snapshot.sequence() > before.sequence();
        if (!news && !fieldChanged && people.changedGroups().isEmpty()) {
            return Changes.NONE;
        }
        var bibs = news ? snapshot.changedSince(before.sequence()) : Set.<String>of();
        var groups = new HashSet<>(people.changedGroups());
        bibs.forEach(bib -> groups.addAll(people.groupsOf(bib)));
        return new Changes(false, leadersChanged, fieldChanged, !snapshot.hasSameRoster(before), bibs, groups);
    }

    private boolean refreshLeaders() {
        if (leadersJson != null && snapshot.leaders().equals(leaders)) {
            return false;
        }
        leaders = snapshot.leaders();
        leadersJson = Json.write(leaders);
        leadersEdition = edition;
        return true;
    }

    private boolean refreshNotices() {
        var standing = snapshot.notices();
        if (standing.equals(notices)) {
            return false;
        }
        notices = standing;
        noticesVersion++;
        return true;
    }

    private boolean refreshClock() {
        if (clockVersion > 0 && Objects.equals(clock, snapshot.clock())) {
            return false;
        }
        clock = snapshot.clock();
        clockVersion++;
        return true;
    }

    private boolean refreshField(long now) {
        boolean isTime = fieldSnapshot == null
                || now - fieldTickNs >= config.fieldInterval().toNanos();
        boolean changed = fieldSnapshot == null || fieldSnapshot.sequence() < snapshot.sequence();
        if (isTime && changed) {
            fieldTickNs = fieldSnapshot == null ? now - config.fieldInterval().toNanos() : now;
            fieldSnapshot = snapshot;
        }
        return isTime && changed;
    }

    /** Nanoseconds until what changed of the field is told; no end if nothing waits for it. */
    long fieldDueIn(long now) {
        return fieldSnapshot.sequence() < snapshot.sequence()
                ? fieldTickNs + config.fieldInterval().toNanos() - now
                : Long.MAX_VALUE;
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

    long edition() {
        return edition;
    }

    /** What a fan has who was told everything up to an edition; empty if it cannot be told any more. */
    Optional<Mark> findMark(long edition) {
        return edition > this.edition ? Optional.empty() : marks.find(edition);
    }

    /** The same object for all who watch the same, as far as there is room. */
    Watched shared(Watch watch) {
        return watches.computeIfAbsent(watch, Watched::new);
    }

    /** The edition in which leaders, entrants or groups that are watched last changed, but for places that only others did. */
    long editionOf(Watched watched) {
        if (watched.lookedAt != edition) {
            var watch = watched.watch;
            watched.lookedAt = edition;
            watched.newest = Math.max(watch.leaders() ? leadersEdition : 0, people.editionOf(watch));
        }
        return watched.newest;
    }

    /** Finds out what places all who are watched have now. */
    void lookAtPlaces(Watch watch) {
        people.lookAtPlaces(watch);
    }

    /** Whether others have changed places of who is watched; see {@link #message}. */
    boolean havePlacesChanged(Watched watched, Since since) {
        return !people.placesSince(watched.watch, since).isEmpty();
    }

    EncodedField wholeField(boolean inBytes, long atLeast) {
        return (inBytes ? binary : json).whole(snapshot, Math.max(atLeast, fieldSnapshot.sequence()));
    }

    EncodedField fieldSince(boolean inBytes, long since) {
        return (inBytes ? binary : json).since(fieldSnapshot, since);
    }

    /** What is to be announced to who was told everything up to an edition. */
    List<Frame> newsSince(Watched watched, long since) {
        var asked = new Watched.NewsSince(edition, since);
        if (!asked.equals(watched.newsOf)) {
            watched.newsOf = asked;
            watched.news = people.newsSince(watched.watch, since);
        }
        return watched.news;
    }

    Frame welcome() {
        return frames.computeIfAbsent(
                "welcome",
                type -> Frame.of(new LiveMessage.Welcome(
                        race,
                        epoch,
                        wall.instant(),
                        snapshot.clock(),
                        snapshot.race().revision(),
                        notices)));
    }

    Frame clock() {
        return frames.computeIfAbsent(
                "clock",
                type -> Frame.of(new LiveMessage.Clock(
                        wall.instant(), snapshot.clock(), snapshot.race().revision())));
    }

    Frame notices() {
        return frames.computeIfAbsent("notice", type -> Frame.of(new LiveMessage.Notice(notices)));
    }

    Frame bytes(EncodedField field) {
        return frames.computeIfAbsent(field, same -> Frame.ofBytes(field.content()));
    }

    /**
     * A snapshot or a delta of what is watched.
     *
     * @param isWhole false if something before it is still owed, so that nobody can come back with it
     * @param field null if it is not in the message
     */
    Frame message(String type, boolean isWhole, Watched watched, Since since, byte[] field) {
        var told = new Watched.Told(edition, type, isWhole, since, field);
        if (!told.equals(watched.told)) {
            watched.told = told;
            watched.frame = frames.computeIfAbsent(
                    parts(type, isWhole, watched.watch, since, field), parts -> frame((Parts) parts));
        }
        return watched.frame;
    }

    private Parts parts(String type, boolean isWhole, Watch watch, Since since, byte[] field) {
        var places = since.hasPlaces() ? people.placesSince(watch, since) : List.<byte[]>of();
        return new Parts(
                type,
                isWhole,
                field,
                people.entrantsSince(watch, since.edition()),
                watch.leaders() && leadersEdition > since.edition() ? leadersJson : null,
                people.groupsSince(watch, since.edition()),
                places.isEmpty() ? null : places);
    }

    private Frame frame(Parts parts) {
        return Frame.of(
                parts.type(),
                epoch,
                edition,
                parts.isWhole(),
                parts.field(),
                parts.entrants(),
                parts.leaders(),
                parts.groups(),
                parts.places());
    }

    /** Forgets what nobody watches any more. */
    void keepOnly(Collection<Watched> watched) {
        watches.clear();
        watched.forEach(one -> watches.put(one.watch, one));
        people.keepOnly(watched.stream().map(one -> one.watch).toList());
    }
}
