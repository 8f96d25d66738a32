package run.boylston.pace.results;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.Json;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.race.RaceEntry.OfficialTime;
import run.boylston.contracts.race.RaceEntry.ResultsStatus;
import run.boylston.pace.race.RaceDefinition;
import run.boylston.pace.results.Result.ResultSplit;
import run.boylston.pace.stack.SmallRace;

/** Held against the structure of the standard's schema by hand: element names, their order, and its status words. */
class ResultListXmlTest {

    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>\
            <ResultList xmlns="http://www.orienteering.org/datastandard/3.0" iofVersion="3.0"\
             createTime="2018-04-16T18:00:00Z" creator="Boylston" status="%s">\
            <Event><Id>ten</Id><Name>Ten</Name>\
            <StartTime><Date>2018-04-16</Date><Time>10:00:00-04:00</Time></StartTime></Event>""";

    private static final String COURSE = "<Course><Id>ten</Id><Name>10K</Name><Length>10000</Length></Course>";

    private final RaceDefinition race = race();

    @Test
    void officialResultsAreOkAndHaveAPosition() {
        // given
        var winner = finisher("1", "Ada Ames", 1, 2_400_000, List.of(split("5K", 1_200_250)));
        var second = finisher("2", "Bea", 2, 2_401_500, List.of());

        // when
        var xml = write(ResultsStatus.OFFICIAL, winner, second);

        // then
        assertThat(xml)
                .isEqualTo(HEAD.formatted("Complete")
                        + "<ClassResult timeResolution=\"0.001\"><Class sex=\"F\"><Id>women</Id><Name>Women</Name></Class>"
                        + COURSE
                        + "<PersonResult><Person sex=\"F\"><Name><Family>Ames</Family><Given>Ada</Given></Name>"
                        + "<Nationality code=\"USA\">USA</Nationality></Person>"
                        + "<Organisation><Name>Fleet &amp; Feet</Name></Organisation>"
                        + "<Result><BibNumber>1</BibNumber><Time>2400</Time><TimeBehind>0</TimeBehind>"
                        + "<Position>1</Position><Status>OK</Status>"
                        + "<SplitTime><ControlCode>5K</ControlCode><Time>1200.25</Time></SplitTime></Result>"
                        + "</PersonResult>"
                        + "<PersonResult><Person sex=\"F\"><Name><Family>Bea</Family><Given></Given></Name>"
                        + "<Nationality code=\"USA\">USA</Nationality></Person>"
                        + "<Organisation><Name>Fleet &amp; Feet</Name></Organisation>"
                        + "<Result><BibNumber>2</BibNumber><Time>2401.5</Time><TimeBehind>1.5</TimeBehind>"
                        + "<Position>2</Position><Status>OK</Status>"
                        + "<SplitTime><ControlCode>5K</ControlCode></SplitTime></Result>"
                        + "</PersonResult></ClassResult>"
                        + "<Extensions><boylston:ResultsStatus xmlns:boylston=\"https://boylston.run/schema/iof\">official"
                        + "</boylston:ResultsStatus></Extensions></ResultList>");
    }

    @Test
    void untilThenWhoHasFinishedIsFinishedWithoutAPosition() {
        assertThat(write(ResultsStatus.UNOFFICIAL, finisher("1", "Ada Ames", 1, 2_400_000, List.of())))
                .startsWith(HEAD.formatted("Snapshot"))
                .contains("<Status>Finished</Status>", ">unofficial</boylston:ResultsStatus>")
                .doesNotContain("Position", "<Status>OK</Status>");
    }

    @Test
    void aMatNotReachedIsMissingAndAMatThatMissedIsNot() {
        // given
        var underWay =
                result("4", "Dan Dole", null, EntrantStatus.ACTIVE, null, List.of(new ResultSplit("Start", 0, 0)));

        // then
        assertThat(write(ResultsStatus.LIVE, underWay))
                .contains(
                        "<Status>Active</Status><SplitTime status=\"Missing\"><ControlCode>5K</ControlCode></SplitTime>");
        assertThat(write(ResultsStatus.LIVE, finisher("1", "Ada Ames", 1, 2_400_000, List.of())))
                .contains("<SplitTime><ControlCode>5K</ControlCode></SplitTime>");
    }

    @Test
    void whatNoXmlCanHoldIsLeftOut() {
        assertThat(write(ResultsStatus.LIVE, finisher("1", "A\u0001da <Ames>\uFFFF", 1, 2_400_000, List.of())))
                .contains("<Family>&lt;Ames&gt;</Family><Given>Ada</Given>");
    }

    private String write(ResultsStatus status, Result... results) {
        var list = new ResultList("ten", "ten", status, Instant.parse("2018-04-16T18:00:00.5Z"), List.of(results));
        return new String(ResultListXml.write(list, new RaceContest("ten", race, race.getContest("ten"))), UTF_8);
    }

    private static Result finisher(String bib, String name, long place, long netMs, List<ResultSplit> between) {
        var splits = new ArrayList<>(between);
        splits.add(split("Finish", netMs));
        return result(bib, name, place, EntrantStatus.FINISHED, netMs, splits);
    }

    private static Result result(
            String bib, String name, Long place, EntrantStatus status, Long netMs, List<ResultSplit> splits) {
        var gunMs = netMs == null ? null : netMs + 700;
        return new Result(
                "women",
                "first",
                place,
                place,
                null,
                person(bib, name),
                status,
                OfficialTime.NET,
                netMs,
                gunMs,
                netMs,
                splits);
    }

    private static ListedPerson person(String bib, String name) {
        return new ListedPerson(bib, name, "F", null, "18-39", "USA", null, null, "Fleet & Feet", null, null);
    }

    private static ResultSplit split(String point, long netMs) {
        return new ResultSplit(point, netMs + 700, netMs);
    }

    private static RaceDefinition race() {
        try {
            return Json.mapper().readValue(SmallRace.DEFINITION, RaceDefinition.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
