package run.boylston.ingest.decoding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import run.boylston.contracts.ingest.TimingRead;

/** Whatever is sent, the decoder answers, and every item is in exactly one of the two lists. */
class DecodingPropertiesTest {

    private static final Arrival ARRIVAL = new Arrival("boston-2018", Instant.parse("2018-04-16T14:31:00Z"));
    private static final String GOOD =
            "{\"mat\":\"5K\",\"chip\":\"B4758\",\"time\":\"2018-04-16T10:28:49.000-04:00\",\"sequence\":12}";

    @Property
    void anyBytesAreAnswered(@ForAll byte[] body, @ForAll BodyFormat format) {
        var batch = decode(body, format);
        assertThat(batch.rejected())
                .allSatisfy(rejected -> assertThat(rejected.payload()).hasSizeLessThanOrEqualTo(body.length));
    }

    @Property
    void aBrokenByteIsAnswered(@ForAll @IntRange(max = 199) int at, @ForAll byte broken, @ForAll BodyFormat format) {
        var body = format == BodyFormat.NDJSON ? GOOD + "\n" + GOOD : "[" + GOOD + "," + GOOD + "]";
        var bytes = body.getBytes(UTF_8);
        bytes[at % bytes.length] = broken;

        var batch = decode(bytes, format);

        assertThat(batch.accepted().size() + batch.rejected().size()).isBetween(1, 3);
        assertThat(batch.accepted()).allSatisfy(read -> {
            assertThat(read.chip()).isNotBlank();
            assertThat(read.time()).isNotNull();
        });
    }

    @Property
    void everyItemIsAcceptedOrRejectedByItsIndex(
            @ForAll("items") @Size(max = 60) List<String> items, @ForAll BodyFormat format) {
        var body = format == BodyFormat.NDJSON ? String.join("\n", items) : "[" + String.join(" , ", items) + "]";

        var batch = decode(body.getBytes(UTF_8), format);

        var bad = IntStream.range(0, items.size())
                .filter(i -> !items.get(i).equals(GOOD))
                .boxed()
                .toList();
        assertThat(batch.rejected()).extracting(Rejected::index).containsExactlyElementsOf(bad);
        assertThat(batch.accepted()).hasSize(items.size() - bad.size());
    }

    @Property
    void anyTimeOfTheYearsTakenComesThroughToTheMillisecond(
            @ForAll @LongRange(min = 0, max = 4_133_980_799_999L) long epochMs, @ForAll("offsets") String offset) {
        var time = Instant.ofEpochMilli(epochMs);
        var text = time.atOffset(ZoneOffset.of(offset));
        var item = "{\"mat\":\"5K\",\"chip\":\"B4758\",\"time\":\"" + text + "\"}";

        assertThat(decode(("[" + item + "]").getBytes(UTF_8), BodyFormat.JSON_ARRAY)
                        .accepted())
                .extracting(TimingRead::time)
                .containsExactly(time);
    }

    @Provide
    Arbitrary<List<String>> items() {
        return Arbitraries.of(GOOD, "{}", "[[]]", "7", "\"text\"", "null", "{\"mat\":\"/\"}")
                .list();
    }

    @Provide
    Arbitrary<String> offsets() {
        return Combinators.combine(
                        Arbitraries.of("+", "-"), Arbitraries.integers().between(0, 17))
                .as((sign, hours) -> sign + "%02d:30".formatted(hours));
    }

    private static Batch<TimingRead> decode(byte[] body, BodyFormat format) {
        return new BatchDecoder<>(new ReadDecoder(), ARRIVAL, body, 100).decode(format);
    }
}
