package run.boylston.e2e;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static run.boylston.e2e.people.SmallRace.read;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import run.boylston.e2e.oracle.Oracle;
import run.boylston.e2e.oracle.Posted;
import run.boylston.e2e.oracle.Posted.MatRead;
import run.boylston.e2e.people.RaceDay;
import run.boylston.e2e.people.Read;
import run.boylston.e2e.people.Services;
import run.boylston.e2e.people.SmallRace;

/**
 * Everybody of a small race, each at a pace of their own, read as mats do it: several times a crossing. Every seventh drops
 * out after 5K, every ninth is missed by the main mat at the finish and seen by the backup.
 */
record Crowd(SmallRace race) {

    /** A day on which everybody has passed 5K, and nobody has finished. */
    static RaceDay after5K(Services services, SmallRace race) {
        var day = RaceDay.open(services, race);
        var crowd = new Crowd(race);
        day.crew().takeAll(crowd.readsAt("Start"));
        day.crew().takeAll(crowd.readsAt("5K"));
        day.awaitScored();
        return day;
    }

    /** Every read of the race, in the order of the course. */
    List<Read> reads() {
        return SmallRace.POINTS.stream()
                .flatMap(point -> readsAt(point).stream())
                .toList();
    }

    List<Read> readsAt(String point) {
        return race.bibs().stream().flatMap(bib -> crossing(bib, point)).toList();
    }

    /** How many timing points each passes. */
    Map<String, Integer> crossings() {
        return race.bibs().stream().collect(toMap(bib -> bib, bib -> (int) SmallRace.POINTS.stream()
                .filter(point -> crossing(bib, point).findAny().isPresent())
                .count()));
    }

    private static Stream<Read> crossing(String bib, String point) {
        var number = Integer.parseInt(bib);
        var startMs = 1_000L + number % 40 * 750;
        var msPerKm = 180_000L + number * 1_237 % 150_000;
        return switch (point) {
            case "Start" -> twice(bib, "Start", startMs);
            case "5K" -> twice(bib, "5K", startMs + 5 * msPerKm);
            default ->
                number % 7 == 0
                        ? Stream.empty()
                        : twice(bib, number % 9 == 0 ? "Finish-backup" : "Finish", startMs + 10 * msPerKm);
        };
    }

    private static Stream<Read> twice(String bib, String mat, long afterGunMs) {
        return Stream.of(
                read(bib, mat, Duration.ofMillis(afterGunMs)), read(bib, mat, Duration.ofMillis(afterGunMs + 420)));
    }

    /** What in the race's results is not as it must be; empty if all is. */
    List<String> differences(RaceDay day) {
        var reads = reads().stream()
                .map(read -> new MatRead(read.mat(), read.chip(), read.time()))
                .collect(toSet());
        var posted = Posted.of(race.raceJson(), race.startListCsv(), reads);
        return Oracle.differences(posted, day.organiser().resultsCsv(race.id()));
    }
}
