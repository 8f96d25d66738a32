package run.boylston.pace.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.Json;
import run.boylston.contracts.ingest.TimingRead;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.stack.Samples;

class ReadDecoderTest {

    @Test
    void theContractsSampleIsRead() throws IOException {
        // given
        var sample = Samples.bytes("timing-read");

        // when
        var batch = ReadDecoder.decode(Samples.records(Topic.RACE_READS, sample, Samples.ofTheFuture(sample)));

        // then
        assertThat(batch.rejects()).isEmpty();
        assertThat(batch.reads()).containsOnlyKeys("boston-2018");
        var read = Json.read(sample, TimingRead.class);
        assertThat(batch.reads().get("boston-2018")).containsExactly(read, read);
    }
}
