package run.boylston.feed.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import run.boylston.feed.Settings;

class PushKeyTest {

    private final PushKeys keys = new PushKeys();
    private final Map<String, String> settings = keys.settings("https://push.example");

    @Test
    void aPairIsTaken() {
        var key = new PushKey(Settings.of(settings));
        assertThat(key.publicKey()).contains(keys.publicKey());
        assertThat(key.push()).isPresent();
    }

    @Test
    void withoutOneThereIsNoPush() {
        var key = new PushKey(Settings.of(Map.of()));
        assertThat(key.publicKey()).isEmpty();
        assertThat(key.push()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "public-key, BAAA",
        "public-key, not base64",
        "private-key, AAAA",
        "private-key, AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA",
        "subject, race@example.org"
    })
    void whatIsNoneStopsTheStartAndSaysWhich(String setting, String value) {
        settings.put("boylston.alerts." + setting, value);
        assertThatThrownBy(() -> new PushKey(Settings.of(settings)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(setting)
                .hasMessageNotContaining(value);
    }

    @ParameterizedTest
    @CsvSource({"public-key", "private-key", "subject"})
    void aPartOfItIsNone(String setting) {
        settings.remove("boylston.alerts." + setting);
        assertThatThrownBy(() -> new PushKey(Settings.of(settings))).hasMessageContaining(setting);
    }
}
