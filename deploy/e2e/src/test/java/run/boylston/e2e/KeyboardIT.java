package run.boylston.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static run.boylston.e2e.Keys.press;
import static run.boylston.e2e.Keys.tabTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import run.boylston.e2e.people.RaceDay;
import run.boylston.e2e.people.Services;
import run.boylston.e2e.people.SmallRace;

/** Nobody needs a mouse: each view's functions by Tab, Enter, Space and the arrows alone. */
@ExtendWith(SharedStack.class)
class KeyboardIT {

    private static final int RUNNERS = 20;

    private static RaceDay day;
    private static FanBrowser browser;

    @BeforeAll
    static void everybodyHasPassed5K(Services services) {
        day = Crowd.after5K(services, new SmallRace("keyboard", RUNNERS));
        day.organiser().setClock(day.race().id(), 1_700_000, 1);
        browser = new FanBrowser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @Test
    void theMapAndTheCard() {
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

    @Test
    void enterChoosesWhatWasTypedLast() {
        try (var page = browser.newPage(1360, 820).open(day.page(""))) {
            page.byTestId("search").fill("10");
            page.byTestId("search-result").first().waitFor();

            // when
            page.page().keyboard().type("7");
            page.page().keyboard().press("Enter");

            // then
            assertThat(page.byTestId("card-name")).hasText("Runner 107");
        }
    }

    @Test
    void timeAndBack() {
        try (var page = open("")) {
            tabTo(page, page.byTestId("go-back"));
            press(page, "Enter");
            var slider = page.byTestId("time-slider");
            assertThat(slider).isFocused();

            // when
            press(page, "Home");

            // then
            assertThat(page.byTestId("as-it-was")).containsText("10:00");

            // when
            tabTo(page, page.byTestId("back-to-now"));
            press(page, "Enter");

            // then
            assertThat(page.byTestId("as-it-was")).hasCount(0);
        }
    }

    @Test
    void aTargetOfOnesOwn() {
        try (var page = open("/entrants/102")) {
            tabTo(page, page.page().locator("target-chooser button.other"));
            press(page, "Enter");
            tabTo(page, page.page().locator("#own"));

            // when
            page.page().keyboard().type("50:00");
            press(page, "Enter");

            // then
            assertThat(page.page().locator("target-chooser").first()).containsText("50:00");
        }
    }

    @Test
    void standings() {
        try (var page = open("/standings")) {
            assertThat(page.page().locator("race-standings h2")).hasText("Women");
            tabTo(page, page.page().getByLabel("Division"));

            // when
            press(page, "ArrowDown");

            // then
            assertThat(page.page().locator("race-standings h2")).hasText("Men");
        }
    }

    @Test
    void somebodyToCompareWith() {
        try (var page = open("/compare?bibs=101")) {
            tabTo(page, page.page().locator("race-compare").getByTestId("search"));

            // when
            page.page().keyboard().type("102");
            press(page, "Enter");

            // then
            assertThat(page.byTestId("sides")).containsText("Runner 102");
        }
    }

    @Test
    void spotsOnTheCourse() {
        try (var page = open("/spectate")) {
            tabTo(page, page.page().getByLabel("Place on the course"));
            press(page, "ArrowDown");
            tabTo(page, button(page, "Add"));
            press(page, "Enter");
            assertThat(page.byTestId("spot")).hasCount(1);

            // when
            tabTo(page, page.byTestId("spot").locator("button.remove"));
            press(page, "Space");

            // then
            assertThat(page.byTestId("spot")).hasCount(0);
        }
    }

    @Test
    void whomAnAnnouncerNames() {
        try (var page = open("/announcer")) {
            tabTo(page, page.byTestId("mat"));
            var noted = page.page().getByRole(AriaRole.CHECKBOX);
            tabTo(page, noted);

            // when
            press(page, "Space");

            // then
            assertThat(noted).isChecked();
            assertThat(page.page().locator("announcer-list")).containsText("Nobody on the way fits the filter.");
        }
    }

    @Test
    void linesForAnArticle() {
        try (var page = open("/editor")) {
            tabTo(page, page.page().locator("input[name=view]:checked"));

            // when
            press(page, "ArrowDown");

            // then
            assertThat(page.byTestId("script")).hasValue(Pattern.compile("view=\"map\""));
        }
    }

    @Test
    void theWidgetsWayOut() {
        try (var page = browser.newPage(640, 700)) {
            page.open(day.services().live().resolve("/embed/keyboard?entrant=102&load=click"));
            tabTo(page, button(page, "Show the race"));

            // when
            press(page, "Enter");

            // then
            tabTo(page, page.page().locator("race-tracker footer a"));
        }
    }

    private static FanPage open(String view) {
        return browser.newPage(1360, 820).open(day.page(view)).awaitDots(RUNNERS);
    }

    private static Locator button(FanPage page, String name) {
        return page.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
