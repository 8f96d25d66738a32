package run.boylston.pace.scoring;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import run.boylston.contracts.Json;
import run.boylston.contracts.ingest.RaceReject;
import run.boylston.contracts.ingest.TimingRead;
import run.boylston.pace.kafka.Rejects;

/** Makes reads of bytes. What is no read is a reject, and the next record is decoded. */
final class ReadDecoder {

    private static final String SOURCE = "pace/race-reads";
    private static final ObjectReader READER = Json.mapper().readerFor(TimingRead.class);
    private static final int LONGEST = 512;
    private static final Comparator<TimingRead> BY_CHIP_AND_ID =
            Comparator.comparing(TimingRead::chip).thenComparing(TimingRead::id);

    private ReadDecoder() {}

    static ReadBatch decode(ConsumerRecords<String, byte[]> records) {
        var reads = new TreeMap<String, List<TimingRead>>();
        var rejects = new ArrayList<RaceReject>();
        var nextOffsets = new HashMap<TopicPartition, Long>();
        for (ConsumerRecord<String, byte[]> record : records) {
            nextOffsets.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
            try {
                var read = READER.<TimingRead>readValue(record.value());
                findFault(read)
                        .ifPresentOrElse(
                                fault -> rejects.add(reject("incomplete", fault, record.value())),
                                () -> reads.computeIfAbsent(read.race(), race -> new ArrayList<>())
                                        .add(read));
            } catch (IOException | IllegalArgumentException e) {
                rejects.add(reject("malformed", e.getMessage(), record.value()));
            }
        }
        reads.values().forEach(ofRace -> ofRace.sort(BY_CHIP_AND_ID));
        return new ReadBatch(reads, rejects, nextOffsets);
    }

    private static Optional<String> findFault(TimingRead read) {
        if (read == null) {
            return Optional.of("The value is null.");
        }
        if (read.time() == null || read.receivedAt() == null) {
            return Optional.of("time and receivedAt are needed.");
        }
        return Stream.of(read.race(), read.id(), read.mat(), read.chip())
                .filter(text -> text == null || text.isEmpty() || unfit(text))
                .findFirst()
                .or(() -> Optional.ofNullable(read.reader()).filter(ReadDecoder::unfit))
                .map(text -> "race, id, mat and chip are texts of 1 to " + LONGEST + " characters.");
    }

    /** PostgreSQL keeps no NUL in a text. */
    private static boolean unfit(String text) {
        return text.length() > LONGEST || text.indexOf('\0') >= 0;
    }

    private static RaceReject reject(String reason, String detail, byte[] payload) {
        return Rejects.of(SOURCE, reason, detail, payload, Instant.now());
    }
}
