package run.boylston.feed.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginsTest {

    private static final String HOST = "live.example:8080";

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, true, true",
                "http://live.example:8080, true, true",
                "https://LIVE.example:8080, true, true",
                "https://news.example, true, false",
                "https://live.example, true, false",
                "'null', true, false",
                "not an origin, true, false",
                "https://live.example:8080.news.example, true, false",
            })
    void whatIsForAnyIsNotSoForAPrivateRace(String origin, boolean ofPublic, boolean ofPrivate) {
        // given
        var any = new Origins(Set.of("*"));

        // then
        assertThat(any.isAllowed(origin, HOST, false)).isEqualTo(ofPublic);
        assertThat(any.isAllowed(origin, HOST, true)).isEqualTo(ofPrivate);
        assertThat(any.answer(origin, false)).contains("*");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, true, true",
                "http://live.example:8080, true, true",
                "https://news.example, true, true",
                "https://other.example, false, false",
                "http://news.example, false, false",
                "'null', true, false",
            })
    void whatIsListedCountsForBoth(String origin, boolean ofPublic, boolean ofPrivate) {
        // given
        var listed = new Origins(Set.of("https://news.example", "null"));

        // then
        assertThat(listed.isAllowed(origin, HOST, false)).isEqualTo(ofPublic);
        assertThat(listed.isAllowed(origin, HOST, true)).isEqualTo(ofPrivate);
        assertThat(listed.isForAny(false)).isFalse();
        assertThat(listed.answer("https://news.example", false)).contains("https://news.example");
    }
}
