package run.boylston.contracts.topic;

import java.nio.ByteBuffer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives on what a poll brought: a row, or a batch, that trips a bug is logged and harms only itself. */
final class GuardedRows {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedRows.class);

    private final Topic topic;
    private final CompactedTable.Rows rows;

    GuardedRows(Topic topic, CompactedTable.Rows rows) {
        this.topic = topic;
        this.rows = rows;
    }

    void give(ConsumerRecords<String, ByteBuffer> polled) {
        for (ConsumerRecord<String, ByteBuffer> row : polled) {
            try {
                rows.row(row.key(), row.value());
            } catch (CompactedTable.ReadAgain e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.atError()
                        .addKeyValue("topic", topic.topicName())
                        .addKeyValue("key", row.key())
                        .setCause(e)
                        .log("Row passed over");
            }
        }
    }

    void endBatch() {
        try {
            rows.batchEnd();
        } catch (CompactedTable.ReadAgain e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.atError().addKeyValue("topic", topic.topicName()).setCause(e).log("Batch passed over");
        }
    }
}
