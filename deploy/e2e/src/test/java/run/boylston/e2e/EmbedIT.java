package run.boylston.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static run.boylston.e2e.people.SmallRace.read;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import run.boylston.contracts.Json;
import run.boylston.e2e.people.RaceDay;
import run.boylston.e2e.people.Services;
import run.boylston.e2e.people.SmallRace;

/** The race on pages of others, as their readers see it. */
@ExtendWith(SharedStack.class)
class EmbedIT {

    private static final String BIB = "102";

    /** By which blue of the theme the course is drawn now. */
    private static final String BLUES =
            """
            () => {
              const strip = document.querySelector('race-tracker').shadowRoot.querySelector('elevation-strip');
              const canvas = strip.shadowRoot.querySelector('canvas');
              if (!canvas || canvas.width === 0) return [];
              const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
              const has = (...blue) => {
                for (let i = 0; i < data.length; i += 4)
                  if (data[i + 3] > 200 && blue.every((part, j) => Math.abs(data[i + j] - part) < 4)) return true;
                return false;
              };
              return [has(11, 92, 173) && 'day', has(90, 167, 240) && 'night'].filter(Boolean);
            }""";

    private static final String ROUGH =
            "* { letter-spacing: 9px; color: red; font-size: 40px; text-transform: uppercase }";

    @Test
    void aSandboxedFrameOfAnotherSiteSeesTheRaceAsItIsRun(Services services) {
        // given
        var day = started(services, "in-a-frame");
        try (var news = new Newsroom();
                var browser = new FanBrowser();
                var page = browser.newPage(700, 800)) {
            var live = services.live();
            page.open(news.publish(
                    "/story",
                    "default-src 'none'; frame-src %1$s; script-src %1$s 'self'; style-src 'self'; img-src data:"
                            .formatted(live),
                    "<iframe id=\"race\" sandbox=\"allow-scripts\" width=\"640\" height=\"120\" src=\"%s\"></iframe>%s"
                            .formatted(
                                    live.resolve("/embed/in-a-frame?entrant=102&units=km"),
                                    "<script type=\"module\" src=\"" + live.resolve("/frames.js") + "\"></script>")));
            var frame = page.page().frameLocator("#race");
            awaitText(frame, "Start mat");

            // when
            day.crew().take(read(BIB, "5K", Duration.ofSeconds(1_510)));

            // then
            awaitText(frame, "5 km mat");
            assertThat(frame.getByTestId("figure")).containsText("The record has gone up the road");
            assertThat(frame.getByTestId("chip")).containsText("REPLAY");
            assertThat(frame.getByTestId("strip")).isVisible();
            page.page().waitForCondition(() -> height(page) > 250);
            assertThat(page.page().context().cookies()).isEmpty();
            assertThat(page.errors()).isEmpty();
            page.screenshot("embed-frame");
        }
    }

    @Test
    void aMapIsDrawnInASandboxToo(Services services) {
        // given
        started(services, "map-in-a-frame");
        try (var news = new Newsroom();
                var browser = new FanBrowser();
                var page = browser.newPage(700, 800)) {
            // when
            page.open(news.publish(
                    "/story",
                    "default-src 'none'; frame-src %s; style-src 'self'; script-src 'self'; img-src data:"
                            .formatted(services.live()),
                    "<iframe id=\"race\" sandbox=\"allow-scripts\" width=\"640\" height=\"760\" src=\"%s\"></iframe>"
                            .formatted(services.live().resolve("/embed/map-in-a-frame?view=map"))));

            // then
            assertThat(page.page()
                            .frameLocator("#race")
                            .locator("race-map .maplibregl-canvas")
                            .first())
                    .isVisible(new IsVisibleOptions().setTimeout(RaceDay.PATIENCE.toMillis()));
            assertThat(page.page().frameLocator("#race").locator("race-map").getByText("Millbrook"))
                    .isVisible(new IsVisibleOptions().setTimeout(RaceDay.PATIENCE.toMillis()));
            assertThat(page.errors()).isEmpty();
            page.screenshot("embed-map");
        }
    }

    @Test
    void aTagInAnArticleSeesTheRaceAndItsStyleStaysOutside(Services services) {
        // given
        var day = started(services, "in-an-article");
        try (var news = new Newsroom()
                        .withStyle(ROUGH)
                        .withScript(
                                "window.splits = []; addEventListener('race-tracker-split', (e) => splits.push(e.detail))");
                var browser = new FanBrowser();
                var page = browser.newPage(360, 700)) {
            var live = services.live();
            page.open(news.publish(
                    "/story",
                    "default-src 'none'; script-src 'self' %1$s; connect-src %1$s ws://%2$s; style-src 'self'; img-src data:"
                            .formatted(live, live.getAuthority()),
                    "<h1>Story</h1><race-tracker race=\"in-an-article\" entrant=\"102\" units=\"km\"><a href=\"/\">The race</a>"
                            + "</race-tracker><script type=\"module\" src=\"" + live.resolve("/widget.js")
                            + "\"></script>"));
            var where = page.page().locator("race-tracker .where");
            assertThat(where).containsText("Start mat", patiently());

            // when
            day.crew().take(read(BIB, "5K", Duration.ofSeconds(1_510)));

            // then
            assertThat(where).containsText("5 km mat", patiently());
            assertThat(where).hasCSS("letter-spacing", "normal");
            assertThat(where).hasCSS("font-size", "13px");
            assertThat(page.page()
                            .evaluate("() => splits.map((each) => [each.bib, each.point, each.netMs].join())")
                            .toString())
                    .isEqualTo("[102,5K,1500000]");
            assertThat(page.page().evaluate("() => localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
            assertThat(page.scrollsSideways()).isFalse();
            assertThat(page.errors()).isEmpty();
            page.screenshot("embed-tag");
        }
    }

    @Test
    void nothingIsAskedForBeforeTheReaderAsks(Services services) {
        // given
        started(services, "on-demand");
        try (var browser = new FanBrowser();
                var page = browser.newPage(400, 600)) {
            var asked = new CopyOnWriteArrayList<String>();
            page.page().onRequest(request -> asked.add(URI.create(request.url()).getPath()));
            page.page().onWebSocket(socket -> asked.add(URI.create(socket.url()).getPath()));
            page.open(services.live().resolve("/embed/on-demand?entrant=102&load=click"));
            var button = page.page().getByText("Show the race");
            button.waitFor();
            assertThat(asked).noneMatch(path -> path.startsWith("/api") || path.startsWith("/live"));

            // when
            button.click();

            // then
            assertThat(page.byTestId("figure")).containsText("The record has gone up the road", patiently());
            assertThat(asked).contains("/live/on-demand");
            assertThat(page.errors()).isEmpty();
        }
    }

    @Test
    void whoRunsNoScriptReadsATableThatIsAskedForAnew(Services services) {
        // given
        var day = started(services, "without-script");
        try (var browser = new FanBrowser();
                var page = browser.newPageWithoutScript(400, 600)) {
            page.open(services.live().resolve("/embed/without-script?entrant=102"));
            var table = page.byTestId("table");
            assertThat(table).containsText("Runner 102");
            assertThat(table).containsText("REPLAY");

            // when
            day.crew().take(read(BIB, "5K", Duration.ofSeconds(1_510)));

            // then
            assertThat(table).containsText("25:00", patiently());
            page.screenshot("embed-table");
        }
    }

    @Test
    void aNameIsTextWhateverItIsMadeOf(Services services) {
        // given
        var day = started(services, "odd-names");
        var list = day.race().startListCsv();
        var quoted = "\"" + NamesIT.NAME.replace("\"", "\"\"") + "\"";
        day.organiser().putStartList("odd-names", list.replace("Runner 102", quoted));
        day.crew().take(read(BIB, "5K", Duration.ofSeconds(1_510)));
        day.awaitScored();
        try (var browser = new FanBrowser();
                var page = browser.newPage(320, 700);
                var plain = browser.newPageWithoutScript(320, 700)) {
            for (var view : new String[] {"strip", "card", "leaders"}) {
                page.open(services.live().resolve("/embed/odd-names?entrant=102&view=" + view));
                shown(page.page().getByText(NamesIT.NAME));
                assertThat(page.page().evaluate("() => window.hacked === undefined"))
                        .isEqualTo(true);
                assertThat(page.scrollsSideways()).isFalse();
            }
            plain.open(services.live().resolve("/embed/odd-names?entrant=102"));
            plain.page().getByText(NamesIT.NAME).first().waitFor();
            assertThat(page.errors()).isEmpty();
        }
    }

    @Test
    void onPaperItIsDayAndTheStripStandsForTheMap(Services services) {
        // given
        var day = started(services, "on-paper");
        day.crew().take(read(BIB, "5K", Duration.ofSeconds(1_510)));
        day.awaitScored();
        try (var browser = new FanBrowser();
                var page = browser.newPage(700, 900)) {
            for (var view : List.of("strip", "map", "card", "leaders")) {
                onScreenByNight(page, services, view);

                // when
                page.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));

                // then
                assertThat(page.page().locator("race-tracker .frame")).hasCSS("background-color", "rgb(251, 248, 241)");
                shown(page.page().getByText("Runner " + BIB));
                shown(page.byTestId(view.equals("map") ? "strip" : view));
                assertThat(page.page().locator("button:not(.row) >> visible=true"))
                        .hasCount(0);
                assertThat(page.page().locator("race-map >> visible=true")).hasCount(0);
                page.screenshot("embed-print-" + view);
            }
            assertThat(page.errors()).isEmpty();
        }
    }

    /** A printer waits for no frame. */
    @Test
    void theStripIsDrawnAnewForThePrinter(Services services) {
        // given
        started(services, "strip-on-paper");
        try (var browser = new FanBrowser();
                var page = browser.newPage(700, 900)) {
            page.open(services.live().resolve("/embed/strip-on-paper?entrant=102&theme=dark"));
            page.byTestId("strip").waitFor();
            page.page().waitForCondition(() -> !page.page().evaluate(BLUES).equals(List.of()));
            assertThat(page.page().evaluate(BLUES)).isEqualTo(List.of("night"));
            page.page()
                    .evaluate("() => matchMedia('print').addEventListener('change', ({ matches }) => {"
                            + " if (matches) window.printed = (" + BLUES + ")() })");

            // when
            page.page().pdf();

            // then
            assertThat(page.page().evaluate("() => printed")).isEqualTo(List.of("day"));
            page.page().waitForCondition(() -> page.page().evaluate(BLUES).equals(List.of("night")));
        }
    }

    @Test
    void wordPressShowsTheRaceByItsAddress(Services services) throws Exception {
        // given
        var day = started(services, "in-wordpress");
        var found = Pattern.compile("type=\"application/json\\+oembed\" href=\"([^\"]+)\"")
                .matcher(body(day.page("/entrants/" + BIB)));
        assertThat(found.find()).isTrue();
        var answer = Json.mapper().readTree(body(URI.create(found.group(1).replace("&amp;", "&"))));
        var kept = WordPress.filtered(answer.get("html").asText());
        assertThat(kept).contains("sandbox=\"allow-scripts\" security").doesNotContain("allow-popups");
        try (var news = new Newsroom().withScript(WordPress.LISTENER);
                var browser = new FanBrowser();
                var page = browser.newPage(700, 800)) {
            // when
            page.open(news.publish(
                    "/post",
                    "default-src 'none'; frame-src %s; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:"
                            .formatted(services.live()),
                    kept));

            // then
            var frame = page.page().frameLocator("iframe");
            awaitText(frame, "Start mat");
            assertThat(page.page().locator("iframe")).isVisible();
            assertThat(page.page().locator("blockquote")).isHidden();
            // Where it still grows, a click would miss.
            page.page().waitForCondition(() -> hasItsHeight(page.page().locator("iframe"), frame));
            frame.locator("race-tracker footer a").click();
            page.page().waitForCondition(() -> day.page("/entrants/" + BIB)
                    .toString()
                    .equals(page.page().evaluate("() => window.followed")));
            page.screenshot("embed-wordpress");
        }
    }

    private static boolean hasItsHeight(Locator iframe, FrameLocator frame) {
        return iframe.boundingBox().height >= frame.locator("body").boundingBox().height;
    }

    private static void onScreenByNight(FanPage page, Services services, String view) {
        page.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
        page.open(services.live().resolve("/embed/on-paper?entrant=102&theme=dark&view=" + view));
        assertThat(page.page().locator("race-tracker .frame")).hasCSS("background-color", "rgb(13, 23, 34)");
        page.byTestId(view).waitFor();
        shown(page.page().getByText("Runner " + BIB));
    }

    private static void shown(Locator some) {
        some.locator("visible=true").first().waitFor();
    }

    /** Everybody has started. */
    private static RaceDay started(Services services, String id) {
        var day = RaceDay.open(services, new SmallRace(id, 4));
        day.race().bibs().forEach(bib -> day.crew().take(read(bib, "Start", Duration.ofSeconds(10))));
        day.awaitScored();
        return day;
    }

    private static void awaitText(FrameLocator frame, String text) {
        assertThat(frame.locator("race-tracker .where")).containsText(text, patiently());
    }

    private static ContainsTextOptions patiently() {
        return new ContainsTextOptions().setTimeout(RaceDay.PATIENCE.toMillis());
    }

    private static double height(FanPage page) {
        return ((Number) page.page().evaluate("() => document.querySelector('iframe').clientHeight")).doubleValue();
    }

    private static String body(URI address) throws Exception {
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
