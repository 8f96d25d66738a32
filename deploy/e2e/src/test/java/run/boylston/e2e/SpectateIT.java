package run.boylston.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static run.boylston.e2e.people.SmallRace.read;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import run.boylston.e2e.people.RaceDay;
import run.boylston.e2e.people.Services;
import run.boylston.e2e.people.SmallRace;

/** Somebody beside the course asks when the runner they follow comes past, and where to go then. */
@ExtendWith(SharedStack.class)
class SpectateIT {

    private static final String BIB = "102";

    /** At 7.5 km (4.7 miles), 50 m east of the road. */
    private static final double LATITUDE = 42.26745;

    private static final double LONGITUDE = -71.49942;

    /** More of it than any other number that is sent is likely to have. */
    private static final Pattern COORDINATE = Pattern.compile("42[.,]267|71[.,]499");

    private static final Pattern CLOCK_TIME = Pattern.compile("^10:\\d\\d am$");
    private static final Pattern INTERVAL = Pattern.compile("^10:\\d\\d am–10:\\d\\d am$");
    private static final Pattern PLAN = Pattern.compile(BIB + ": you have [1-9]\\d* minutes? to get to");

    private static final String LOSES_WHAT_IS_FIRST_ASKED_OF_TRAINS =
            """
            (() => {
              const real = window.fetch;
              let lost = false;
              window.fetch = (asked, ...rest) => {
                if (lost || !String(asked).endsWith('/transit')) return real(asked, ...rest);
                lost = true;
                return Promise.reject(new TypeError('a tunnel'));
              };
            })()""";

    @Test
    void aSpotTellsWhenTheRunnerComesPastAndNobodyIsToldWhereItsFinderStands(Services services) {
        // given
        var day = afterFiveKilometres(services, "spectate");
        try (var browser = new FanBrowser();
                var page = browser.newPageAt(LATITUDE, LONGITUDE)) {
            var sent = new Outgoing(page.page());
            page.open(day.page("/spectate#follow=" + BIB));

            // when
            button(page, "Where I am").click();

            // then
            var here = page.byTestId("spot").first();
            assertThat(here).containsText("4.7 mi");
            assertThat(cell(here, 0)).hasText(CLOCK_TIME);
            assertThat(cell(here, 1)).hasText(INTERVAL);

            // when
            page.page().getByLabel("Place on the course").selectOption("10000");
            button(page, "Add").click();

            // then
            assertThat(page.byTestId("leg")).hasText(PLAN);

            // when
            day.organiser().setClock(day.race().id(), 3_600_000, 1);

            // then
            assertThat(cell(here, 1)).hasText("most likely came past");

            // when
            day.crew().take(read(BIB, "Finish", Duration.ofSeconds(3_010)));

            // then
            assertThat(cell(here, 0)).hasText("about 10:37 am");
            assertThat(cell(here, 1)).hasText("came past");
            assertThat(sent.requests()).isNotEmpty().noneMatch(SpectateIT::hasCoordinate);
            assertThat(sent.frames()).isNotEmpty().noneMatch(SpectateIT::hasCoordinate);
            assertThat(page.errors()).isEmpty();
        }
    }

    @Test
    void stationsThatWereAskedForInATunnelAreThereAfterIt(Services services) {
        // given
        var day = afterFiveKilometres(services, "spectate-tunnel");
        day.organiser()
                .putStations(day.race().id(), "name,line,lat,lon,closed\nOak Street,Green line,42.245,-71.5,no\n");
        await("live-feed knows the station").atMost(RaceDay.PATIENCE).until(() -> services.asked(
                        "/api/races/" + day.race().id() + "/transit")
                .body()
                .contains("Oak Street"));
        try (var browser = new FanBrowser();
                var page = browser.newPage(390, 844)) {
            page.page().addInitScript(LOSES_WHAT_IS_FIRST_ASKED_OF_TRAINS);

            // when
            page.open(day.page("/spectate#spots=5000"));

            // then
            assertThat(page.byTestId("spot")).containsText("Oak Street, Green line: about");
        }
    }

    /** And on the way to 7.5 km, which takes nine minutes more. */
    private static RaceDay afterFiveKilometres(Services services, String id) {
        var day = RaceDay.open(services, new SmallRace(id, 4));
        day.crew().take(read(BIB, "Start", Duration.ofSeconds(10)));
        day.crew().take(read(BIB, "5K", Duration.ofSeconds(1_510)));
        day.awaitScored();
        day.organiser().setClock(id, 1_700_000, 1);
        return day;
    }

    private static Locator button(FanPage page, String name) {
        return page.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Of the row of the one who is followed: when, then between when or what is said instead. */
    private static Locator cell(Locator spot, int column) {
        return spot.getByTestId("passing").locator("td").nth(column);
    }

    private static boolean hasCoordinate(String sent) {
        return COORDINATE.matcher(sent).find();
    }
}
