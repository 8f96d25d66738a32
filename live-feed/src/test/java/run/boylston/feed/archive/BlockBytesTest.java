package run.boylston.feed.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.Json;
import run.boylston.contracts.live.ArchiveBlock;

/** The page reads the same golden file. */
class BlockBytesTest {

    @Test
    void writesAndReadsTheGoldenBlocks() throws IOException {
        for (var example : golden()) {
            // given
            var block = Json.mapper().treeToValue(example.path("block"), ArchiveBlock.class);

            // when
            var bytes = BlockBytes.write(block.block(), crossings(block));

            // then
            assertThat(HexFormat.of().formatHex(bytes))
                    .isEqualTo(example.path("hex").asText());
            assertThat(BlockBytes.read(bytes)).isEqualTo(block);
        }
    }

    /** Ten minutes of 7.4 crossings a second. */
    @Test
    void aCrossingTakesAboutFiveBytes() {
        // given
        var random = new Random(122);
        var pointsDm = new long[] {0, 50_000, 100_000, 150_000, 200_000, 210_975, 250_000, 300_000, 350_000, 400_000};
        var crossings = new ArrayList<Crossing>();
        for (int i = 0; i < 4_440; i++) {
            var bib = Integer.toString(1 + random.nextInt(31_313));
            crossings.add(new Crossing(bib, pointsDm[random.nextInt(10)], 7_200_000 + random.nextInt(600_000), false));
        }
        crossings.sort(Crossing.BY_TIME);

        // when
        var bytes = BlockBytes.write(12, crossings);

        // then
        assertThat(bytes.length / (double) crossings.size()).isLessThan(5.5);
    }

    private static List<Crossing> crossings(ArchiveBlock block) {
        return IntStream.range(0, block.bib().size())
                .mapToObj(i -> new Crossing(
                        block.bib().get(i),
                        Math.round(block.distanceM().get(i) * 10),
                        block.raceMs().get(i),
                        block.finish().get(i)))
                .toList();
    }

    private static JsonNode golden() throws IOException {
        try (var file = BlockBytesTest.class.getResourceAsStream("/golden/archive-block.json")) {
            return Json.mapper().readTree(file);
        }
    }
}
