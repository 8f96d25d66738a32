package run.boylston.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import run.boylston.e2e.people.RaceDay;
import run.boylston.e2e.people.Services;
import run.boylston.e2e.people.SmallRace;

/** Every view can be used by everybody, as far as a machine can tell (WCAG 2.2 A and AA), by day and by night. */
@ExtendWith(SharedStack.class)
class EveryoneIT {

    static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final int RUNNERS = 40;
    private static final int MOST_STOPS = 120;

    private static RaceDay day;
    private static FanBrowser browser;

    @BeforeAll
    static void everybodyHasPassed5K(Services services) {
        day = RaceDay.open(services, new SmallRace("everyone", RUNNERS));
        var crowd = new Crowd(day.race());
        day.crew().takeAll(crowd.readsAt("Start"));
        day.crew().takeAll(crowd.readsAt("5K"));
        day.awaitScored();
        day.organiser().setClock(day.race().id(), 1_700_000, 1);
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
        assertThat(violations(view, ColorScheme.LIGHT, 1360, 820)).isEmpty();
        assertThat(violations(view, ColorScheme.DARK, 390, 844)).isEmpty();
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

    @Test
    void everythingIsDoneByTheKeyboardAlone() {
        try (var page = browser.newPage(1360, 820).open(day.page(""))) {
            page.awaitDots(RUNNERS);

            // when
            tabTo(page, page.byTestId("search"));
            page.page().keyboard().type("Runner 117");
            page.byTestId("search-result").first().waitFor();
            page.page().keyboard().press("Enter");

            // then
            assertThat(page.byTestId("card-name")).hasText("Runner 117");

            // when
            var follow = page.byTestId("card").locator("button.follow");
            tabTo(page, follow);
            page.page().keyboard().press("Space");

            // then
            assertThat(follow).hasAttribute("aria-pressed", "true");

            // when
            var strip = page.byTestId("strip").locator("[role=slider]");
            tabTo(page, strip);
            page.page().keyboard().press("End");

            // then
            assertThat(strip).hasAttribute("aria-valuenow", strip.getAttribute("aria-valuemax"));

            // when
            tabTo(page, page.byTestId("menu"));
            page.page().keyboard().press("Enter");
            tabTo(page, page.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Miles")));
            page.page().keyboard().press("Enter");

            // then
            assertThat(page.byTestId("card")).containsText(" mi");
        }
    }

    /** As somebody without a mouse gets there. */
    private static void tabTo(FanPage page, Locator wanted) {
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            page.page().keyboard().press("Tab");
            if ((boolean) wanted.evaluate("element => element.getRootNode().activeElement === element")) {
                return;
            }
        }
        throw new AssertionError("No way to it by Tab: " + wanted);
    }

    private static List<String> violations(String view, ColorScheme scheme, int width, int height) {
        try (var page = browser.newPage(width, height, scheme, "en-US").open(day.page(view))) {
            page.awaitDots(RUNNERS);
            return new AxeBuilder(page.page())
                    .withTags(RULES).analyze().getViolations().stream()
                            .map(EveryoneIT::told)
                            .toList();
        }
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .toList();
    }
}
