package run.boylston.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static run.boylston.e2e.people.SmallRace.read;

import java.time.Duration;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import run.boylston.e2e.people.RaceDay;
import run.boylston.e2e.people.Services;
import run.boylston.e2e.people.SmallRace;

/** Whom no socket reaches, and no event stream either, sees the race as everybody does. */
@ExtendWith(SharedStack.class)
class FallbackIT {

    private static final String BIB = "102";

    @ParameterizedTest
    @CsvSource({"socket, ''", "stream, WebSocket", "polling, WebSocket EventSource"})
    void aReadPostedIsASplitInTheBrowser(String way, String lacking, Services services) {
        // given
        var day = RaceDay.open(services, new SmallRace("by-" + way, 10));
        day.crew().take(read(BIB, "Start", Duration.ofSeconds(10)));
        day.awaitScored();
        try (var browser = new FanBrowser();
                var page = browser.newPage(1360, 820).without(lacking).open(day.page("/entrants/" + BIB))) {
            page.awaitDots(1);
            assertThat(page.byTestId("connection")).hasAttribute("data-state", "open");
            assertThat(page.byTestId("connection")).hasAttribute("data-way", way);

            // when
            day.crew().take(read(BIB, "5K", Duration.ofSeconds(1_510)));
            day.crew().take(read("103", "Start", Duration.ofSeconds(20)));

            // then
            page.byTestId("splits").getByText("25:00").waitFor();
            page.awaitDots(2);
            assertThat(page.errors()).isEmpty();
        }
    }
}
