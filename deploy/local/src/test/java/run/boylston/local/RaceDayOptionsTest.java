package run.boylston.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.time.Duration;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

class RaceDayOptionsTest {

    @Test
    void withoutAWordTheWholeFieldRunsFromJustBeforeWaveOne() {
        // when
        var race = parse().simulation();

        // then
        assertThat(race.field()).isEqualTo(27_042);
        assertThat(race.seed()).isEqualTo(122);
        assertThat(race.speed()).isEqualTo(30);
        assertThat(race.from()).isEqualTo(Duration.ofMinutes(78));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--speed=max", "--exit-at-finish"})
    void whoeverDoesNotWatchRunsFromTheFirstGun(String option) {
        assertThat(parse(option).simulation().from()).isZero();
    }

    @Test
    void maxIsAsFastAsEverythingKeepsUp() {
        assertThat(parse("--speed", "max").simulation().speed()).isInfinite();
    }

    @ParameterizedTest
    @CsvSource({"1h30m, PT1H30M", "90m, PT1H30M", "2h, PT2H", "45s, PT45S", "1h1m1s, PT1H1M1S", "0s, PT0S"})
    void raceTimeIsWrittenAsPeopleWriteIt(String text, Duration meant) {
        assertThat(parse("--from", text).simulation().from()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--from=tomorrow",
                "--from=",
                "--from=-1h",
                "--from=1h30",
                "--speed=0",
                "--speed=-3",
                "--speed=fast",
                "--speed=NaN",
                "--speed=Infinity",
                "--field=many",
                "--port=http",
                "--unknown"
            })
    void nonsenseIsRefusedInOneLineThatSaysWhatIsWrong(String option) {
        assertThatThrownBy(() -> parse(option))
                .isInstanceOf(ParameterException.class)
                .extracting(Throwable::getMessage, STRING)
                .hasLineCount(1);
    }

    @Test
    void theHelpNamesEveryOptionAndNoOther() {
        // given
        var taken = Main.commandLine().getCommandSpec().options().stream()
                .flatMap(option -> Arrays.stream(option.names()))
                .filter(name -> name.startsWith("--"))
                .toList();

        // when
        var named = Pattern.compile("(?m)^  (?:-h, )?(--[a-z-]+)")
                .matcher(Main.helpText())
                .results()
                .map(MatchResult::group)
                .map(line -> line.substring(line.indexOf("--")))
                .toList();

        // then
        assertThat(named).containsExactlyInAnyOrderElementsOf(taken);
    }

    private static RaceDayOptions parse(String... arguments) {
        var options = new RaceDayOptions();
        new CommandLine(options)
                .registerConverter(Speed.class, Speed::parse)
                .registerConverter(RaceTime.class, RaceTime::parse)
                .parseArgs(arguments);
        return options;
    }
}
