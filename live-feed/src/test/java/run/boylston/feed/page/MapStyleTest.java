package run.boylston.feed.page;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static run.boylston.feed.board.Races.RACE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import run.boylston.feed.BrokerResource;
import run.boylston.feed.Producer;
import run.boylston.feed.board.Races;

@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
@TestProfile(MapStyleTest.Organised.class)
class MapStyleTest {

    private static final String STYLE = "https://tiles.example:8443/style.json?v=2";
    private static final String ORIGIN = "https://tiles.example:8443";

    public static final class Organised implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("boylston.map.style-url", STYLE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/races/" + RACE, "/api/races"})
    void thatServerAloneMayBeAskedToo(String path) {
        // when
        var policy = get(path).then().extract().header(MapStyle.POLICY);

        // then
        var directives = Arrays.stream(policy.split("; "))
                .collect(Collectors.toMap(each -> each.split(" ")[0], each -> each.substring(each.indexOf(' ') + 1)));
        assertThat(directives)
                .containsEntry("connect-src", "'self' " + ORIGIN)
                .containsEntry("script-src", "'self'")
                .containsEntry("default-src", "'none'");
        assertThat(directives.get("img-src")).startsWith("'self'").endsWith(ORIGIN);
        assertThat(policy.split("tiles\\.example")).hasSize(3);
    }

    @Test
    void aRaceSaysWhatItIsDrawnOn() {
        // given
        try (var producer = new Producer()) {
            producer.send(Races.race());
        }

        // then
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> get("/api/races/" + RACE).then().statusCode(200).body("mapStyleUrl", equalTo(STYLE)));
    }

    @ParameterizedTest
    @CsvSource({"https://a.example/style.json,https://a.example", "http://a.example:81/x?y=1,http://a.example:81"})
    void anOriginIsSchemeServerAndPort(URI style, String origin) {
        assertThat(MapStyle.originOf(style)).isEqualTo(origin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"style.json", "file:///style.json", "data:application/json,1", "https:style"})
    void whatIsNoServerIsRefused(URI style) {
        assertThatIllegalArgumentException().isThrownBy(() -> MapStyle.originOf(style));
    }
}
