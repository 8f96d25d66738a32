package run.boylston.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import run.boylston.e2e.people.RaceDay;
import run.boylston.e2e.people.Services;
import run.boylston.e2e.people.SmallRace;

/** What a fan sees and can do, on a laptop and on a phone, in the middle of a race. */
@ExtendWith(SharedStack.class)
class PhoneAndDesktopIT {

    private static final int RUNNERS = 40;
    private static final String FOLLOWED = "102";

    private static final Pattern A_GAP = Pattern.compile("\\d:\\d\\d (behind|ahead)");

    private static RaceDay day;
    private static FanBrowser browser;

    @BeforeAll
    static void everybodyHasPassed5K(Services services) {
        day = Crowd.after5K(services, new SmallRace("phone-and-desktop", RUNNERS));
        browser = new FanBrowser();
    }

    /** Nobody has finished yet, and the clock goes three times as fast as the race did. */
    @BeforeEach
    void inTheMiddleOfTheRace() {
        day.organiser().setClock(day.race().id(), 1_700_000, 3);
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"desktop,1360,820", "phone,390,844"})
    void theRaceIsUnderWay(String name, int width, int height) {
        // when
        try (var page = browser.newPage(width, height).open(day.page("/entrants/" + FOLLOWED))) {

            // then
            assertThat(page.byTestId("card-name")).hasText("Runner " + FOLLOWED);
            page.awaitDots(RUNNERS);
            assertThat(page.byTestId("replay-chip")).hasText("REPLAY ×3");
            assertThat(page.byTestId("simulated")).isVisible();
            assertThat(page.byTestId("ahead").first()).containsText(A_GAP);
            assertThat(page.byTestId("splits")).containsText("5 km");
            page.awaitOtherText(page.byTestId("race-clock"));
            page.awaitOtherText(page.byTestId("card").locator(".where"));
            page.screenshot(name);
            assertThat(page.scrollsSideways()).isFalse();
            assertThat(page.errors()).isEmpty();
            assertThat(page.hosts()).containsExactly(day.services().live().getAuthority());
        }
    }

    @Test
    void theFieldMovesOnTheMap() {
        try (var page = browser.newPage(1360, 820).open(day.page(""))) {
            // when
            page.awaitDots(RUNNERS);

            // then
            page.awaitOtherLook(page.byTestId("map"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Runner 117", "117"})
    void aRunnerIsFoundByNameAndByBib(String text) {
        try (var page = browser.newPage(1360, 820).open(day.page(""))) {
            // when
            page.byTestId("search").fill(text);
            page.byTestId("search-result").first().click();

            // then
            assertThat(page.byTestId("card-name")).hasText("Runner 117");
            assertThat(page.page()).hasURL(day.page("/entrants/117").toString());
        }
    }

    @Test
    void leadersOfEachDivisionAreShown() {
        try (var page = browser.newPage(1360, 820).open(day.page(""))) {
            assertThat(page.byTestId("leaders")).containsText("Women");
            assertThat(page.byTestId("leaders")).containsText("Men");
            assertThat(page.byTestId("leaders")).containsText("at 5 km");
        }
    }
}
