package run.boylston.pace.fix;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import run.boylston.contracts.ingest.PositionFix;
import run.boylston.contracts.ingest.RaceReject;

/**
 * A batch of {@code race-fixes}, decoded.
 *
 * @param fixes in the order they came: a tracker's are of one partition
 * @param nextOffsets where each partition goes on after this batch
 */
record FixBatch(List<PositionFix> fixes, List<RaceReject> rejects, Map<TopicPartition, Long> nextOffsets) {}
