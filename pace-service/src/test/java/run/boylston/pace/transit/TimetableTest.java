package run.boylston.pace.transit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import run.boylston.contracts.race.TransitEntry;
import run.boylston.contracts.race.TransitEntry.Call;
import run.boylston.contracts.race.TransitEntry.Station;
import run.boylston.contracts.race.TransitEntry.Trip;
import run.boylston.pace.problem.ProblemException;

class TimetableTest {

    private static final LocalDate MONDAY = LocalDate.parse("2018-04-16");

    @Test
    void hasTheDaysTrainsAtStationsNearTheCourse() {
        // when
        var transit = read(new Feed(), MONDAY);

        // then
        assertThat(transit.stations())
                .containsExactly(
                        new Station("B", "Middle", "Valley Line", 42.0450, -71.5, true),
                        new Station("A", "South", "Valley Line", 42.0005, -71.5, false));
        assertThat(transit.trips())
                .containsExactly(
                        new Trip("Valley Line", List.of(new Call(1, 35_880, 36_000), new Call(0, 37_200, 37_260))),
                        new Trip("Valley Line", List.of(new Call(0, 89_880, 90_000), new Call(1, 91_800, 91_800))));
    }

    @Test
    void aDayThatIsAnExceptionRunsAsTheExceptionSays() {
        // given
        var feed = new Feed().with("calendar_dates.txt", "holiday,20180416,1", "weekdays,20180416,2");

        // then
        assertThat(read(feed, MONDAY).trips()).isEmpty();
        assertThat(read(feed, MONDAY.plusDays(1)).trips()).hasSize(1);
    }

    @Test
    void trainsWithoutTimesOfTheirOwnAreLeftOut() {
        // given
        var feed = new Feed()
                .with("frequencies.txt", "trip_id,start_time,end_time,headway_secs\nearly,06:00:00,09:00:00,600\n");

        // then
        assertThat(read(feed, MONDAY).trips())
                .extracting(trip -> trip.calls().get(0).departureS())
                .containsExactly(90_000);
    }

    @ParameterizedTest
    @CsvSource({
        "stops.txt, 42.0450, north, stop_lat",
        "stop_times.txt, 10:20:00, soon, stop_times.txt",
        "trips.txt, weekdays, '', service_id",
        "calendar.txt, 20180101, '', start_date",
    })
    void aFeedThatCannotBeReadIsRefusedWithWhatIsWrong(String file, String right, String wrong, String told) {
        // given
        var feed = new Feed().with(file, right, wrong);

        // then
        assertThatThrownBy(() -> read(feed, MONDAY))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(told);
    }

    @Test
    void aFeedWithoutStopsIsRefused() {
        assertThatThrownBy(() -> read(new Feed().with("stops.txt", null), MONDAY))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("stops.txt");
    }

    @Test
    void whatIsNoZipFileIsRefused() {
        assertThatThrownBy(() -> GtfsFeed.open("no zip".getBytes())).isInstanceOf(ProblemException.class);
    }

    private static TransitEntry read(Feed files, LocalDate day) {
        try (var feed = GtfsFeed.open(files.zip())) {
            return new Timetable(feed, day, stop -> stop.lat() < 42.5).entry("race", "", Set.of("Middle"));
        }
    }
}
