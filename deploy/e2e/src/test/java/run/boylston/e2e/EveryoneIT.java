package run.boylston.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static run.boylston.e2e.people.SmallRace.read;

import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import run.boylston.e2e.people.RaceDay;
import run.boylston.e2e.people.Services;
import run.boylston.e2e.people.SmallRace;

/** Every view can be used by everybody, as far as a machine can tell (WCAG 2.2 A and AA), by day and by night. */
@ExtendWith(SharedStack.class)
class EveryoneIT {

    /** A frame is part of an article, which has the heading and the landmarks: its own would be there twice. */
    private static final String[] NOT_OF_FRAMES = {"page-has-heading-one", "landmark-one-main", "region"};

    private static final int RUNNERS = 40;

    private static RaceDay day;
    private static FanBrowser browser;

    @BeforeAll
    static void everybodyHasPassed5K(Services services) {
        day = Crowd.after5K(services, new SmallRace("everyone", RUNNERS));
        day.organiser().setClock(day.race().id(), 1_700_000, 1);
        var before = RaceDay.open(services, new SmallRace("everyone-before", 4));
        before.organiser().setClock(before.race().id(), -600_000, 1);
        var stopped = RaceDay.open(services, new SmallRace("everyone-stopped", 4));
        stopped.crew().take(read("102", "Start", Duration.ofSeconds(10)));
        stopped.awaitScored();
        stopped.organiser().setState(stopped.race().id(), "stopped", "Lightning: go inside.");
        browser = new FanBrowser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    static List<String> views() {
        return List.of(
                "",
                "/entrants/102",
                "/entrants/102/certificate",
                "/standings",
                "/compare?bibs=101,102",
                "/spectate",
                "/wall",
                "/announcer",
                "/summary",
                "/editor");
    }

    @ParameterizedTest
    @MethodSource("views")
    void noRuleIsBroken(String view) {
        try (var page = open(day.page(view))) {
            page.awaitDots(RUNNERS);
            assertThat(Axe.violationsInEveryLook(page)).isEmpty();
        }
    }

    /** Before the gun, when the race is stopped, and on pages of others. */
    @ParameterizedTest
    @CsvSource({
        "/races/everyone-before, countdown",
        "/races/everyone-before/entrants/102, card-name",
        "/races/everyone-stopped, stopped",
        "/races/everyone-stopped/entrants/102, stopped",
        "/embed/everyone?entrant=102, figure",
        "/embed/everyone?entrant=102&view=map, figure",
        "/embed/everyone?entrant=102&view=card, splits",
        "/embed/everyone?view=leaders, race-name",
        "/embed/everyone-before?entrant=102, figure",
        "/embed/everyone-stopped?entrant=102, notice"
    })
    void norBeforeTheGunNorWhenStoppedNorInAFrame(String address, String shown) {
        try (var page = open(day.services().live().resolve(address))) {
            page.byTestId(shown).first().waitFor();
            var without = address.startsWith("/embed") ? NOT_OF_FRAMES : new String[0];
            assertThat(Axe.violationsInEveryLook(page, without)).isEmpty();
            page.page().setViewportSize(320, 640);
            assertThat(page.scrollsSideways()).isFalse();
            assertThat(page.errors()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void itFitsTheNarrowestPhone(String view) {
        try (var page = browser.newPage(320, 640).open(day.page(view))) {
            page.awaitDots(RUNNERS);
            assertThat(page.scrollsSideways()).isFalse();
            assertThat(page.errors()).isEmpty();
        }
    }

    @Test
    void whoReadsWithoutSeeingFindsTheRace() {
        try (var page = browser.newPage(1360, 820).open(day.page("/entrants/102"))) {
            // when
            page.awaitDots(RUNNERS);
            page.byTestId("splits").waitFor();

            // then
            assertThat(page.page().locator("body").ariaSnapshot())
                    .contains("REPLAY ×1", "Runner 102", "5 km", "vs record", "Women", "Men");
        }
    }

    private static FanPage open(URI address) {
        return browser.newPage(1360, 820, ColorScheme.LIGHT, "en-US").open(address);
    }
}
