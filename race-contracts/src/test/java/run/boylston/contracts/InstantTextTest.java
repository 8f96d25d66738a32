package run.boylston.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is written or read, it is as Jackson and the JDK do it. */
class InstantTextTest {

    private static final ObjectMapper JACKSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Property(tries = 10_000)
    void anInstantIsWrittenAndReadAsByTheJdk(@ForAll("instants") Instant instant) {
        // when
        var text = InstantText.format(instant);

        // then
        assertThat(text).isEqualTo(instant.toString());
        assertThat(read(Json.mapper(), text)).contains(instant);
    }

    @Property(tries = 10_000)
    void whatIsNearlyAnInstantIsReadOrRefusedAsByJackson(@ForAll("nearlyInstants") String text) {
        assertThat(read(Json.mapper(), text)).isEqualTo(read(JACKSON, text));
    }

    @Example
    void theFormOfContractsNeedsNoHelp() {
        assertThat(InstantText.parse("2018-04-16T14:00:00.25Z")).isEqualTo("2018-04-16T14:00:00.250Z");
        assertThat(InstantText.parse("2016-02-29T23:59:59Z")).isEqualTo("2016-02-29T23:59:59Z");
        assertThat(InstantText.parse("2018-02-29T23:59:59Z")).isNull();
    }

    @Provide
    Arbitrary<Instant> instants() {
        var seconds = Arbitraries.longs()
                .between(
                        Instant.parse("-0100-01-01T00:00:00Z").getEpochSecond(),
                        Instant.parse("+10100-01-01T00:00:00Z").getEpochSecond());
        var unit = Arbitraries.of(1, 1_000, 1_000_000, 100_000_000, 1_000_000_000);
        var nanos = Combinators.combine(Arbitraries.integers().between(0, 999_999_999), unit)
                .as((any, whole) -> any / whole * whole);
        return Combinators.combine(seconds, nanos).as(Instant::ofEpochSecond);
    }

    /** One character is another, or missing, or doubled. */
    @Provide
    Arbitrary<String> nearlyInstants() {
        var others = Arbitraries.strings().withChars("0123456789-:.TZtz+ ").ofMaxLength(2);
        var places = Arbitraries.integers().between(0, 29);
        return Combinators.combine(instants().map(Instant::toString), places, others)
                .as((text, place, other) -> {
                    var at = place % text.length();
                    return text.substring(0, at) + other + text.substring(at + 1);
                });
    }

    private static Optional<Instant> read(ObjectMapper mapper, String text) {
        try {
            return Optional.ofNullable(mapper.readValue(mapper.writeValueAsBytes(text), Instant.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
