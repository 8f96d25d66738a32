package run.boylston.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static run.boylston.e2e.people.SmallRace.read;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import run.boylston.e2e.people.RaceDay;
import run.boylston.e2e.people.Services;
import run.boylston.e2e.people.SmallRace;

/**
 * A name is shown as text on a phone, in every view, whatever it is made of and however long. A policy keeps scripts between tags
 * from running, so what counts is that no element was made of it.
 */
@ExtendWith(SharedStack.class)
class NamesIT {

    private static final int RUNNERS = 4;
    private static final String MARKUP =
            "<script>hacked=1</script> <img src=x onerror=hacked=1> \"O'Neil\" & ${1} אבג ";
    /** All characters that a name may have, the last word longer than any screen. */
    static final String NAME = MARKUP + "x".repeat(200 - MARKUP.length());

    private static final String MADE_OF_IT =
            """
            () => {
              const made = [];
              const look = (root) => root.querySelectorAll('*').forEach((each) => {
                if (each.matches('[onerror], [src="x"]') || (each.localName === 'script' && each.text.includes('hacked')))
                  made.push(each.outerHTML);
                if (each.shadowRoot) look(each.shadowRoot);
              });
              look(document);
              return made;
            }""";

    /** But for what nobody sees or is cut short on purpose, and tables that are moved sideways in a frame of their own. */
    private static final String TOO_WIDE =
            """
            (words) => {
              const wide = [];
              const isCut = (each) => getComputedStyle(each).textOverflow === 'ellipsis';
              const isMoved = (table) => !!table && getComputedStyle(table.parentElement).overflowX === 'auto';
              const isMeant = (each) =>
                isCut(each) || isCut(each.parentElement ?? each) || isMoved(each.closest('table')) || each.closest('.unseen');
              const isWide = (node) => {
                const range = new Range();
                range.selectNodeContents(node);
                const { left, right } = range.getBoundingClientRect();
                return node.nodeType === Node.TEXT_NODE && node.data.includes(words) && (left < -1 || right > innerWidth + 1);
              };
              const look = (root) => root.querySelectorAll('*').forEach((each) => {
                if ([...each.childNodes].some(isWide) && !isMeant(each)) wide.push(each.outerHTML);
                if (each.shadowRoot) look(each.shadowRoot);
              });
              look(document.body);
              return wide;
            }""";

    private static final String TITLES_IN =
            """
            (snippet) => {
              const { body } = new DOMParser().parseFromString(snippet, 'text/html');
              const made = [...body.querySelectorAll('img, script:not([src])')].map((each) => each.outerHTML);
              return [...made, body.firstElementChild.title || body.firstElementChild.textContent];
            }""";

    private static RaceDay day;
    private static RaceDay stopped;
    private static FanBrowser browser;

    @BeforeAll
    static void twoOfFourHaveFinished(Services services) {
        day = RaceDay.open(services, new SmallRace("names", RUNNERS));
        give(day);
        day.race().bibs().forEach(bib -> day.crew().take(read(bib, "Start", Duration.ofSeconds(10))));
        day.race().bibs().forEach(bib -> day.crew().take(read(bib, "5K", Duration.ofSeconds(1_510))));
        Stream.of("101", "102").forEach(bib -> day.crew().take(read(bib, "Finish", Duration.ofSeconds(3_010))));
        day.awaitScored();
        stopped = RaceDay.open(services, new SmallRace("names-stopped", RUNNERS));
        give(stopped);
        stopped.crew().take(read("102", "Start", Duration.ofSeconds(10)));
        stopped.awaitScored();
        stopped.organiser().setState(stopped.race().id(), "stopped", "Lightning: go inside.");
        browser = new FanBrowser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    /** Those that show a whole name before anybody has asked for one. */
    static Stream<String> views() {
        return EveryoneIT.views().stream()
                .filter(view -> !List.of("/spectate", "/editor").contains(view));
    }

    @ParameterizedTest
    @MethodSource("views")
    void isTextInEveryView(String view) {
        try (var page = phone(day, view)) {
            assertIsText(page);
        }
    }

    /** They come after the leaders. */
    @Test
    void isTextOfTheRunnerOnTheWall() {
        try (var page = phone(day, "/wall")) {
            shown(page.page().locator("race-wall .runner h2").getByText(NAME));
            assertIsText(page);
        }
    }

    @Test
    void isTextWhereItIsLookedFor() {
        try (var page = phone(day, "")) {
            page.page()
                    .getByRole(AriaRole.NAVIGATION)
                    .getByRole(AriaRole.BUTTON)
                    .first()
                    .click();
            page.byTestId("search").fill("102");
            shown(page.byTestId("search-result"));
            assertIsText(page);
        }
    }

    @Test
    void isTextWhereThePlaceToStandIsChosen() {
        try (var page = phone(day, "/entrants/102")) {
            page.byTestId("card-name").waitFor();
            page.page().locator("button.follow").first().click();
            page.open(day.page("/spectate"));
            page.page().locator("button.primary").click();
            shown(page.byTestId("passing"));
            assertMadeNothing(page, "x".repeat(50));
        }
    }

    @Test
    void isTextInTheLinesThatEditorsPaste() {
        try (var page = phone(day, "/editor")) {
            page.byTestId("search").fill("102");
            shown(page.byTestId("search-result"));
            assertIsText(page);

            // when
            page.byTestId("search-result").first().click();

            // then
            for (var kind : List.of("script", "frame")) {
                var snippet = page.byTestId(kind).inputValue();
                assertThat(page.page().evaluate(TITLES_IN, snippet)).isEqualTo(List.of(NAME + " · Straight Road 10K"));
            }
            shown(page.byTestId("runner").getByText(NAME));
            assertIsText(page);
        }
    }

    @Test
    void isTextWhenTheRaceIsStopped() {
        try (var page = phone(stopped, "")) {
            page.byTestId("lookup").fill("102");
            shown(page.byTestId("looked-up"));
            assertIsText(page);
        }
    }

    private static void give(RaceDay to) {
        var race = to.race().id();
        var quoted = "\"" + NAME.replace("\"", "\"\"") + "\"";
        var list = to.race().startListCsv();
        for (var bib : to.race().bibs()) {
            list = list.replace("Runner " + bib, quoted);
        }
        to.organiser().putStartList(race, list);
        await("live-feed knows the names").atMost(RaceDay.PATIENCE).until(() -> to.services()
                .asked("/api/races/" + race + "/entrants/104")
                .json()
                .at("/entrant/name")
                .asText()
                .equals(NAME));
    }

    private static FanPage phone(RaceDay of, String view) {
        return browser.newPage(390, 844).open(of.page(view));
    }

    private static void assertIsText(FanPage page) {
        shown(page.page().getByText(NAME));
        assertMadeNothing(page, NAME);
    }

    private static void shown(Locator text) {
        text.locator("visible=true").first().waitFor();
    }

    /** @param words of the name that are shown */
    private static void assertMadeNothing(FanPage page, String words) {
        assertThat(page.page().evaluate(MADE_OF_IT)).isEqualTo(List.of());
        assertThat(page.page().evaluate("() => window.hacked === undefined")).isEqualTo(true);
        assertThat(page.page().evaluate(TOO_WIDE, words)).isEqualTo(List.of());
        assertThat(page.scrollsSideways()).isFalse();
        assertThat(page.errors()).isEmpty();
    }
}
