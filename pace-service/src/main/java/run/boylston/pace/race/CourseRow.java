package run.boylston.pace.race;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import run.boylston.contracts.Json;
import run.boylston.contracts.race.CourseEntry;

/** Table {@code course}. */
@Entity
@Table(name = "course")
public class CourseRow extends PanacheEntityBase {

    /** A course is its contest's. */
    @Embeddable
    public static class Id implements Serializable {
        public String race;
        public String contest;

        protected Id() {}

        public Id(String race, String contest) {
            this.race = race;
            this.contest = contest;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Id id && race.equals(id.race) && contest.equals(id.contest);
        }

        @Override
        public int hashCode() {
            return Objects.hash(race, contest);
        }
    }

    private static final TypeReference<List<CourseEntry.Point>> POINTS = new TypeReference<>() {};
    private static final TypeReference<List<CourseEntry.Landmark>> LANDMARKS = new TypeReference<>() {};

    @EmbeddedId
    public Id id;

    public String credit;

    /** JSON of {@link CourseEntry#points()}. */
    public String points;

    /** JSON of {@link CourseEntry#landmarks()}. */
    public String landmarks;

    /** The course, null if it has not been loaded. */
    public static Uni<CourseRow> findCourse(String race, String contest) {
        return findById(new Id(race, contest));
    }

    public static Uni<List<CourseRow>> listOf(String race) {
        return list("id.race", race);
    }

    /** The course as it is edited, or an empty one. */
    static Uni<CourseEntry> upsert(String race, String contest, Consumer<CourseRow> edit) {
        return findCourse(race, contest)
                .chain(row -> {
                    var edited = row == null ? empty(race, contest) : row;
                    edit.accept(edited);
                    return row == null
                            ? edited.<CourseRow>persist()
                            : Uni.createFrom().item(row);
                })
                .map(CourseRow::entry);
    }

    private static CourseRow empty(String race, String contest) {
        var row = new CourseRow();
        row.id = new Id(race, contest);
        row.landmarks = "[]";
        return row;
    }

    public CourseEntry entry() {
        return new CourseEntry(id.race, id.contest, credit, parse(points, POINTS), parse(landmarks, LANDMARKS));
    }

    /** @throws UncheckedIOException if the column was not written by this service: a bug */
    public static List<CourseEntry.Point> parsePoints(String points) {
        return parse(points, POINTS);
    }

    static String json(List<?> items) {
        return Json.mapper().valueToTree(items).toString();
    }

    private static <T> T parse(String json, TypeReference<T> type) {
        try {
            return Json.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
