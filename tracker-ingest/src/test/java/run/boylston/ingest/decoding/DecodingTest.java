package run.boylston.ingest.decoding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static run.boylston.ingest.decoding.BodyFormat.JSON_ARRAY;
import static run.boylston.ingest.decoding.BodyFormat.NDJSON;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import run.boylston.contracts.Json;
import run.boylston.contracts.ingest.PositionFix;
import run.boylston.contracts.ingest.TimingRead;

class DecodingTest {

    private static final Arrival ARRIVAL = new Arrival("boston-2018", Instant.parse("2018-04-16T14:31:00.012Z"));
    private static final String GOOD = "{\"mat\":\"5K\",\"chip\":\"B4758\",\"time\":\"2018-04-16T10:28:49.000-04:00\"}";

    @Test
    void aReadIsTheGoldenSample() throws IOException {
        // given
        var sample = sample("timing-read");
        var item = sample.deepCopy().retain("mat", "chip", "time", "reader", "sequence");

        // when
        var batch = reads("[" + item + "]", JSON_ARRAY);

        // then
        assertThat(batch.accepted()).containsExactly(Json.mapper().treeToValue(sample, TimingRead.class));
    }

    @Test
    void aFixIsTheGoldenSample() throws IOException {
        // given
        var sample = sample("position-fix");
        var item = sample.deepCopy().remove(List.of("race", "id", "receivedAt"));
        var arrival = new Arrival(
                "boston-2018", Instant.parse(sample.get("receivedAt").textValue()));

        // when
        var batch = new BatchDecoder<>(new FixDecoder(), arrival, ("[" + item + "]").getBytes(UTF_8), 10)
                .decode(JSON_ARRAY);

        // then
        assertThat(batch.accepted()).containsExactly(Json.mapper().treeToValue(sample, PositionFix.class));
    }

    @Test
    void aReadWithoutSequenceIsKnownByWhatWasSeen() {
        assertThat(reads("[" + GOOD + "]", JSON_ARRAY).accepted())
                .extracting(TimingRead::id)
                .containsExactly("6b58aed25bbded733d6b93937e425a626b2b042ab4d5318f83370e0b2e1f129d");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 | not-an-object",
                "null | not-an-object",
                "[] | not-an-object",
                "{} | missing-field",
                "{'mat':null,'chip':'c','time':'2018-04-16T14:00:00Z'} | missing-field",
                "{'mat':5,'chip':'c','time':'2018-04-16T14:00:00Z'} | wrong-type",
                "{'mat':'  ','chip':'c','time':'2018-04-16T14:00:00Z'} | malformed-name",
                "{'mat':'a/b','chip':'c','time':'2018-04-16T14:00:00Z'} | malformed-name",
                "{'mat':'5K','chip':'a\\nb','time':'2018-04-16T14:00:00Z'} | malformed-name",
                "{'mat':'5K','chip':'\\ud800','time':'2018-04-16T14:00:00Z'} | malformed-name",
                "{'mat':'5K','chip':'c','time':1523887200} | wrong-type",
                "{'mat':'5K','chip':'c','time':'yesterday'} | malformed-time",
                "{'mat':'5K','chip':'c','time':'2018-02-30T14:00:00Z'} | malformed-time",
                "{'mat':'5K','chip':'c','time':'2018-04-16T14:00:00'} | time-without-zone",
                "{'mat':'5K','chip':'c','time':'2018-04-16T14:00:00.123'} | time-without-zone",
                "{'mat':'5K','chip':'c','time':'1969-12-31T23:59:59Z'} | time-out-of-range",
                "{'mat':'5K','chip':'c','time':'2101-01-01T00:00:00Z'} | time-out-of-range",
                "{'mat':'5K','chip':'c','time':'+999999999-01-01T00:00:00Z'} | time-out-of-range",
                "{'mat':'5K','chip':'c','time':'2018-04-16T14:00:00Z','reader':''} | malformed-name",
                "{'mat':'5K','chip':'c','time':'2018-04-16T14:00:00Z','sequence':'1'} | wrong-type",
                "{'mat':'5K','chip':'c','time':'2018-04-16T14:00:00Z','sequence':1.5} | wrong-type",
                "{'mat':'5K','chip':'c','time':'2018-04-16T14:00:00Z','sequence':-1} | out-of-range",
                "{'mat':'5K','chip':'c','time':'2018-04-16T14:00:00Z','sequence':99999999999999999999} | out-of-range"
            },
            quoteCharacter = '§')
    void aBadReadHarmsOnlyItself(String item, String reason) {
        // given
        var bad = item.replace('\'', '"');

        // when
        var batch = reads("[" + GOOD + "," + bad + "," + GOOD + "]", JSON_ARRAY);

        // then
        assertThat(batch.accepted()).hasSize(2);
        assertThat(batch.rejected()).singleElement().satisfies(rejected -> {
            assertThat(rejected.index()).isEqualTo(1);
            assertThat(rejected.refusal().reason().word()).isEqualTo(reason);
            assertThat(new String(rejected.payload(), UTF_8)).isEqualTo(bad);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "400, -71.5, out-of-range",
        "-90.1, -71.5, out-of-range",
        "42.2, 180.5, out-of-range",
        "1e400, -71.5, out-of-range",
        "\"42.2\", -71.5, wrong-type",
        "null, -71.5, missing-field"
    })
    void aPlaceThatIsNotOnEarthIsRefused(String lat, String lon, String reason) {
        // when
        var batch = fixes(
                "{\"tracker\":\"T-4758\",\"time\":\"2018-04-16T14:00:00Z\",\"lat\":" + lat + ",\"lon\":" + lon + "}");

        // then
        assertThat(batch.accepted()).isEmpty();
        assertThat(batch.rejected())
                .extracting(rejected -> rejected.refusal().reason().word())
                .containsExactly(reason);
    }

    @Test
    void aPhoneSaysMinusOneForNotKnown() {
        // when
        var batch = fixes("{\"tracker\":\"T\",\"time\":\"2018-04-16T14:00:00Z\",\"lat\":42.2,\"lon\":-71.5,"
                + "\"accuracyM\":-1,\"speedMps\":-1,\"headingDeg\":-1}");

        // then
        assertThat(batch.accepted()).singleElement().satisfies(fix -> {
            assertThat(fix.accuracyM()).isNull();
            assertThat(fix.speedMps()).isNull();
            assertThat(fix.headingDeg()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{}", "7", "\u0000["})
    void nothingOfABodyThatIsNoArrayIsTaken(String body) {
        // when
        var batch = reads(body, JSON_ARRAY);

        // then
        assertThat(batch.isAllBad()).isTrue();
        assertThat(batch.rejected()).singleElement().satisfies(rejected -> {
            assertThat(rejected.index()).isNull();
            assertThat(rejected.refusal().reason()).isEqualTo(Reason.MALFORMED_JSON);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                ",{]",
                ",{\"mat\":\"5K\",",
                ",NaN]",
                " 2]",
                "] 2",
                "]]",
                ",\"\u0001\"]",
                ",{},,{}]",
                ",[}]",
                "}"
            })
    void ofAMalformedArrayWhatStandsBeforeIsTakenAndTheBrokenItemIsNamed(String rest) {
        // when
        var batch = reads("[" + GOOD + ",5 ," + GOOD + rest, JSON_ARRAY);

        // then
        assertThat(batch.accepted()).hasSize(2);
        assertThat(batch.rejected())
                .extracting(Rejected::index)
                .startsWith(1)
                .endsWith(batch.rejected().size() + 1);
        assertThat(last(batch.rejected())).satisfies(rejected -> {
            assertThat(rejected.refusal().reason()).isEqualTo(Reason.MALFORMED_JSON);
            assertThat(rejected.refusal().detail()).containsAnyOf("line 1, column", "follows the JSON array");
            assertThat(rest).endsWith(new String(rejected.payload(), UTF_8));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "[{]", "[NaN]", "[\"\u0001\"]"})
    void anArrayThatBeginsMalformedIsRefusedByItsFirstItem(String body) {
        // when
        var batch = reads(body, JSON_ARRAY);

        // then
        assertThat(batch.isAllBad()).isTrue();
        assertThat(batch.rejected()).extracting(Rejected::index).containsExactly(0);
    }

    @Test
    void aMalformedLineCostsOnlyItself() {
        // when
        var batch = reads(GOOD + "\r\n\n{\"mat\n" + GOOD + " 1\n" + GOOD, NDJSON);

        // then
        assertThat(batch.accepted()).hasSize(2);
        assertThat(batch.rejected()).extracting(Rejected::index).containsExactly(2, 3);
        assertThat(batch.rejected())
                .extracting(rejected -> rejected.refusal().reason())
                .containsOnly(Reason.MALFORMED_JSON);
    }

    @ParameterizedTest
    @CsvSource({"JSON_ARRAY", "NDJSON"})
    void aPostHasABoundedNumberOfItems(BodyFormat format) {
        // given
        var three = format == NDJSON ? "1\n2\n3" : "[1,2,3]";

        // then
        assertThat(reads(three, format, 3).rejected()).hasSize(3);
        assertThat(reads(three, format, 2).rejected())
                .extracting(rejected -> rejected.refusal().reason())
                .containsExactly(Reason.TOO_MANY_ITEMS);
    }

    @Test
    void anEmptyArrayIsNoTrouble() {
        assertThat(reads("[]", JSON_ARRAY).isAllBad()).isFalse();
    }

    private static Batch<TimingRead> reads(String body, BodyFormat format) {
        return reads(body, format, 10);
    }

    private static Batch<TimingRead> reads(String body, BodyFormat format, int maxItems) {
        return new BatchDecoder<>(new ReadDecoder(), ARRIVAL, body.getBytes(UTF_8), maxItems).decode(format);
    }

    private static Batch<PositionFix> fixes(String item) {
        return new BatchDecoder<>(new FixDecoder(), ARRIVAL, ("[" + item + "]").getBytes(UTF_8), 10).decode(JSON_ARRAY);
    }

    private static Rejected last(List<Rejected> rejected) {
        return rejected.get(rejected.size() - 1);
    }

    private static ObjectNode sample(String name) throws IOException {
        try (var file = TimingRead.class.getResourceAsStream("/sample/" + name + ".json")) {
            return (ObjectNode) Json.mapper().readTree(file);
        }
    }
}
