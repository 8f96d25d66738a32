package run.boylston.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import run.boylston.e2e.oracle.Csv;
import run.boylston.e2e.oracle.Oracle;
import run.boylston.e2e.oracle.Posted;
import run.boylston.e2e.oracle.RecordingProxy;
import run.boylston.e2e.people.Organiser;
import run.boylston.e2e.people.RaceDay;
import run.boylston.e2e.people.Services;
import run.boylston.simulator.RaceSimulation;
import run.boylston.simulator.ServiceAddresses;
import run.boylston.simulator.SimulationOptions;

/** A race of 500 with all the dirt of a real one, as fast as everything keeps up, and a fan who follows one of them through it. */
@ExtendWith(SharedStack.class)
class WholeRaceIT {

    private static final String RACE = "boston-2018";
    private static final String LOREN = "4758";
    private static final List<String> MATS =
            List.of("5K", "10K", "15K", "20K", "Half", "25K", "30K", "35K", "40K", "Finish");

    /** Whatever has ever stood among the splits, in the order in which it came. */
    private static final String NOTES_SPLITS =
            """
            window.seen = [];
            (function look() {
              const card = document.querySelector('boylston-app')?.shadowRoot?.querySelector('runner-card');
              for (const row of card?.shadowRoot?.querySelectorAll('[data-testid=splits] tbody tr') ?? []) {
                const words = [...row.querySelectorAll('th, b')].map((each) => each.textContent.trim()).join(' ');
                if (!window.seen.includes(words)) window.seen.push(words);
              }
              requestAnimationFrame(look);
            })();""";

    @Test
    void theResultsAreThoseOfAnIndependentJudge(Services services) throws Exception {
        // given
        var options = new SimulationOptions(500, 26, Optional.empty(), Double.POSITIVE_INFINITY, Duration.ZERO);
        try (var ingest = new RecordingProxy(services.ingest());
                var pace = new RecordingProxy(services.pace());
                var browser = new FanBrowser()) {
            var addresses = new ServiceAddresses(ingest.address(), pace.address(), services.organiserKey());
            var simulation = new RaceSimulation(options, addresses, System.out);

            // when
            simulation.load();
            var page = follow(browser, services);
            var summary = simulation.replay();

            // then
            assertThat(summary.holds()).as(summary.toJson()).isTrue();
            assertThat(summary.starters()).isEqualTo(500);
            var posted = Posted.of(
                    RACE,
                    Stream.concat(pace.taken().stream(), ingest.taken().stream())
                            .toList());
            assertThat(posted.reads()).hasSizeGreaterThan(500 * 8);
            var results = new Organiser(services.pace(), services.organiserKey()).resultsCsv(RACE);
            assertThat(Oracle.differences(posted, results)).isEmpty();
            assertThatThePageHasShown(page, results);
        }
    }

    /** Loren's page, open before anybody has started. */
    private static FanPage follow(FanBrowser browser, Services services) {
        await("live-feed knows him")
                .atMost(RaceDay.PATIENCE)
                .until(() -> services.asked("/api/races/" + RACE + "/entrants/" + LOREN)
                                .status()
                        == 200);
        var page = browser.newPage(390, 844);
        page.page().addInitScript(NOTES_SPLITS);
        page.open(services.live().resolve("/races/" + RACE + "/entrants/" + LOREN + "#follow=" + LOREN));
        assertThat(page.byTestId("card-name")).hasText("Loren Zitomersky");
        assertThat(page.byTestId("card")).containsText("to the gun");
        return page;
    }

    /** Each mat once and in order, each time as it is in the results, and at the end what is official. */
    private static void assertThatThePageHasShown(FanPage page, String results) {
        var loren = Csv.rows(results).stream()
                .filter(row -> row.get("bib").equals(LOREN))
                .findFirst()
                .orElseThrow();
        assertThat(page.byTestId("finish")).containsText(loren.get("official_time"));
        assertThat(page.byTestId("splits").locator("tbody tr")).hasCount(MATS.size());
        assertThat(page.page().evaluate("() => window.seen"))
                .isEqualTo(MATS.stream()
                        .map(mat -> mat + " " + loren.get(mat).replaceFirst("^0:0?", ""))
                        .toList());
        assertThat(page.errors()).isEmpty();
    }
}
