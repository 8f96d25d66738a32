package run.boylston.e2e.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static run.boylston.contracts.race.RaceEntry.MatRole.BACKUP;
import static run.boylston.contracts.race.RaceEntry.MatRole.MAIN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import run.boylston.contracts.Json;
import run.boylston.contracts.race.RaceEntry.Contest;
import run.boylston.contracts.race.RaceEntry.Division;
import run.boylston.contracts.race.RaceEntry.Mat;
import run.boylston.contracts.race.RaceEntry.OfficialTime;
import run.boylston.contracts.race.RaceEntry.TimingPoint;
import run.boylston.contracts.race.RaceEntry.Wave;

/**
 * A made-up 10 km race of 2018 on a straight road: one wave, women and men, bibs from 101, chip {@code C101} for bib 101.
 * Odd bibs are women, placed by gun; even bibs are men, placed by net time. Everybody is held against {@code 40-minutes}.
 *
 * @param runners how many are on its start list
 */
public record SmallRace(String id, int runners) {

    public static final Instant GUN = Instant.parse("2018-04-16T14:00:00Z");
    public static final int FIRST_BIB = 101;
    public static final List<String> POINTS = List.of("Start", "5K", "Finish");

    public static String chip(String bib) {
        return "C" + bib;
    }

    /** Whose chip it is. */
    public static String bib(String chip) {
        return chip.substring(1);
    }

    /** A read of that bib's chip, so long after the gun. */
    public static Read read(String bib, String mat, Duration afterGun) {
        return new Read(mat, chip(bib), GUN.plus(afterGun));
    }

    public List<String> bibs() {
        return IntStream.range(FIRST_BIB, FIRST_BIB + runners)
                .mapToObj(Integer::toString)
                .toList();
    }

    public String raceJson() {
        return json(Map.of(
                "name", "Straight Road 10K",
                "date", "2018-04-16",
                "zone", "America/New_York",
                "simulated", true,
                "ageGroups", List.of("18-39", "40-49", "50+"),
                "contests", List.of(new Contest("ten-k", "10 km", 10_000, POINTS)),
                "points", points(),
                "waves", List.of(new Wave("only", "Everybody", GUN)),
                "divisions", divisions()));
    }

    static List<TimingPoint> points() {
        return List.of(
                new TimingPoint("Start", "Start", 0, List.of(new Mat("Start", MAIN, 0))),
                new TimingPoint("5K", "5 km", 5_000, List.of(new Mat("5K", MAIN, 0))),
                new TimingPoint(
                        "Finish",
                        "Finish",
                        10_000,
                        List.of(new Mat("Finish", MAIN, 0), new Mat("Finish-backup", BACKUP, 0))));
    }

    private static List<Division> divisions() {
        return List.of(
                new Division("women", "Women", "F", OfficialTime.GUN, true, 1, List.of("only"), 7.5),
                new Division("men", "Men", "M", OfficialTime.NET, true, 2, List.of("only"), 7.5));
    }

    /** Due north from 42.2 N, a point each kilometre, up and down by 10 m. */
    String courseCsv() {
        return IntStream.rangeClosed(0, 10)
                .mapToObj(
                        km -> "%d.0,%.6f,-71.5,%d".formatted(km * 1000, 42.2 + km * 1000 / 111_195.0, 50 + km % 2 * 10))
                .collect(Collectors.joining("\n", "distance_m,lat,lon,elevation_m\n", "\n"));
    }

    String landmarksCsv() {
        return "distance_m,name,kind\n2500.0,Millbrook,town\n7000.0,The Oak,landmark\n";
    }

    String recordsJson() {
        return json(List.of(Map.ofEntries(
                Map.entry("id", "40-minutes"),
                Map.entry("name", "Forty minutes"),
                Map.entry("holder", "Nobody"),
                Map.entry("date", "2017-04-17"),
                Map.entry("place", "Straight Road"),
                Map.entry("authority", "None"),
                Map.entry("status", "UNOFFICIAL"),
                Map.entry("time", "0:40:00"),
                Map.entry("clock", "NET"),
                Map.entry("method", "EVEN_PACE"),
                Map.entry("forComparison", false),
                Map.entry("contest", "ten-k"))));
    }

    public String startListCsv() {
        return bibs().stream()
                .map(SmallRace::startListLine)
                .collect(Collectors.joining(
                        "\n",
                        "bib,name,kind,contest,division,wave,sex,age,country,chip,tracker,tracker_owner,visibility,note,"
                                + "targets,simulated\n",
                        "\n"));
    }

    private static String startListLine(String bib) {
        var number = Integer.parseInt(bib);
        var woman = number % 2 == 1;
        return String.join(
                ",",
                bib,
                "Runner " + bib,
                "runner",
                "ten-k",
                woman ? "women" : "men",
                "only",
                woman ? "F" : "M",
                Integer.toString(20 + number % 50),
                "USA",
                chip(bib),
                "T-" + bib,
                "test phone",
                "public",
                "",
                "40-minutes",
                "true");
    }

    private static String json(Object value) {
        return new String(Json.write(value), UTF_8);
    }
}
