package run.boylston.contracts.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicTest {

    /** A record stamped 2018 would be older than any retention. */
    @ParameterizedTest
    @EnumSource(Topic.class)
    void theBrokerStampsEveryRecord(Topic topic) {
        assertThat(topic.settings()).containsEntry(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void compactedTopicsHaveSegmentsSmallEnoughToCompactWithinARace(Topic topic) {
        var compacted = topic.settings().get(TopicConfig.CLEANUP_POLICY_CONFIG).contains("compact");
        if (compacted) {
            assertThat(topic.settings())
                    .containsEntry(TopicConfig.SEGMENT_BYTES_CONFIG, "16777216")
                    .containsEntry(TopicConfig.SEGMENT_MS_CONFIG, "60000")
                    .containsEntry(TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.1");
        } else {
            assertThat(topic.settings()).containsKey(TopicConfig.RETENTION_MS_CONFIG);
        }
    }

    @Test
    void readsOutliveTheRaceByAYear() {
        assertThat(topicNamed("race-reads").settings()).containsEntry(TopicConfig.RETENTION_MS_CONFIG, "34560000000");
    }

    @Test
    void rawCoordinatesAreForgottenInADay() {
        assertThat(topicNamed("race-fixes").settings()).containsEntry(TopicConfig.RETENTION_MS_CONFIG, "86400000");
    }

    private static Topic topicNamed(String name) {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.topicName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
