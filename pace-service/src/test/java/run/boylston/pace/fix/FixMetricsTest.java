package run.boylston.pace.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import run.boylston.pace.gps.FixResult.Reason;
import run.boylston.pace.gps.FixResult.Refused;

class FixMetricsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final FixMetrics metrics = new FixMetrics(registry);

    @ParameterizedTest
    @EnumSource
    void countsEachReasonByItself(Reason reason) {
        // when
        metrics.count(new Refused(reason));

        // then
        var word = reason.name().toLowerCase().replace('_', '-');
        assertThat(registry.get("boylston.fixes").counters()).allSatisfy(counter -> assertThat(counter.count())
                .isEqualTo(counter.getId().getTag("result").equals(word) ? 1 : 0));
        assertThat(registry.get("boylston.fixes").tag("result", word).counter().count())
                .isEqualTo(1);
    }
}
