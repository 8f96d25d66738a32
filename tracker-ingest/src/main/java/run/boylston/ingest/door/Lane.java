package run.boylston.ingest.door;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import run.boylston.contracts.ingest.PositionFix;
import run.boylston.contracts.ingest.RaceKey.Purpose;
import run.boylston.contracts.ingest.TimingRead;
import run.boylston.contracts.topic.Topic;
import run.boylston.ingest.decoding.FixDecoder;
import run.boylston.ingest.decoding.ItemDecoder;
import run.boylston.ingest.decoding.ReadDecoder;

/**
 * What is particular to one kind of thing that is sent here.
 *
 * @param purpose what a key must allow
 * @param topic where it goes
 * @param key the record key, which keeps the order of one chip or tracker
 * @param whenWritten told what Kafka has
 */
public record Lane<T>(
        Purpose purpose, Topic topic, ItemDecoder<T> decoder, Function<T, String> key, Consumer<List<T>> whenWritten) {

    static Lane<TimingRead> ofReads(Consumer<List<TimingRead>> whenWritten) {
        return new Lane<>(Purpose.READS, Topic.RACE_READS, new ReadDecoder(), TimingRead::key, whenWritten);
    }

    static Lane<PositionFix> ofFixes() {
        return new Lane<>(Purpose.FIXES, Topic.RACE_FIXES, new FixDecoder(), PositionFix::key, fixes -> {});
    }

    /** {@code reads} or {@code fixes}, as in the URL. */
    String word() {
        return purpose.name().toLowerCase(Locale.ROOT);
    }
}
