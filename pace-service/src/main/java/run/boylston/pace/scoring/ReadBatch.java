package run.boylston.pace.scoring;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.kafka.common.TopicPartition;
import run.boylston.contracts.ingest.RaceReject;
import run.boylston.contracts.ingest.TimingRead;

/**
 * A batch of {@code race-reads}, decoded.
 *
 * @param reads by race, races in order, a race's reads by chip and id: replicas that meet lock in one order
 * @param nextOffsets where each partition goes on after this batch
 */
record ReadBatch(
        SortedMap<String, List<TimingRead>> reads, List<RaceReject> rejects, Map<TopicPartition, Long> nextOffsets) {

    int size() {
        return reads.values().stream().mapToInt(List::size).sum();
    }
}
