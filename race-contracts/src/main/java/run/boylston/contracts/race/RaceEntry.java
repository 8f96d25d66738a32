package run.boylston.contracts.race;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A race: what the organiser laid down before the gun.
 *
 * @param race id, as in every URL: lower-case letters, digits, hyphens
 * @param revision grows with every change of the race's own data; never of its entrants
 * @param date the race's day where it is run
 * @param zone IANA time zone of the course
 * @param firstGun zero of race time
 * @param resultsStatus how settled the results are; a person says so
 * @param simulated true if its field is invented, so that every page can say so
 * @param points every timing point in course order
 * @param publicDelayS how many seconds progress, positions and the clock are held back; absent if they are not
 * @param access who may watch; everybody if absent
 */
public record RaceEntry(
        String race,
        long revision,
        String name,
        LocalDate date,
        String zone,
        Instant firstGun,
        ResultsStatus resultsStatus,
        boolean simulated,
        List<Contest> contests,
        List<TimingPoint> points,
        List<Wave> waves,
        List<Division> divisions,
        Integer publicDelayS,
        Access access)
        implements CatalogEntry {

    /** A race that is shown to everybody as it happens. */
    public RaceEntry(
            String race,
            long revision,
            String name,
            LocalDate date,
            String zone,
            Instant firstGun,
            ResultsStatus resultsStatus,
            boolean simulated,
            List<Contest> contests,
            List<TimingPoint> points,
            List<Wave> waves,
            List<Division> divisions) {
        this(
                race,
                revision,
                name,
                date,
                zone,
                firstGun,
                resultsStatus,
                simulated,
                contests,
                points,
                waves,
                divisions,
                null,
                null);
    }

    public enum Access {
        @JsonProperty("public")
        PUBLIC,
        /** Who has a key to watch it. */
        @JsonProperty("private")
        PRIVATE
    }

    /** Whether watching it takes a key. */
    @JsonIgnore
    public boolean isPrivate() {
        return access == Access.PRIVATE;
    }

    public enum ResultsStatus {
        LIVE,
        UNOFFICIAL,
        OFFICIAL
    }

    /**
     * One distance run over a course.
     *
     * @param points ids of the timing points it passes, in course order
     * @param highestSeededBib where bibs go by qualifying time, 1 in front: the last of them; absent where a bib says nothing of how
     *     fast somebody is
     */
    public record Contest(String id, String name, double distanceM, List<String> points, Integer highestSeededBib) {

        /** One whose bibs say nothing. */
        public Contest(String id, String name, double distanceM, List<String> points) {
            this(id, name, distanceM, points, null);
        }
    }

    /** A place on the course where time is taken, by one or more mats. */
    public record TimingPoint(String id, String name, double distanceM, List<Mat> mats) {}

    /**
     * @param offsetM how far past its point the mat lies, metres along the course; a backup mat's crossing is moved by it
     * @param clockOffsetMs how far its clock is ahead of the time, negative if behind, milliseconds: scoring takes it off
     *     the mat's reads; absent if the clock is right
     */
    public record Mat(String id, MatRole role, double offsetM, Long clockOffsetMs) {

        /** A mat whose clock is right. */
        public Mat(String id, MatRole role, double offsetM) {
            this(id, role, offsetM, null);
        }
    }

    public enum MatRole {
        MAIN,
        BACKUP
    }

    /**
     * A start: everybody in it shares a gun.
     *
     * @param gunSource how {@code gunTime} is known; absent in what an organiser lays down
     */
    public record Wave(String id, String name, Instant gunTime, GunSource gunSource) {

        /** A wave as laid down before the day. */
        public Wave(String id, String name, Instant gunTime) {
            this(id, name, gunTime, null);
        }
    }

    public enum GunSource {
        /** As planned: no gun was heard. */
        SCHEDULED,
        /** A reader heard a gun near the time planned. */
        PROVISIONAL,
        /** A person said so. */
        CONFIRMED
    }

    /**
     * Who is ranked with whom, and by which clock.
     *
     * @param sex {@code M}, {@code F} or {@code X} where the division is of one, else absent
     * @param officialTime the clock that places
     * @param ranked false for divisions that are timed but not placed
     * @param featured where the page shows leaders of it, in this order; absent if it does not
     * @param waves ids of the waves it may start in
     * @param maxSpeedMps nobody of this division is faster over a segment: what is, is marked {@code bad}
     * @param gunOf which gun counts for who starts with another wave; {@code ACTUAL_WAVE} if absent
     */
    public record Division(
            String id,
            String name,
            String sex,
            OfficialTime officialTime,
            boolean ranked,
            Integer featured,
            List<String> waves,
            double maxSpeedMps,
            GunOf gunOf) {

        /** A division where the gun of the wave started with counts. */
        public Division(
                String id,
                String name,
                String sex,
                OfficialTime officialTime,
                boolean ranked,
                Integer featured,
                List<String> waves,
                double maxSpeedMps) {
            this(id, name, sex, officialTime, ranked, featured, waves, maxSpeedMps, null);
        }
    }

    public enum GunOf {
        /** The gun of the wave the start list gives, whenever they started. */
        OWN_WAVE,
        /** The gun of the wave they were seen to start with. */
        ACTUAL_WAVE
    }

    public enum OfficialTime {
        GUN,
        NET
    }

    @Override
    @JsonIgnore
    public String key() {
        return race;
    }
}
