package run.boylston.bench.pace;

import java.time.Instant;
import run.boylston.bench.TopicFeed;
import run.boylston.contracts.Json;
import run.boylston.contracts.ingest.TimingRead;
import run.boylston.contracts.topic.Topic;
import run.boylston.simulator.race.RaceFiles;

/** The race's mat reads in the order in which its readers send them, repeated ones and late ones included. */
final class ReadFeed {

    private final TrackedRace race;
    private final TopicFeed topics;
    private int sent;

    ReadFeed(TrackedRace race, TopicFeed topics) {
        this.race = race;
        this.topics = topics;
    }

    /** Returns when Kafka has the next so many. */
    void send(int count) throws InterruptedException {
        var log = race.simulated().day().reads();
        race.manager().setClock("live", log.sendMs(sent + count - 1), 0);
        for (var end = sent + count; sent < end; sent++) {
            var read = log.readOf(sent);
            var mat = log.mats().get(log.mat(read));
            send(mat, log.chip(read), log.timeMs(read), log.sequence(read));
        }
        topics.flush();
    }

    /** Race time of the newest, milliseconds. */
    int lastSentMs() {
        return race.simulated().day().reads().sendMs(sent - 1);
    }

    private void send(String mat, String chip, int timeMs, long sequence) throws InterruptedException {
        var reader = "R-" + mat;
        var read = new TimingRead(
                RaceFiles.RACE,
                reader + "/" + sequence,
                mat,
                chip,
                race.timeAt(timeMs),
                reader,
                sequence,
                Instant.now());
        topics.write(Topic.RACE_READS, read.key(), Json.write(read));
    }
}
