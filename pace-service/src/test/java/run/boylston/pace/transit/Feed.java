package run.boylston.pace.transit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small railway along the small race's course, from its start by way of half-way to far beyond its finish. */
final class Feed {

    private final Map<String, String> files = new TreeMap<>(
            Map.of(
                    "stops.txt",
                    """
            \uFEFFstop_id,stop_name,stop_lat,stop_lon,location_type,parent_station
            A,South,42.0005,-71.5,1,
            A1,"South, platform 1",42.0005,-71.5,0,A
            B,Middle,42.0450,-71.5,1,
            B1,Middle platform,42.0450,-71.5,0,B
            C,Far away,43.0,-71.5,1,
            """,
                    "routes.txt",
                    "route_id,route_short_name,route_long_name\nR,1,Valley Line\n",
                    "calendar.txt",
                    """
            service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date
            weekdays,1,1,1,1,1,0,0,20180101,20181231
            sundays,0,0,0,0,0,0,1,20180101,20181231
            """,
                    "calendar_dates.txt",
                    "service_id,date,exception_type\nholiday,20180416,1\n",
                    "trips.txt",
                    "trip_id,route_id,service_id\nearly,R,weekdays\nsunday,R,sundays\nextra,R,holiday\n",
                    "stop_times.txt",
                    """
            trip_id,arrival_time,departure_time,stop_id,stop_sequence
            early,10:20:00,10:21:00,B1,2
            early, 9:58:00,10:00:00,A1,1
            early,11:00:00,11:00:00,C,3
            sunday,10:00:00,10:00:00,A1,1
            sunday,10:20:00,10:20:00,B1,2
            extra,24:58:00,25:00:00,B1,1
            extra,25:30:00,25:30:00,A1,2
            """));

    /** The same with another file, or without it if the content is null. */
    Feed with(String file, String content) {
        if (content == null) {
            files.remove(file);
        } else {
            files.put(file, content);
        }
        return this;
    }

    /** The same with some words of a file replaced. */
    Feed with(String file, String words, String others) {
        return with(file, files.get(file).replace(words, others));
    }

    byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
