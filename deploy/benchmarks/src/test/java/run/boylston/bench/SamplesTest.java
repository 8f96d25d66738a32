package run.boylston.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void percentilesAreObservedValues() {
        // given
        var values =
                DoubleStream.iterate(1, value -> value + 1).limit(200).boxed().collect(Collectors.toList());
        Collections.reverse(values);

        // when
        var samples = new Samples(values);

        // then
        assertThat(samples.percentileMs(50)).isEqualTo(100);
        assertThat(samples.percentileMs(99)).isEqualTo(198);
        assertThat(samples.percentileMs(100)).isEqualTo(200);
    }

    @Test
    void oneSampleIsEveryPercentile() {
        assertThat(new Samples(List.of(7.0)).percentileMs(1)).isEqualTo(7);
        assertThat(new Samples(List.of(7.0)).percentileMs(99)).isEqualTo(7);
    }

    @Test
    void noSampleIsRefused() {
        assertThatThrownBy(() -> new Samples(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
