package run.boylston.pace.transit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import run.boylston.contracts.Json;
import run.boylston.contracts.race.CourseEntry.Point;
import run.boylston.contracts.race.TransitEntry;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.catalog.OutboxRows;
import run.boylston.pace.kafka.Outgoing;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.race.CourseRow;

/** Table {@code transit}. Changes are made alone with the race, and what others must learn is written along. */
final class Transits {

    private static final String PUT = "insert into transit (race, entry) values ($1, $2)"
            + " on conflict (race) do update set entry = excluded.entry";
    private static final String DELETE = "delete from transit where race = $1 returning race";
    private static final String COURSES = "select points from course where race = $1";

    private Transits() {}

    static void put(PgSession session, TransitEntry transit) {
        var entry = Json.mapper().valueToTree(transit).toString();
        session.query(PUT, transit.race(), entry);
        publish(session, transit.key(), entry.getBytes(StandardCharsets.UTF_8));
    }

    /** @return whether there was any */
    static boolean delete(PgSession session, String race) {
        var there = session.query(DELETE, race).iterator().hasNext();
        if (there) {
            publish(session, new TransitEntry(race, "", List.of(), List.of()).key(), null);
        }
        return there;
    }

    static Courses courses(PgSession session, String race) {
        var points = new ArrayList<Point>();
        session.query(COURSES, race).forEach(row -> points.addAll(CourseRow.parsePoints(row.getString(0))));
        return new Courses(points);
    }

    private static void publish(PgSession session, String key, byte[] value) {
        OutboxRows.add(session, List.of(new Outgoing(Topic.RACE_CATALOG, key, value)));
    }
}
