package run.boylston.feed.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RaceAddressTest {

    @ParameterizedTest
    @CsvSource({
        "/races/boston-2018, boston-2018,,",
        "/races/boston-2018/wall, boston-2018,, wall",
        "/races/boston-2018/entrants/F8, boston-2018, F8,",
        "/races/boston-2018/entrants/4758/certificate, boston-2018, 4758, certificate",
        "/races/a/entrants/F%2F8%20%C3%BC+, a, F/8 ü+,"
    })
    void namesARaceAndWhoIsInIt(String path, String race, String bib, String view) {
        var address = RaceAddress.of(path).orElseThrow();
        assertThat(address.race()).isEqualTo(race);
        assertThat(address.bib()).isEqualTo(Optional.ofNullable(bib));
        assertThat(address.view()).isEqualTo(view == null ? "" : view);
        assertThat(address.path()).isEqualTo(path.replace("+", "%2B"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/races", "/races/", "/embed/boston-2018", "/races/%zz", "races/boston-2018"})
    void whatIsNoneNamesNothing(String path) {
        assertThat(RaceAddress.of(path)).isEmpty();
    }

    @Test
    void aTemplateTakesValuesAsText() {
        assertThat(Html.of("<a href=\"{}\">{}{}</a>", "\"&'", "<b>", Html.of("<i>{}</i>", "{}"))
                        .markup())
                .isEqualTo("<a href=\"&quot;&amp;&#39;\">&lt;b&gt;<i>{}</i></a>");
    }
}
