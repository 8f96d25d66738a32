package run.boylston.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static run.boylston.e2e.people.SmallRace.read;

import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import run.boylston.e2e.people.RaceDay;
import run.boylston.e2e.people.Services;
import run.boylston.e2e.people.SmallRace;

/** Who follows somebody is told at each mat: once, in order, and anew when it is corrected. */
@ExtendWith(SharedStack.class)
class AlertsIT {

    private static final String BIB = "102";
    private static final String OTHER = "103";

    /** In a replay thirty times as fast as the race was, when whoever ran for forty minutes would long be home. */
    private static final long LATE_MS = 3_000_000;

    @ParameterizedTest
    @CsvSource({"socket, ''", "polling, WebSocket EventSource"})
    void theOpenPageTellsOfEachMatOnceAndInOrder(String way, String lacking, Services services) {
        // given
        var day = RaceDay.open(services, new SmallRace("alerts-by-" + way, 4));
        day.organiser().setClock(day.race().id(), LATE_MS, 30);
        day.crew().take(read(OTHER, "Start", Duration.ofSeconds(5)));
        day.awaitScored();
        try (var browser = new FanBrowser();
                var page = browser.newPage(390, 844, ColorScheme.LIGHT, "en-US").without(lacking);
                var alerts = new AlertsOnPage(page.open(day.page("#follow=" + BIB)))) {
            page.awaitDots(1);
            assertThat(page.byTestId("connection")).hasAttribute("data-way", way);
            alerts.switchOn();

            // when
            day.crew().take(read(BIB, "Start", Duration.ofSeconds(10)));
            alerts.awaitTold("\u2068Runner 102\u2069 · Start: REPLAY ×30 · started · simulated");
            day.crew().take(read(BIB, "5K", Duration.ofSeconds(1_510)));
            alerts.awaitTold("\u2068Runner 102\u2069 · 5 km: REPLAY ×30 · 25:00 · simulated");
            day.crew().take(read(BIB, "5K", Duration.ofSeconds(1_511)), read(OTHER, "5K", Duration.ofSeconds(1_400)));
            day.organiser().enterSplit(day.race().id(), BIB, "5K", SmallRace.GUN.plusSeconds(1_500));
            alerts.awaitTold("\u2068Runner 102\u2069 · 5 km: REPLAY ×30 · Corrected: 24:50 · simulated");
            day.crew().take(read(BIB, "Finish", Duration.ofSeconds(2_710)));
            alerts.awaitTold("\u2068Runner 102\u2069 · Finish: REPLAY ×30 · 45:00 · simulated");

            // then
            assertThat(alerts.told()).hasSize(4);
            assertThat(page.byTestId("toast").last()).hasAttribute("data-bib", BIB);
            assertThat(Axe.violations(page)).isEmpty();
            assertThat(page.errors()).isEmpty();

            // when
            page.byTestId("toast").last().locator("a").click();

            // then
            assertThat(page.byTestId("card-name")).hasText("Runner " + BIB);
        }
    }

    @Test
    void theSwitchSaysHonestlyWhatItDoes(Services services) {
        // given
        var day = RaceDay.open(services, new SmallRace("alerts-switch", 4));
        day.crew().take(read(BIB, "Start", Duration.ofSeconds(10)));
        day.awaitScored();
        try (var browser = new FanBrowser();
                var refused = new AlertsOnPage(browser.newPage(1360, 820));
                var granted = new AlertsOnPage(browser.newPage(1360, 820));
                var pushed = new AlertsOnPage(browser.newPage(1360, 820))) {
            // when
            refused.refuse(services).open(day.page("#follow=" + BIB));
            refused.switchOn();
            granted.grant(services).open(day.page("#follow=" + BIB));
            granted.switchOn();

            // then
            assertThat(refused.reach()).hasText("Only while this page is open: the browser forbids notifications.");
            assertThat(granted.reach()).hasText("Only while this page is open.");

            // when
            pushed.grant(services).withPush(day).open(day.page("#follow=" + BIB));
            pushed.awaitWorker();
            pushed.switchOn();

            // then
            assertThat(pushed.reach()).hasText("Also when this page is closed.");
            pushed.awaitAsked(
                    "POST /api/races/alerts-switch/alerts {\"endpoint\":\"https://push.example/1\",\"p256dh\":\""
                            + AlertsOnPage.POINT + "\",\"auth\":\"BTBZMqHH6r4Tts7J_aSIgg\",\"bibs\":[\"102\"],"
                            + "\"language\":\"en\"}");

            // when
            pushed.switchOff();

            // then
            pushed.awaitAsked("DELETE /api/races/alerts-switch/alerts/the-id");
            assertThat(pushed.reach()).hasText("When someone you follow passes one.");
        }
    }

    @Test
    void whatIsPushedIsShownOnceAndGivesWayToItsCorrection(Services services) {
        // given
        var day = RaceDay.open(services, new SmallRace("alerts-pushed", 4));
        day.crew().take(read(BIB, "Start", Duration.ofSeconds(10)));
        day.awaitScored();
        try (var browser = new FanBrowser();
                var device = new AlertsOnPage(browser.newPage(1360, 820))) {
            device.grant(services).open(day.page("#follow=" + BIB));
            device.awaitWorker();

            // when
            device.push(services, pushed(2, 1_500_000, false));
            device.push(services, pushed(2, 1_500_000, false));

            // then
            device.awaitShown("\u2068<b>“Bob”</b>\u2069 · 5 km | 25:00, 5:00 behind");

            // when
            device.push(services, pushed(3, 1_490_000, true));

            // then
            device.awaitShown("\u2068<b>“Bob”</b>\u2069 · 5 km | Corrected: 24:50, 5:00 behind");

            // when
            device.push(services, pushed(2, 1_500_000, false));
            device.push(services, "no alert");

            // then
            device.awaitShown(
                    "\u2068<b>“Bob”</b>\u2069 · 5 km | Corrected: 24:50, 5:00 behind", "Boylston | News of the race");
        }
    }

    private static String pushed(int revision, long netMs, boolean corrected) {
        return """
                {"race":"alerts-pushed","raceName":"Straight Road 10K","bib":"102","name":"<b>“Bob”</b>","point":"5K",\
                "pointName":"5 km","distanceM":5000,"netMs":%d,"gunMs":%d,"aheadMs":-300000,"revision":%d,\
                "corrected":%b,"simulated":false,"language":"en"}"""
                .formatted(netMs, netMs, revision, corrected);
    }
}
