package run.boylston.simulator.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LagMetricTest {

    @Test
    void findsTheNinetyNinthPercentile() {
        // given
        var metrics =
                """
                # TYPE boylston_read_lag_seconds summary
                boylston_read_lag_seconds{race="boston-2018",quantile="0.5"} 0.01
                boylston_read_lag_seconds{race="boston-2018",quantile="0.99"} 0.0834
                boylston_read_lag_seconds_count{race="boston-2018"} 100
                """;

        // when, then
        assertThat(LagMetric.p99Ms(metrics)).isEqualTo(83.4);
    }

    @Test
    void isNegativeWhereTheMetricsDoNotSay() {
        assertThat(LagMetric.p99Ms("up 1\n")).isEqualTo(-1);
        assertThat(LagMetric.p99Ms("boylston_read_lag_seconds{quantile=\"0.99\"} NaN\n"))
                .isEqualTo(-1);
    }
}
