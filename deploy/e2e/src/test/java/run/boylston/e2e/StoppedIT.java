package run.boylston.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static run.boylston.e2e.people.SmallRace.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import run.boylston.e2e.people.Answer;
import run.boylston.e2e.people.RaceDay;
import run.boylston.e2e.people.Services;
import run.boylston.e2e.people.SmallRace;

/** The organiser stops a race: whoever watches it is told why, and of nobody more than the last mat passed. */
@ExtendWith(SharedStack.class)
class StoppedIT {

    private static final String BIB = "102";
    private static final String SEEN_BY_GPS = "103";
    private static final String NOTICE = "Lightning over Millbrook: go inside.";
    private static final long NOW_MS = 1_700_000;
    private static final long LATER_MS = 2_400_000;
    private static final Pattern LATER = Pattern.compile("0:4\\d:\\d\\d");

    @ParameterizedTest
    @ValueSource(strings = {"suspended", "stopped"})
    void nobodyIsShownBeyondTheLastMatUntilTheRaceGoesOn(String state, Services services) {
        // given
        var day = underWay(services, state + "-on-page");
        var embed = services.live().resolve("/embed/" + day.race().id() + "?units=mi&entrant=" + BIB);
        try (var browser = new FanBrowser();
                var live =
                        browser.newPage(1360, 820, ColorScheme.LIGHT, "en-US").open(day.page("/entrants/" + BIB));
                var widget = browser.newPage(640, 700).open(embed);
                var plain = browser.newPageWithoutScript(640, 700).open(embed)) {
            awaitEstimates(live);
            awaitEstimates(widget);
            await().atMost(RaceDay.PATIENCE).untilAsserted(() -> Answers.of(day).assertMove());
            var before = Answers.of(day);

            // when
            day.organiser().setState(day.race().id(), state, NOTICE);

            // then
            assertThat(live.byTestId("stopped")).hasText("The race is " + state + ".");
            assertThat(live.byTestId("notice")).containsText(NOTICE);
            assertThat(live.page().locator("stopped-race")).containsText("Passed the 5 km mat at 10:25 am.");
            assertThat(live.byTestId("map")).hasCount(0);
            assertThat(widget.byTestId("notice")).containsText(NOTICE);
            assertThat(widget.byTestId("figure")).containsText("5 km mat passed after 25:00. The race is " + state);
            awaitLastMats(widget);
            assertThat(plain.byTestId("table")).containsText(NOTICE);
            assertThat(plain.byTestId("table")).containsText("The race is " + state);
            var after = Answers.of(day);
            after.assertStand(state);
            assertThat(after.etags()).doesNotContainAnyElementsOf(before.etags());

            // when
            live.page().getByText("Show the map").click();
            day.organiser().setClock(day.race().id(), state, LATER_MS, 1);

            // then
            assertThat(live.byTestId("race-clock")).containsText(LATER);
            awaitLastMats(live);
            awaitLastMats(widget);
            assertThat(Answers.of(day).card.etag()).isEqualTo(after.card.etag());
            live.screenshot(state);
            widget.screenshot(state + "-widget");

            // when
            day.organiser().setClock(day.race().id(), LATER_MS, 1);

            // then
            awaitEstimates(live);
            awaitEstimates(widget);
            assertThat(live.errors()).isEmpty();
            assertThat(widget.errors()).isEmpty();
        }
    }

    @Test
    void whatFamiliesTypedBeforeIsNotAnswered(Services services) {
        // given
        var day = underWay(services, "family-lookup");
        day.organiser().setState(day.race().id(), "stopped", NOTICE);
        try (var browser = new FanBrowser();
                var page = browser.newPage(390, 844).open(day.page(""))) {
            var held = new CompletableFuture<Route>();
            var ended = new CompletableFuture<Request>();
            page.page().route("**/entrants?q=101*", held::complete);
            page.page().onRequestFailed(ended::complete);
            page.byTestId("lookup").fill("101");
            page.page().waitForCondition(held::isDone);

            // when
            page.byTestId("lookup").fill("");

            // then
            page.page().waitForCondition(ended::isDone);
            assertThat(ended.join()).isEqualTo(held.join().request());

            // when
            page.byTestId("lookup").fill(BIB);

            // then
            assertThat(page.byTestId("looked-up").locator("li")).containsText(new String[] {"Runner " + BIB});
        }
    }

    /** Everybody has started, one has passed a mat more, and of another a tracker tells. */
    private static RaceDay underWay(Services services, String id) {
        var day = RaceDay.open(services, new SmallRace(id, 4));
        day.organiser().setClock(id, NOW_MS, 1);
        day.race().bibs().forEach(bib -> day.crew().take(read(bib, "Start", Duration.ofSeconds(10))));
        day.crew().take(read(BIB, "5K", Duration.ofSeconds(1_510)));
        day.awaitScored();
        day.crew()
                .postFixes("[{\"tracker\":\"T-%s\",\"time\":\"%s\",\"lat\":42.236,\"lon\":-71.5}]"
                        .formatted(SEEN_BY_GPS, SmallRace.GUN.plusMillis(NOW_MS)))
                .expecting(202);
        return day;
    }

    /** The strip's picture for whoever does not see it: how many are where, and how it is known. */
    private static Locator inWords(FanPage page, int table) {
        return page.byTestId("strip").locator("section.unseen table").nth(table);
    }

    private static void awaitEstimates(FanPage page) {
        assertThat(inWords(page, 1)).containsText("estimated");
    }

    /** All but one were seen at the start and nowhere else. */
    private static void awaitLastMats(FanPage page) {
        assertThat(inWords(page, 0).locator("td:last-child"))
                .hasText(new String[] {"3 runners", "1 runner", "0 runners"});
        assertThat(inWords(page, 1)).containsText("3.1 mi");
        assertThat(inWords(page, 1)).not().containsText("estimated");
    }

    /** What caches keep for a million, and what a messenger shows of a link. */
    private record Answers(Answer field, Answer snapshot, Answer card) {

        static Answers of(RaceDay day) {
            var id = day.race().id();
            return new Answers(
                    day.services().asked("/api/races/" + id + "/field").expecting(200),
                    day.services()
                            .asked("/api/races/" + id + "/snapshot?leaders=true&entrants=" + BIB + "," + SEEN_BY_GPS)
                            .expecting(200),
                    day.services().asked("/share/" + id + "/" + BIB + ".png").expecting(200));
        }

        void assertMove() {
            assertThat(field.json().path("speedMps")).anyMatch(speed -> speed.asDouble() > 0);
            assertThat(snapshot.body()).contains("projection", "position");
        }

        void assertStand(String state) {
            assertThat(field.json().path("speedMps")).hasSize(4).allMatch(speed -> speed.asDouble() == 0);
            assertThat(field.json().path("d0M"))
                    .extracting(JsonNode::asDouble)
                    .containsExactlyInAnyOrder(0.0, 5_000.0, 0.0, 0.0);
            assertThat(snapshot.json().at("/clock/state").asText()).isEqualTo(state);
            assertThat(snapshot.body()).contains(NOTICE).doesNotContain("projection", "position");
        }

        List<String> etags() {
            return List.of(field.etag(), snapshot.etag(), card.etag());
        }
    }
}
