package run.boylston.feed.socket;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import run.boylston.feed.FeedConfig;
import run.boylston.feed.board.BoardSnapshot;
import run.boylston.feed.watch.HelloResult.Watch;

/** Whom a watch includes, by bib and through groups, in parts that are encoded once. The publisher's thread alone uses it. */
final class EncodedPeople {

    private final EncodedEntrants entrants;
    private final EncodedGroups groups;

    EncodedPeople(FeedConfig.Fans config) {
        long placesIntervalNs = config.placesInterval().toNanos();
        entrants = new EncodedEntrants(placesIntervalNs);
        groups = new EncodedGroups(entrants, config.groupSize(), placesIntervalNs);
    }

    void refresh(BoardSnapshot newest, long edition, long now) {
        entrants.refresh(newest, edition, now);
        groups.refresh(newest, edition, now);
    }

    /** The edition in which any of them last changed. */
    long editionOf(Watch watch) {
        long newest = 0;
        for (var bib : watch.entrants()) {
            newest = Math.max(newest, entrants.part(bib).edition());
        }
        for (var group : watch.groups()) {
            newest = Math.max(newest, groups.part(group).newest());
        }
        return newest;
    }

    /** Those who changed after an edition, or are new in a group; null if none are watched. */
    List<byte[]> entrantsSince(Watch watch, long since) {
        if (watch.entrants().isEmpty() && watch.groups().isEmpty()) {
            return null;
        }
        var changed = new LinkedHashMap<String, byte[]>();
        watch.entrants().forEach(bib -> addIfNewer(changed, bib, 0, since));
        for (var group : watch.groups()) {
            groups.part(group).joined().forEach((bib, joined) -> addIfNewer(changed, bib, joined, since));
        }
        return List.copyOf(changed.values());
    }

    private void addIfNewer(Map<String, byte[]> changed, String bib, long joined, long since) {
        var part = entrants.part(bib);
        if (part.json() != null && Math.max(part.edition(), joined) > since) {
            changed.put(bib, part.json());
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
