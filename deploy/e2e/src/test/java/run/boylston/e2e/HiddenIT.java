package run.boylston.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static run.boylston.e2e.people.SmallRace.read;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import run.boylston.contracts.Json;
import run.boylston.contracts.live.LiveMessage;
import run.boylston.e2e.people.RaceDay;
import run.boylston.e2e.people.Services;
import run.boylston.e2e.people.SmallRace;

/** Whoever may not be shown is on no page, open or opened later, in no search and on no socket. */
@ExtendWith(SharedStack.class)
class HiddenIT {

    private static final String BIB = "102";
    private static final String NAME = "Runner 102";

    /** For how long a page may still show somebody, and for how long of this a cache may. */
    private static final int MOST_MS = 5_000;

    private static final int CACHED_MS = 1_000;

    @Test
    void whoIsHiddenIsGoneFromThePagesThatWatchThem(Services services) {
        // given
        var day = start(services, "hidden-on-page");
        try (var browser = new FanBrowser();
                var open = browser.newPage(1360, 820).open(day.page("/entrants/" + BIB));
                var searching = browser.newPage(1360, 820).open(day.page(""));
                var standings = browser.newPage(1360, 820).open(day.page("/standings?division=men"));
                var editing = browser.newPage(1360, 820).open(day.page("/editor"));
                var opened = browser.newPage(1360, 820)) {
            open.byTestId("card-name").getByText(NAME).waitFor();
            open.awaitDots(4);
            standings.page().locator("race-standings").getByText(NAME).first().waitFor();
            var editor = editing.page().locator("race-editor");
            editor.getByTestId("search").fill("Runner");
            editor.getByTestId("search-result").getByText(NAME).click();
            editor.getByTestId("runner").getByText(NAME).waitFor();
            editor.getByTestId("search").fill("Runner");
            editor.getByTestId("search-result").getByText(NAME).waitFor();
            searching.byTestId("search").fill("Runner");
            searching.byTestId("search-result").getByText(NAME).waitFor();

            // when
            day.organiser().hide(day.race().id(), BIB);

            // then
            open.awaitDots(3).awaitNowhere(NAME);
            searching.awaitDots(3).awaitNowhere(NAME);
            assertThat(searching.byTestId("search-result").allTextContents()).hasSize(3);
            assertThat(msBetweenQuestions(searching, "/search?")).isLessThan(MOST_MS - CACHED_MS);
            standings.awaitNowhere(NAME);
            assertThat(msBetweenQuestions(standings, "/standings?")).isLessThan(MOST_MS - CACHED_MS);
            editing.awaitNowhere(NAME);
            assertThat(editor.getByTestId("search-result").allTextContents()).hasSize(3);
            assertThat(editor.getByTestId("script").inputValue()).doesNotContain(NAME, BIB);
            opened.open(day.page("/entrants/" + BIB)).awaitDots(3).awaitNowhere(NAME);
            assertFoundNowhere(day, opened);
            assertThat(open.errors()).isEmpty();
        }
    }

    @Test
    void whoIsUnderAgeIsFoundNowhereUntilTheResults(Services services) {
        // given
        var day = start(services, "under-age");
        var list = day.race().startListCsv();
        var line = list.lines().filter(one -> one.startsWith(BIB)).findFirst().orElseThrow();
        var minor = line.replace(",M,22,", ",M,17,").replace(",public,", ",,");
        assertThat(minor).isNotEqualTo(line);
        try (var browser = new FanBrowser();
                var page = browser.newPage(1360, 820).open(day.page("/entrants/" + BIB))) {
            page.awaitDots(4);

            // when
            day.organiser().putStartList(day.race().id(), list.replace(line, minor));

            // then
            page.awaitDots(3).awaitNowhere(NAME);
            assertFoundNowhere(day, page);
        }
    }

    /** Four runners, all of whom have started; the one in question has passed a mat more. */
    private static RaceDay start(Services services, String id) {
        var day = RaceDay.open(services, new SmallRace(id, 4));
        for (var bib : day.race().bibs()) {
            day.crew().take(read(bib, "Start", Duration.ofSeconds(10)));
        }
        day.crew().take(read(BIB, "5K", Duration.ofSeconds(1_510)));
        day.awaitScored();
        return day;
    }

    /** The shortest time between two: how long others took tells of this machine. */
    private static double msBetweenQuestions(FanPage page, String address) {
        var shortest = page.page()
                .evaluate(
                        """
                address => performance.getEntriesByType('resource')
                    .filter(({ name }) => name.includes(address))
                    .map(({ startTime }) => startTime)
                    .reduce(([least, before], ms) => [Math.min(least, ms - before), ms], [1e9, -1e9])[0]""",
                        address);
        return ((Number) shortest).doubleValue();
    }

    private static void assertFoundNowhere(RaceDay day, FanPage page) {
        page.byTestId("search").fill("Runner");
        page.byTestId("search-result").getByText("Runner 101").first().waitFor();
        assertThat(page.byTestId("search-result").allTextContents()).hasSize(3).noneMatch(text -> text.contains(BIB));
        try (var fan = day.fanOf("101", BIB)) {
            await("the other one is told of").atMost(RaceDay.PATIENCE).until(() -> fan.heard().stream()
                    .anyMatch(message -> tells(message, "101")));
            assertThat(fan.heard()).noneMatch(message -> tells(message, BIB));
        }
    }

    private static boolean tells(LiveMessage message, String bib) {
        var text = new String(Json.write(message), UTF_8);
        return text.contains("\"" + bib + "\"") || text.contains("Runner " + bib);
    }
}
