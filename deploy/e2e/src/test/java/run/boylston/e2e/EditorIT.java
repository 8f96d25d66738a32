package run.boylston.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static run.boylston.e2e.Keys.press;
import static run.boylston.e2e.Keys.tabTo;

import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import run.boylston.e2e.people.RaceDay;
import run.boylston.e2e.people.Services;
import run.boylston.e2e.people.SmallRace;

/** Whom an article shows: what stands in the editor's fields is what its lines say. */
@ExtendWith(SharedStack.class)
class EditorIT {

    private static RaceDay day;
    private static FanBrowser browser;

    @BeforeAll
    static void twoRaces(Services services) {
        day = RaceDay.open(services, new SmallRace("editor", 4));
        RaceDay.open(services, new SmallRace("editor-next", 3));
        browser = new FanBrowser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @Test
    void whoIsShownIsChosenByTheKeyboardAlone() {
        try (var page = browser.newPage(1360, 820).open(day.page("/editor"))) {
            var editor = page.page().locator("race-editor");
            var search = editor.getByTestId("search");
            var script = editor.getByTestId("script");
            search.waitFor();

            // when
            tabTo(page, search);
            page.page().keyboard().type("Runner 103");
            editor.getByTestId("search-result").first().waitFor();
            press(page, "Enter");

            // then
            assertThat(editor.getByTestId("runner")).containsText("Runner 103");
            assertThat(search).hasValue("");
            assertThat(script).hasValue(Pattern.compile("entrant=\"103\""));
            assertThat(Axe.violationsInEveryLook(page)).isEmpty();
            page.page().setViewportSize(320, 640);
            assertThat(page.scrollsSideways()).isFalse();

            // when
            tabTo(page, editor.getByTestId("runner").getByRole(AriaRole.BUTTON));
            press(page, "Enter");

            // then
            assertThat(editor.getByTestId("runner")).isEmpty();
            assertThat(script).not().hasValue(Pattern.compile("103"));
            assertThat(search).isFocused();
        }
    }

    @Test
    void anotherRaceIsSearchedByItself() {
        try (var page = browser.newPage(1360, 820).open(day.page("/editor"))) {
            var editor = page.page().locator("race-editor");
            var search = editor.getByTestId("search");
            search.fill("Runner 10");
            editor.getByTestId("search-result").getByText("Runner 102").click();
            assertThat(editor.getByTestId("runner")).containsText("Runner 102");
            search.fill("Runner 1");

            // when
            editor.locator("select").first().selectOption("editor-next");

            // then
            assertThat(search).hasValue("");
            assertThat(editor.getByTestId("search-result")).hasCount(0);
            assertThat(editor.getByTestId("runner")).isEmpty();
            assertThat(editor.getByTestId("script")).not().hasValue(Pattern.compile("entrant="));

            // when
            search.fill("Runner");

            // then
            assertThat(editor.getByTestId("search-result")).hasCount(3);
        }
    }
}
