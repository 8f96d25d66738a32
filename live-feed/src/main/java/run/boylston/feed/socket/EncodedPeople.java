package run.boylston.feed.socket;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import run.boylston.feed.FeedConfig;
import run.boylston.feed.board.BoardSnapshot;
import run.boylston.feed.board.Selection;
import run.boylston.feed.watch.HelloResult.Watch;

/** Whom a watch includes, by bib and through groups, in parts that are encoded once. The publisher's thread alone uses it. */
final class EncodedPeople {

    /** Places are looked at so often for all fans, in the time in which each fan is told once. */
    private static final int LOOKS = 5;

    private final EncodedEntrants entrants;
    private final EncodedGroups groups;

    EncodedPeople(FeedConfig.Fans config) {
        long placesIntervalNs = config.placesInterval().toNanos();
        entrants = new EncodedEntrants(placesIntervalNs / LOOKS);
        groups = new EncodedGroups(entrants, config.groupSize(), placesIntervalNs);
    }

    void refresh(BoardSnapshot newest, long edition, long now) {
        entrants.refresh(newest, edition, now);
        groups.refresh(newest, edition, now);
    }

    /** Those that are another in this edition: who or what is in them. */
    Set<Selection> changedGroups() {
        return groups.changed();
    }

    /** Those through which an entrant is watched. */
    Set<Selection> groupsOf(String bib) {
        return groups.groupsOf(bib);
    }

    /** The edition in which any of them last changed, but for what only others did. */
    long editionOf(Watch watch) {
        long newest = 0;
        for (var bib : watch.entrants()) {
            newest = Math.max(newest, editionOf(bib));
        }
        for (var group : watch.groups()) {
            newest = Math.max(newest, groups.part(group).newest());
        }
        return newest;
    }

    private long editionOf(String bib) {
        return entrants.find(bib).map(EncodedEntrant::edition).orElse(0L);
    }

    /** Finds out where all of them stand now. */
    void lookAtPlaces(Watch watch) {
        forEach(watch, (bib, joined) -> entrants.lookAtPlaces(bib));
    }

    /** Those who changed after an edition, or are new in a group; null if none are watched. */
    List<byte[]> entrantsSince(Watch watch, long since) {
        if (!watch.isOfPeople()) {
            return null;
        }
        var changed = new LinkedHashMap<String, byte[]>();
        forEach(watch, (bib, joined) -> entrants.find(bib)
                .filter(entrant -> Math.max(entrant.edition(), joined) > since)
                .ifPresent(entrant -> {
                    // Or what one is told would hang on who came before in the round, and looked.
                    entrants.lookAtPlaces(bib);
                    changed.put(bib, entrant.json());
                }));
        return List.copyOf(changed.values());
    }

    /** Places that only others have changed, of those who are not told whole. */
    List<byte[]> placesSince(Watch watch, Since since) {
        var changed = new LinkedHashMap<String, byte[]>();
        forEach(watch, (bib, joined) -> entrants.find(bib)
                .filter(entrant -> Math.max(entrant.edition(), joined) <= since.edition())
                .map(entrant -> entrant.placesSince(Math.max(since.places(), joined)))
                .ifPresent(places -> changed.put(bib, places)));
        return List.copyOf(changed.values());
    }

    /** Each by bib, then through groups, with the edition since which they are watched if that matters. */
    private void forEach(Watch watch, ObjLongConsumer<String> action) {
        watch.entrants().forEach(bib -> action.accept(bib, 0));
        for (var group : watch.groups()) {
            groups.part(group).joined().forEach(action::accept);
        }
    }

    /** All groups if any changed after an edition; null if none did or is watched. */
    List<byte[]> groupsSince(Watch watch, long since) {
        var parts = watch.groups().stream().map(groups::part).toList();
        return parts.stream().anyMatch(part -> part.edition() > since)
                ? parts.stream().map(EncodedGroups.Part::json).toList()
                : null;
    }

    /** What is to be announced to who was told everything up to an edition, entrant by entrant. */
    List<Frame> newsSince(Watch watch, long since) {
        var members = watch.groups().stream().flatMap(group -> groups.part(group).joined().keySet().stream());
        return Stream.concat(watch.entrants().stream(), members)
                .distinct()
                .flatMap(bib -> entrants.newsSince(bib, since).stream())
                .toList();
    }

    /** Forgets whom nobody watches any more. */
    void keepOnly(Collection<Watch> watches) {
        var watched = watches.stream().flatMap(watch -> watch.groups().stream()).collect(Collectors.toSet());
        groups.keepOnly(watched);
        var members = watched.stream().flatMap(group -> groups.part(group).joined().keySet().stream());
        var bibs = watches.stream().flatMap(watch -> watch.entrants().stream());
        entrants.keepOnly(Stream.concat(bibs, members).collect(Collectors.toSet()));
    }
}
