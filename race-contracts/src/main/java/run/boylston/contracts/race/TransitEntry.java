package run.boylston.contracts.race;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * How spectators get to the course and along it.
 *
 * @param credit whose data it is; shown wherever it is used
 * @param stations near the course
 * @param trips of the race's day between these stations; empty unless the organiser loaded a timetable, and then nobody is told
 *     that a hop by train is possible
 */
public record TransitEntry(String race, String credit, List<Station> stations, List<Trip> trips)
        implements CatalogEntry {

    /**
     * @param line what stops there, as in {@code Green Line D}
     * @param lat degrees, as {@code lon}
     * @param closed during the race
     */
    public record Station(String id, String name, String line, double lat, double lon, boolean closed) {}

    /** One run of a train, at two stations or more. */
    public record Trip(String line, List<Call> calls) {}

    /**
     * As JSON the array {@code [station, arrivalS, departureS]}.
     *
     * @param station which of the stations, from 0
     * @param arrivalS seconds after the start of the race's day (noon less twelve hours, as GTFS counts), as {@code departureS}
     */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public record Call(int station, int arrivalS, int departureS) {}

    @Override
    @JsonIgnore
    public String key() {
        return race + "/transit/day";
    }
}
