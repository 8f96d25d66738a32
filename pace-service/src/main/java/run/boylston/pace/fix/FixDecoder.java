package run.boylston.pace.fix;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import run.boylston.contracts.Json;
import run.boylston.contracts.ingest.PositionFix;
import run.boylston.contracts.ingest.RaceReject;
import run.boylston.pace.kafka.Rejects;

/** Makes fixes of bytes. What is no fix is a reject, and the next record is decoded. */
final class FixDecoder {

    private static final String SOURCE = "pace/race-fixes";
    private static final ObjectReader READER = Json.mapper().readerFor(PositionFix.class);

    private FixDecoder() {}

    static FixBatch decode(ConsumerRecords<String, byte[]> records) {
        var fixes = new ArrayList<PositionFix>(records.count());
        var rejects = new ArrayList<RaceReject>();
        var nextOffsets = new HashMap<TopicPartition, Long>();
        for (ConsumerRecord<String, byte[]> record : records) {
            nextOffsets.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
            try {
                var fix = READER.<PositionFix>readValue(record.value());
                if (isWhole(fix)) {
                    fixes.add(fix);
                } else {
                    rejects.add(reject("incomplete", "race, tracker, time, lat and lon are needed.", record.value()));
                }
            } catch (IOException | IllegalArgumentException e) {
                rejects.add(reject("malformed", e.getMessage(), record.value()));
            }
        }
        return new FixBatch(fixes, rejects, nextOffsets);
    }

    private static boolean isWhole(PositionFix fix) {
        return fix != null
                && fix.time() != null
                && fit(fix.race())
                && fit(fix.tracker())
                && Math.abs(fix.lat()) <= 90
                && Math.abs(fix.lon()) <= 180;
    }

    /** PostgreSQL keeps no NUL in a text. */
    private static boolean fit(String text) {
        return text != null && !text.isEmpty() && text.indexOf('\0') < 0;
    }

    private static RaceReject reject(String reason, String detail, byte[] payload) {
        return Rejects.of(SOURCE, reason, detail, payload, Instant.now());
    }
}
