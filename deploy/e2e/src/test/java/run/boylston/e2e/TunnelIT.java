package run.boylston.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static run.boylston.e2e.people.SmallRace.read;

import com.google.gson.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import run.boylston.e2e.people.RaceDay;
import run.boylston.e2e.people.Services;
import run.boylston.e2e.people.SmallRace;

/** A train enters a tunnel. */
@ExtendWith(SharedStack.class)
class TunnelIT {

    private static final String BIB = "102";
    private static final String HAS_KEPT_THE_SPLIT = "async () => JSON.stringify(await (await (await caches.open("
            + "'boylston-views')).match('/kept/tunnel'))?.json())?.includes('5K')";

    /** The page itself comes first, and what keeps it after that. */
    private static final String HAS_KEPT_THE_PAGE =
            """
            async () => {
              const kept = await caches.open('boylston-1');
              const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
                .filter((name) => name.includes('/assets/'));
              const all = await Promise.all(['/', '/api/races/tunnel', ...loaded].map((name) => kept.match(name)));
              return !!navigator.serviceWorker.controller && all.every(Boolean);
            }""";

    @Test
    void aPageOpenedWithoutNetworkShowsWhatWasKnownAndHowOldItIs(Services services) {
        // given
        var day = RaceDay.open(services, new SmallRace("tunnel", 10));
        day.crew().take(read(BIB, "Start", Duration.ofSeconds(10)));
        day.crew().take(read(BIB, "5K", Duration.ofSeconds(1_510)));
        day.awaitScored();
        try (var browser = new FanBrowser();
                var page = browser.newPage(390, 844).open(day.page("/entrants/" + BIB))) {
            page.byTestId("splits").getByText("25:00").waitFor();
            page.page().waitForFunction(HAS_KEPT_THE_SPLIT);
            page.page().waitForFunction(HAS_KEPT_THE_PAGE);

            // when
            page.page().context().setOffline(true);
            page.page().reload();
            // A network that is only said to be away is away after a reload too, but the page is not told.
            var tunnel = page.page().context().newCDPSession(page.page());
            tunnel.send("Network.emulateNetworkConditions", noNetwork());

            // then
            page.byTestId("splits").getByText("25:00").waitFor();
            assertThat(page.byTestId("connection")).containsText("no network: view is");
            // An age that grows would be spoken every second.
            assertThat(page.page().locator("race-header [role=status]")).hasText("no network");

            // when
            tunnel.detach();
            page.page().context().setOffline(false);

            // then
            assertThat(page.byTestId("connection")).hasAttribute("data-state", "open");
            assertThat(page.byTestId("splits")).containsText("25:00");
        }
    }

    private static JsonObject noNetwork() {
        var conditions = new JsonObject();
        conditions.addProperty("offline", true);
        conditions.addProperty("latency", 0);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", -1);
        return conditions;
    }
}
