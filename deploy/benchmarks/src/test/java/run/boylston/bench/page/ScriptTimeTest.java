package run.boylston.bench.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.Json;

class ScriptTimeTest {

    private final List<JsonNode> events = new ArrayList<>();

    @Test
    void aFrameHasItsCallbacksAndWhatRunsUntilTheNext() throws IOException {
        // given
        event("TimerFire", 1, 0, 900, 900);
        event("FireAnimationFrame", 1, 10_000, 2_000, 1_500);
        event("FunctionCall", 1, 10_100, 1_800, 1_400);
        event("FireAnimationFrame", 1, 12_100, 1_000, 1_000);
        event("RunMicrotasks", 1, 15_000, 500, 400);
        event("Layout", 1, 16_000, 9_000, 9_000);
        event("FireAnimationFrame", 1, 26_000, 3_000, 2_000);
        event("FunctionCall", 2, 27_000, 50_000, 50_000);
        Collections.shuffle(events);

        // when
        var time = ScriptTime.of(events);

        // then
        assertThat(time.wallMs()).containsExactly(3.5, 3.0);
        assertThat(time.cpuMs()).containsExactly(2.9, 2.0);
    }

    private void event(String name, int thread, long ts, long dur, long tdur) throws IOException {
        var text = "{\"name\":\"%s\",\"pid\":1,\"tid\":%d,\"ts\":%d,\"dur\":%d,\"tdur\":%d}";
        events.add(Json.mapper().readTree(text.formatted(name, thread, ts, dur, tdur)));
    }
}
