package run.boylston.pace.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static run.boylston.pace.stack.SmallRace.GUN;
import static run.boylston.pace.stack.SmallRace.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.ingest.TimingRead;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Split;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.stack.Organiser;
import run.boylston.pace.stack.RealStack;
import run.boylston.pace.stack.SmallRace;
import run.boylston.pace.stack.Topics;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class CorrectionsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String REASON = ",\"who\":\"Ann\",\"why\":\"seen on video\"}";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    Topics topics;

    @BeforeEach
    void watch() {
        topics = new Topics(bootstrapServers, Topic.RACE_PROGRESS);
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void aChipLearntAfterTheFinishBringsAllItsSplits() {
        // given
        var organiser = new Organiser("found");
        organiser.load(SmallRace.START_LIST);
        topics.send(read("found", "C900", "Start", 2), read("found", "C900", "5K", 1_302));
        topics.send(read("found", "C900", "Finish", 2_602));
        await().atMost(PATIENCE).untilAsserted(() -> organiser
                .get("/unknown-chips")
                .statusCode(200)
                .body("chip", hasItems("C900"))
                .body("reads[0]", equalTo(3))
                .body("first[0]", equalTo(GUN.plusSeconds(2).toString())));

        // when
        correct(organiser, "{\"kind\":\"assignChip\",\"chip\":\"C900\",\"bib\":\"101\"" + REASON);

        // then
        var progress = awaitProgress("found/101", scored -> scored.splits().size() == 3);
        assertThat(progress.status()).isEqualTo(EntrantStatus.FINISHED);
        assertThat(progress.splits()).extracting(Split::netMs).containsExactly(0L, 1_300_000L, 2_600_000L);
        assertThat(progress.corrected()).isTrue();
        organiser.get("/unknown-chips").statusCode(200).body("size()", equalTo(0));
    }

    @Test
    void twoChipsSwappedInMidRaceMakeBothRunnersExactAndAReversalRestoresThem() {
        // given
        var organiser = new Organiser("swap");
        organiser.load(SmallRace.START_LIST);
        topics.send(read("swap", "C101", "Start", 1), read("swap", "C102", "Start", 2));
        topics.send(read("swap", "C101", "5K", 1_310), read("swap", "C102", "5K", 1_290));
        var adaBefore = awaitProgress("swap/101", scored -> scored.splits().size() == 2);
        var beaBefore = awaitProgress("swap/102", scored -> scored.splits().size() == 2);

        // when
        var from = GUN.plusSeconds(600);
        var id = correct(
                organiser,
                "{\"kind\":\"swapChips\",\"bib\":\"101\",\"otherBib\":\"102\",\"from\":\"" + from + "\"" + REASON);

        // then
        var ada = awaitProgress("swap/101", Progress::corrected);
        var bea = awaitProgress("swap/102", Progress::corrected);
        assertThat(ada.splits()).extracting(Split::gunMs).containsExactly(1_000L, 1_290_000L);
        assertThat(bea.splits()).extracting(Split::gunMs).containsExactly(2_000L, 1_310_000L);
        assertThat(ada.revision()).isGreaterThan(adaBefore.revision());

        // when
        organiser.put("/start-list", "text/csv", SmallRace.START_LIST).statusCode(200);

        // then
        var reloaded = awaitProgress("swap/101", scored -> scored.revision() > ada.revision());
        assertThat(reloaded.splits()).isEqualTo(ada.splits());

        // when
        reverse(organiser, id);

        // then
        var adaAfter = awaitProgress("swap/101", scored -> !scored.corrected());
        var beaAfter = awaitProgress("swap/102", scored -> !scored.corrected());
        assertThat(adaAfter.splits()).isEqualTo(adaBefore.splits());
        assertThat(beaAfter.splits()).isEqualTo(beaBefore.splits());
        assertThat(adaAfter.revision()).isGreaterThan(ada.revision());
    }

    @Test
    void aJudgesSplitIsEnteredVoidedAndTakenBack() {
        // given
        var organiser = new Organiser("judge");
        organiser.load(SmallRace.START_LIST);
        topics.send(read("judge", "C101", "Start", 1), read("judge", "C101", "Finish", 2_600));
        awaitProgress("judge/101", scored -> scored.splits().size() == 2);

        // when
        var time = GUN.plusSeconds(1_300);
        var entered = correct(
                organiser,
                "{\"kind\":\"enterSplit\",\"bib\":\"101\",\"point\":\"5K\",\"time\":\"" + time + "\"" + REASON);

        // then
        var judged = awaitProgress("judge/101", scored -> scored.splits().size() == 3);
        assertThat(judged.splits().get(1).source()).isEqualTo(Split.Source.JUDGE);
        assertThat(judged.splits().get(1).gunMs()).isEqualTo(1_300_000L);
        assertThat(judged.corrected()).isTrue();

        // when
        correct(organiser, "{\"kind\":\"voidSplit\",\"bib\":\"101\",\"point\":\"Finish\"" + REASON);
        reverse(organiser, entered);

        // then
        var voided = awaitProgress("judge/101", scored -> scored.splits().size() == 1);
        assertThat(voided.status()).isEqualTo(EntrantStatus.ACTIVE);
        organiser
                .get("/corrections")
                .statusCode(200)
                .body("correction.kind", equalTo(List.of("enterSplit", "voidSplit")))
                .body("who[0]", equalTo("Ann"))
                .body("why[0]", equalTo("seen on video"))
                .body("enteredAt[0]", notNullValue())
                .body("reversal[0].who", equalTo("Ben"))
                .body("reversal[1]", nullValue());
        organiser
                .post("/corrections/" + entered + "/reversal", "{\"who\":\"Ben\",\"why\":\"again\"}")
                .statusCode(409);
    }

    @Test
    void aPersonsStatusStandsUntilItIsTakenBack() {
        // given
        var organiser = new Organiser("status");
        organiser.load(SmallRace.START_LIST);
        topics.send(read("status", "C101", "Start", 1), read("status", "C101", "Finish", 2_600));
        awaitProgress("status/101", scored -> scored.status() == EntrantStatus.FINISHED);

        // when
        var id = correct(organiser, "{\"kind\":\"setStatus\",\"bib\":\"101\",\"status\":\"Disqualified\"" + REASON);

        // then
        awaitProgress("status/101", scored -> scored.status() == EntrantStatus.DISQUALIFIED && scored.corrected());

        // when
        reverse(organiser, id);

        // then
        awaitProgress("status/101", scored -> scored.status() == EntrantStatus.FINISHED && !scored.corrected());
    }

    @Test
    void whoIsOutOfTheRaceIsSoFromWhenThatWasEntered() {
        // given: a replay, half an hour after its gun
        var organiser = new Organiser("dropped-undated");
        organiser.load(SmallRace.START_LIST);
        organiser
                .put("/clock", "application/json", "{\"state\":\"live\",\"raceMs\":1800000,\"rate\":0,\"replay\":true}")
                .statusCode(200);

        // when: out, nobody says since when, and the chip rides home past the finish
        correct(organiser, "{\"kind\":\"setStatus\",\"bib\":\"101\",\"status\":\"DidNotFinish\"" + REASON);
        correct(organiser, "{\"kind\":\"setStatus\",\"bib\":\"102\",\"status\":\"Disqualified\"" + REASON);
        topics.send(read("dropped-undated", "C101", "Finish", 2_600), read("dropped-undated", "C102", "Finish", 2_600));
        topics.send(read("dropped-undated", "C101", "5K", 1_300), read("dropped-undated", "C102", "5K", 1_300));

        // then: what was read before counts, however late it comes
        var dropped =
                awaitProgress("dropped-undated/101", scored -> !scored.splits().isEmpty());
        assertThat(dropped.status()).isEqualTo(EntrantStatus.DID_NOT_FINISH);
        assertThat(dropped.splits()).extracting(Split::point).containsExactly("5K");
        awaitProgress("dropped-undated/102", scored -> scored.splits().size() == 2);
        organiser.get("/entrants/101/reads").body("marks[1]", equalTo(List.of("afterDrop")));
        organiser.get("/corrections").body("correction.at", equalTo(Arrays.asList(null, null)));
    }

    @Test
    void aMovedGunMovesGunTimesAndIsToldAsConfirmed() {
        // given
        var organiser = new Organiser("gun-moved");
        organiser.load(SmallRace.START_LIST);
        topics.send(read("gun-moved", "C101", "Start", 5), read("gun-moved", "C101", "5K", 1_305));
        awaitProgress("gun-moved/101", scored -> scored.splits().size() == 2);

        // when
        var time = GUN.plusMillis(1_500);
        correct(organiser, "{\"kind\":\"moveGun\",\"wave\":\"first\",\"time\":\"" + time + "\"" + REASON);

        // then
        var moved = awaitProgress("gun-moved/101", Progress::corrected);
        assertThat(moved.gunTime()).isEqualTo(time);
        assertThat(moved.splits()).extracting(Split::gunMs).containsExactly(3_500L, 1_303_500L);
        assertThat(moved.splits()).extracting(Split::netMs).containsExactly(0L, 1_300_000L);
        try (var catalog = new Topics(bootstrapServers, Topic.RACE_CATALOG)) {
            await().atMost(PATIENCE).until(() -> catalog.find("gun-moved")
                    .map(String::new)
                    .filter(race -> race.contains("\"gunSource\":\"CONFIRMED\""))
                    .isPresent());
        }
    }

    @Test
    void aShiftedReaderMovesOnlyItsOwnReads() {
        // given
        var organiser = new Organiser("shift");
        organiser.load(SmallRace.START_LIST);
        topics.send(read("shift", "C101", "Start", 5), read("shift", "C101", "Finish", 2_605));
        topics.send(by("box-5", read("shift", "C101", "5K", 1_365)));
        awaitProgress("shift/101", scored -> scored.splits().size() == 3);

        // when
        var id = correct(organiser, "{\"kind\":\"shiftReader\",\"reader\":\"box-5\",\"shift\":\"PT-1M\"" + REASON);

        // then
        var shifted = awaitProgress("shift/101", Progress::corrected);
        assertThat(shifted.splits()).extracting(Split::netMs).containsExactly(0L, 1_300_000L, 2_600_000L);

        // when
        reverse(organiser, id);

        // then
        var restored = awaitProgress("shift/101", scored -> !scored.corrected());
        assertThat(restored.splits()).extracting(Split::netMs).containsExactly(0L, 1_360_000L, 2_600_000L);
    }

    @Test
    void aShiftedReadIsOfWhoWoreTheChipWhenItWasReallySeen() {
        // given: chips swapped ten minutes into the race; a mat whose clock is twelve minutes slow
        var organiser = new Organiser("worn");
        organiser.load(SmallRace.START_LIST);
        var from = GUN.plusSeconds(600);
        correct(
                organiser,
                "{\"kind\":\"swapChips\",\"bib\":\"101\",\"otherBib\":\"102\",\"from\":\"" + from + "\"" + REASON);
        topics.send(read("worn", "C101", "Start", 1), read("worn", "C102", "Start", 2));
        topics.send(by("box-5", read("worn", "C101", "5K", 590)));
        awaitProgress("worn/101", scored -> scored.splits().size() == 2);

        // when
        correct(organiser, "{\"kind\":\"shiftReader\",\"reader\":\"box-5\",\"shift\":\"PT12M\"" + REASON);

        // then
        var bea = awaitProgress("worn/102", scored -> scored.splits().size() == 2);
        assertThat(bea.splits()).extracting(Split::gunMs).containsExactly(2_000L, 1_310_000L);
        awaitProgress("worn/101", scored -> scored.splits().size() == 1);
    }

    @Test
    void oneSentAgainIsEnteredOnce() {
        // given
        var organiser = new Organiser("again-sent");
        organiser.load(SmallRace.START_LIST);
        var swap = "{\"kind\":\"swapChips\",\"bib\":\"101\",\"otherBib\":\"102\"" + REASON;

        // when
        int first = organiser
                .post("/corrections", swap, "desk-1")
                .statusCode(201)
                .extract()
                .path("id");
        int again = organiser
                .post("/corrections", swap, "desk-1")
                .statusCode(201)
                .extract()
                .path("id");

        // then
        assertThat(again).isEqualTo(first);
        organiser.get("/corrections").statusCode(200).body("size()", equalTo(1));
    }

    @Test
    void aWordUsedForOneCorrectionIsTakenForNoOther() {
        // given
        var organiser = new Organiser("word-used");
        organiser.load(SmallRace.START_LIST);
        var swap = "{\"kind\":\"swapChips\",\"bib\":\"101\",\"otherBib\":\"102\"";
        int entered = organiser
                .post("/corrections", swap + REASON, "desk-1")
                .statusCode(201)
                .extract()
                .path("id");

        // when
        var other = organiser.post("/corrections", swap.replace("102", "103") + REASON, "desk-1");
        var otherReason = organiser.post("/corrections", swap + REASON.replace("Ann", "Ben"), "desk-1");
        var broken = organiser.post("/corrections", "{\"kind\":\"guess\"}", "desk-1");
        var longWord = organiser.post("/corrections", swap + REASON, "d".repeat(201));

        // then
        for (var answer : List.of(other, otherReason, broken)) {
            answer.statusCode(422)
                    .contentType(containsString("application/problem+json"))
                    .body("detail", containsString("desk-1"));
        }
        longWord.statusCode(400);
        organiser.get("/corrections").statusCode(200).body("id", equalTo(List.of(entered)));

        // when: who was swapped has left, and the answer was never heard
        organiser
                .put("/start-list", "text/csv", SmallRace.START_LIST.replaceAll("102,.*\n", ""))
                .statusCode(200);

        // then
        organiser.post("/corrections", swap + REASON, "desk-1").statusCode(201).body("id", equalTo(entered));
    }

    @Test
    void whatIsWrongIsToldAllAtOnceAndNothingIsEntered() {
        // given
        var organiser = new Organiser("refused");
        organiser.load(SmallRace.START_LIST);

        // then
        refused(organiser, "{\"kind\":\"enterSplit\",\"bib\":\"999\",\"point\":\"7K\",\"time\":\"noon\"}")
                .body("problems.at", hasItems("/bib", "/point", "/time", "/who", "/why"));
        refused(organiser, "{\"kind\":\"moveGun\",\"wave\":\"second\",\"time\":\"2018-06-01T00:00:00Z\"" + REASON)
                .body("problems.at", hasItems("/wave", "/time"));
        refused(organiser, "{\"kind\":\"setStatus\",\"bib\":\"101\",\"status\":\"Finished\"" + REASON)
                .body("problems.at", hasItems("/status"));
        refused(
                        organiser,
                        "{\"kind\":\"shiftReader\",\"from\":\"2018-04-16T15:00:00Z\",\"to\":\"2018-04-16T14:00:00Z\","
                                + "\"shift\":\"PT0S\"" + REASON)
                .body("problems.at", hasItems("/reader", "/to", "/shift"));
        refused(organiser, "{\"kind\":\"mergePoint\",\"point\":\"Finish\",\"into\":\"Finish\"" + REASON)
                .body("problems.at", hasItems("/point", "/into"));
        refused(organiser, "{\"kind\":\"moveFinish\",\"contest\":\"ten\",\"point\":\"Start\"" + REASON)
                .body("problems.at", hasItems("/point"));
        refused(organiser, "{\"kind\":\"moveFinish\",\"contest\":\"five\",\"point\":\"5K\"" + REASON)
                .body("problems.at", hasItems("/contest"));
        refused(organiser, "{\"kind\":\"swapChips\",\"bib\":\"101\",\"otherBib\":\"101\"" + REASON)
                .body("problems.at", hasItems("/otherBib"));
        refused(organiser, "{\"kind\":\"guess\"" + REASON).body("problems.at", hasItems("/kind"));
        refused(organiser, "[]").body("problems.detail", hasItems(containsString("object")));
        organiser.get("/corrections").statusCode(200).body("size()", equalTo(0));
        new Organiser("nowhere").get("/corrections").statusCode(404);
        organiser
                .post("/corrections/77777/reversal", "{\"who\":\"Ben\",\"why\":\"no\"}")
                .statusCode(404);
    }

    private static ValidatableResponse refused(Organiser organiser, String body) {
        return organiser.post("/corrections", body).statusCode(400);
    }

    private static int correct(Organiser organiser, String body) {
        return organiser.post("/corrections", body).statusCode(201).extract().path("id");
    }

    private static void reverse(Organiser organiser, int id) {
        organiser
                .post("/corrections/" + id + "/reversal", "{\"who\":\"Ben\",\"why\":\"video was of another\"}")
                .statusCode(200)
                .body("reversal.who", equalTo("Ben"));
    }

    private static TimingRead by(String reader, TimingRead read) {
        return new TimingRead(
                read.race(),
                read.id(),
                read.mat(),
                read.chip(),
                read.time(),
                reader,
                read.sequence(),
                read.receivedAt());
    }

    private Progress awaitProgress(String key, Predicate<Progress> wanted) {
        return await().atMost(PATIENCE)
                .until(() -> topics.findProgress(key).filter(wanted), Optional::isPresent)
                .orElseThrow();
    }
}
