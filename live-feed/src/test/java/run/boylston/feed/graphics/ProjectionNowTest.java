package run.boylston.feed.graphics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import run.boylston.contracts.Json;
import run.boylston.contracts.progress.Projection;
import run.boylston.feed.graphics.ProjectionNow.Seen;

/** A graphic says what the page says, and pace-service would: each is tested with the same golden file. */
class ProjectionNowTest {

    /** The service reads its answer at times between, straight where the seven levels bend. */
    private static final long CLOSE_MS = 2_000;

    static Stream<JsonNode> golden() throws IOException {
        try (var file = ProjectionNowTest.class.getResourceAsStream("/golden/projection-now.json")) {
            return StreamSupport.stream(Json.mapper().readTree(file).spliterator(), false);
        }
    }

    @ParameterizedTest
    @MethodSource("golden")
    void isWhatPaceServiceWouldSay(JsonNode example) throws IOException {
        // given
        var projection = Json.mapper().treeToValue(example.path("projection"), Projection.class);
        var seen = example.has("seen") ? Json.mapper().treeToValue(example.path("seen"), Seen.class) : null;

        // when
        var now = ProjectionNow.of(projection, example.path("nowMs").asLong(), seen)
                .orElseThrow();

        // then
        var said = example.path("now");
        assertThat(now.finish().atMs()).isCloseTo(said.path("finishMs").asLong(), within(CLOSE_MS));
        assertThat(now.finish().lowMs()).isCloseTo(said.path("lowMs").asLong(), within(CLOSE_MS));
        assertThat(now.finish().highMs()).isCloseTo(said.path("highMs").asLong(), within(CLOSE_MS));
        assertThat(now.next().atMs()).isCloseTo(said.path("nextMs").asLong(), within(CLOSE_MS));
        assertThat(now.next().lowMs()).isCloseTo(said.path("nextLowMs").asLong(), within(CLOSE_MS));
        assertThat(now.next().highMs()).isCloseTo(said.path("nextHighMs").asLong(), within(CLOSE_MS));
    }

    @Test
    void isNoneOfAProjectionThatCannotMove() {
        assertThat(ProjectionNow.of(new Projection(3, 2, 4, Projection.Basis.HISTORY, null, null), 1, null))
                .isEmpty();
    }
}
