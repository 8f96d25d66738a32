package run.boylston.feed.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.Json;
import run.boylston.contracts.live.Field;

/** The page reads the same golden file. */
class FieldBytesTest {

    private static final List<Long> POINTS_DM = List.of(0L, 50_000L, 100_000L, 421_950L);

    @Test
    void writesTheGoldenFields() throws IOException {
        for (var example : golden()) {
            // given
            var field = Json.mapper().treeToValue(example.path("field"), Field.class);

            // when
            var bytes = FieldBytes.write(
                    field,
                    example.path("whole").asBoolean(),
                    example.path("epoch").asText(),
                    example.path("sequence").asLong(),
                    POINTS_DM);

            // then
            assertThat(HexFormat.of().formatHex(bytes))
                    .isEqualTo(example.path("hex").asText());
        }
    }

    @Test
    void anEntrantAtAMatTakesAtMostFourteenBytes() {
        // given
        var one = at(List.of("30087"));
        var hundred = at(Collections.nCopies(100, "30087"));

        // when
        int perRow = (bytes(hundred) - bytes(one)) / 99;

        // then
        assertThat(perRow).isLessThanOrEqualTo(14);
    }

    private static int bytes(Field field) {
        return FieldBytes.write(field, false, "0badcafe", 1_000_000, POINTS_DM).length;
    }

    /** The crossings of three minutes, as a mat delivers them that was silent. */
    private static Field at(List<String> bibs) {
        int rows = bibs.size();
        var t0Ms = new ArrayList<Long>();
        for (int i = 0; i < rows; i++) {
            t0Ms.add(20_000_000L + i * 180_000L / 100);
        }
        return new Field(
                bibs,
                Collections.nCopies(rows, 25L),
                Collections.nCopies(rows, 42_195.0),
                t0Ms,
                Collections.nCopies(rows, 3.456),
                Collections.nCopies(rows, 42_195.0),
                Collections.nCopies(rows, 0),
                Collections.nCopies(rows, 0));
    }

    private static JsonNode golden() throws IOException {
        try (var file = FieldBytesTest.class.getResourceAsStream("/golden/field-bytes.json")) {
            return Json.mapper().readTree(file);
        }
    }
}
