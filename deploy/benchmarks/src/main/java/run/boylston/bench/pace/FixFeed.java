package run.boylston.bench.pace;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import run.boylston.bench.TopicFeed;
import run.boylston.contracts.Json;
import run.boylston.contracts.ingest.PositionFix;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.course.CourseLine;
import run.boylston.simulator.field.Curve;
import run.boylston.simulator.field.Runner;
import run.boylston.simulator.race.RaceFiles;

/** A fix every two seconds from everybody who is on the course by then, as far off as a phone is. */
final class FixFeed {

    private static final int EVERY_MS = 2_000;
    private static final double ACCURACY_M = 5;
    private static final double ERROR_DEGREES = ACCURACY_M / 1.51 / 111_195;

    /** Race time that the clock is ahead of the first fix, for fixes to be of the past; nobody finishes meanwhile. */
    static final int LONGEST_MS = 600_000;

    /** @param distanceM by race time in milliseconds */
    private record Phone(String tracker, Curve distanceM) {}

    private final TrackedRace race;
    private final TopicFeed topics;
    private final CourseLine course = CourseLine.of(new RaceFiles().coursePoints());
    private final List<Phone> phones;
    private final Random random = new Random(122);
    private int nowMs;

    FixFeed(TrackedRace race, TopicFeed topics, int fromMs) throws InterruptedException {
        this.race = race;
        this.topics = topics;
        nowMs = fromMs;
        phones = race.runners().stream()
                .filter(runner -> isOnCourse(runner, fromMs))
                .map(this::phone)
                .toList();
        race.manager().setClock("live", fromMs + LONGEST_MS, 1);
    }

    int phones() {
        return phones.size();
    }

    /** Returns when Kafka has so many fixes of everybody. */
    void send(int rounds) throws InterruptedException {
        for (var round = 0; round < rounds; round++) {
            nowMs += EVERY_MS;
            for (var phone : phones) {
                send(phone);
            }
        }
        topics.flush();
    }

    private void send(Phone phone) throws InterruptedException {
        var place = course.at(phone.distanceM().at(nowMs));
        var time = race.timeAt(nowMs);
        var fix = new PositionFix(
                RaceFiles.RACE,
                phone.tracker() + "/" + nowMs,
                phone.tracker(),
                time,
                place.lat() + ERROR_DEGREES * random.nextGaussian(),
                place.lon() + ERROR_DEGREES * random.nextGaussian() * 1.35,
                ACCURACY_M,
                null,
                null,
                Instant.now());
        topics.write(Topic.RACE_FIXES, fix.key(), Json.write(fix));
    }

    private static boolean isOnCourse(Runner runner, int atMs) {
        var last = runner.passedMs().length - 1;
        return runner.passed(0) && runner.passedMs()[0] < atMs && runner.passedMs()[last] > atMs + LONGEST_MS;
    }

    private Phone phone(Runner runner) {
        var plan = race.simulated().plan();
        var passed = IntStream.rangeClosed(0, plan.lastPoint())
                .filter(runner::passed)
                .toArray();
        var times = IntStream.of(passed).mapToDouble(i -> runner.passedMs()[i]).toArray();
        var distances =
                IntStream.of(passed).mapToDouble(i -> plan.distancesM()[i]).toArray();
        return new Phone(runner.entrant().tracker(), Curve.of(times, distances));
    }
}
