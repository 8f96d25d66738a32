package run.boylston.pace.scoring;

import java.util.Comparator;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import run.boylston.pace.postgres.PgSession;

/**
 * Table {@code scored_offset}: how far each partition has been scored, committed with the scores themselves. Kafka's own
 * offsets follow a moment later and only say where to begin again.
 */
public final class ScoredOffsets {

    private static final String ADVANCE =
            """
            insert into scored_offset as known (topic, partition, next_offset)
            select * from unnest($1::text[], $2::int[], $3::bigint[])
            on conflict (topic, partition)
            do update set next_offset = greatest(known.next_offset, excluded.next_offset)
            """;

    private static final Comparator<TopicPartition> ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);

    private ScoredOffsets() {}

    public static void advance(PgSession session, Map<TopicPartition, Long> nextOffsets) {
        var partitions = nextOffsets.keySet().stream().sorted(ORDER).toList();
        session.query(
                ADVANCE,
                partitions.stream().map(TopicPartition::topic).toArray(String[]::new),
                partitions.stream().map(TopicPartition::partition).toArray(Integer[]::new),
                partitions.stream().map(nextOffsets::get).toArray(Long[]::new));
    }
}
