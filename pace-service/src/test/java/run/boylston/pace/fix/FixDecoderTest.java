package run.boylston.pace.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.Json;
import run.boylston.contracts.ingest.PositionFix;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.stack.Samples;

class FixDecoderTest {

    @Test
    void theContractsSampleIsRead() throws IOException {
        // given
        var sample = Samples.bytes("position-fix");

        // when
        var batch = FixDecoder.decode(Samples.records(Topic.RACE_FIXES, sample, Samples.ofTheFuture(sample)));

        // then
        var fix = Json.read(sample, PositionFix.class);
        assertThat(batch.rejects()).isEmpty();
        assertThat(batch.fixes()).containsExactly(fix, fix);
    }
}
