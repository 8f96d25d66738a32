package run.boylston.pace.transit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import run.boylston.contracts.race.TransitEntry;
import run.boylston.contracts.race.TransitEntry.Call;
import run.boylston.contracts.race.TransitEntry.Station;
import run.boylston.contracts.race.TransitEntry.Trip;
import run.boylston.pace.problem.ProblemException;

/** What a GTFS feed says of one day, as far as it is near a course. */
final class Timetable {

    /** A stop, or the station that it belongs to. */
    record Stop(String id, String name, double lat, double lon) {}

    private record StationCall(int sequence, Stop station, int arrivalS, int departureS) {}

    private final GtfsFeed feed;
    private final LocalDate day;
    private final Predicate<Stop> isNear;

    /** By each stop that belongs to a near station, that station. */
    private final Map<String, Stop> stations = new HashMap<>();

    Timetable(GtfsFeed feed, LocalDate day, Predicate<Stop> isNear) {
        this.feed = feed;
        this.day = day;
        this.isNear = isNear;
    }

    /**
     * @param closed names of stations that are closed during the race
     * @throws ProblemException with status 400 if the feed cannot be read
     */
    TransitEntry entry(String race, String credit, Set<String> closed) {
        readStops();
        var lines = linesOfTrips();
        var runs = readCalls(lines.keySet());
        runs.values().removeIf(calls -> calls.size() < 2);
        var linesThere = new LinkedHashMap<Stop, Set<String>>();
        runs.forEach((trip, calls) -> calls.forEach(call -> linesThere
                .computeIfAbsent(call.station(), at -> new TreeSet<>())
                .add(lines.get(trip))));
        var order = List.copyOf(linesThere.keySet());
        var trips = new ArrayList<Trip>();
        runs.forEach((trip, calls) -> trips.add(trip(lines.get(trip), calls, order)));
        trips.sort(Comparator.comparing(trip -> trip.calls().get(0).departureS()));
        return new TransitEntry(
                race,
                credit,
                order.stream()
                        .map(stop -> station(stop, linesThere.get(stop), closed.contains(stop.name())))
                        .toList(),
                trips);
    }

    private void readStops() {
        var parents = new HashMap<String, String>();
        var all = new LinkedHashMap<String, Stop>();
        feed.read("stops.txt", row -> {
            if (row.find("stop_lat").isEmpty() || row.find("stop_lon").isEmpty()) {
                return;
            }
            var id = row.get("stop_id");
            all.put(id, new Stop(id, row.find("stop_name").orElse(id), row.number("stop_lat"), row.number("stop_lon")));
            row.find("parent_station").ifPresent(parent -> parents.put(id, parent));
        });
        for (var stop : all.values()) {
            var station = all.getOrDefault(parents.get(stop.id()), stop);
            if (isNear.test(station)) {
                stations.put(stop.id(), station);
            }
        }
    }

    /** By trip of the day, the name of its line. Trips that run every so often, at no time of their own, are left out. */
    private Map<String, String> linesOfTrips() {
        var routes = new HashMap<String, String>();
        feed.read(
                "routes.txt",
                row -> routes.put(
                        row.get("route_id"),
                        row.find("route_long_name")
                                .or(() -> row.find("route_short_name"))
                                .orElse(row.get("route_id"))));
        var untimed = new HashSet<String>();
        if (feed.has("frequencies.txt")) {
            feed.read("frequencies.txt", row -> untimed.add(row.get("trip_id")));
        }
        var running = ServiceDays.running(feed, day);
        var lines = new HashMap<String, String>();
        feed.read("trips.txt", row -> {
            if (running.contains(row.get("service_id")) && !untimed.contains(row.get("trip_id"))) {
                lines.put(row.get("trip_id"), routes.getOrDefault(row.get("route_id"), row.get("route_id")));
            }
        });
        return lines;
    }

    private Map<String, List<StationCall>> readCalls(Set<String> trips) {
        var calls = new LinkedHashMap<String, List<StationCall>>();
        feed.read("stop_times.txt", row -> {
            var station = stations.get(row.get("stop_id"));
            // Between timed stops a feed may leave times out: nobody can rely on these.
            if (station != null
                    && trips.contains(row.get("trip_id"))
                    && row.find("departure_time").isPresent()) {
                calls.computeIfAbsent(row.get("trip_id"), trip -> new ArrayList<>())
                        .add(call(row, station));
            }
        });
        return calls;
    }

    private static StationCall call(GtfsFeed.Row row, Stop station) {
        var departureS = seconds(row.get("departure_time"));
        var arrivalS = row.find("arrival_time").map(Timetable::seconds).orElse(departureS);
        return new StationCall((int) row.number("stop_sequence"), station, arrivalS, departureS);
    }

    private static Trip trip(String line, List<StationCall> calls, List<Stop> order) {
        return new Trip(
                line,
                calls.stream()
                        .sorted(Comparator.comparingInt(StationCall::sequence))
                        .map(call -> new Call(order.indexOf(call.station()), call.arrivalS(), call.departureS()))
                        .toList());
    }

    private static Station station(Stop stop, Set<String> lines, boolean closed) {
        return new Station(stop.id(), stop.name(), String.join(" / ", lines), stop.lat(), stop.lon(), closed);
    }

    /** {@code H:MM:SS}, after midnight beyond 24. */
    private static int seconds(String time) {
        var parts = time.split(":");
        try {
            return Integer.parseInt(parts[0].strip()) * 3600
                    + Integer.parseInt(parts[1]) * 60
                    + Integer.parseInt(parts[2]);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw ProblemException.badRequest("stop_times.txt: no time of day: " + time);
        }
    }
}
