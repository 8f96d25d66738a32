package run.boylston.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchOptionsTest {

    private static final Set<String> KNOWN = Set.of("field", "speed");
    private static final Set<String> TEXTS = Set.of("results");

    @Test
    void takesWhatIsGivenAndOtherwiseItsDefault() {
        // when
        var options = BenchOptions.parse(List.of("--field", "500"), KNOWN, TEXTS);

        // then
        assertThat(options.get("field", 27_042)).isEqualTo(500);
        assertThat(options.get("speed", 120)).isEqualTo(120);
    }

    @Test
    void takesWhatIsNoNumber() {
        // when
        var options = BenchOptions.parse(List.of("--results", "folder"), KNOWN, TEXTS);

        // then
        assertThat(options.find("results")).contains("folder");
        assertThat(options.find("train")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--seed 1", "field 1", "--field", "--field many", "--field 0", "--field -1", "--results"})
    void refusesWhatItDoesNotUnderstand(String arguments) {
        assertThatThrownBy(() -> BenchOptions.parse(List.of(arguments.split(" ")), KNOWN, TEXTS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(".");
    }
}
