package run.boylston.pace.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.ingest.TimingRead;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Split;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.stack.Organiser;
import run.boylston.pace.stack.RealStack;
import run.boylston.pace.stack.SmallRace;
import run.boylston.pace.stack.Topics;

/** Law 3: a read ahead of the race's clock is kept and marked, and counts once it is no longer ahead. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class FutureReadsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

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
    void aReadAheadOfTheClockIsMarkedUntilItsReaderIsSetRight() {
        // given: twenty minutes into the race, a mat whose clock is five minutes fast
        var organiser = new Organiser("fast");
        organiser.load(SmallRace.START_LIST);
        setClock(organiser, 1_200, 1);
        topics.send(readLater("fast", "Start", 1, 60), readLater("fast", "5K", 1_540, 60));

        // then
        var started = awaitSplits("fast/101", 1);
        marks(organiser, List.of(), List.of("future"));

        // when
        organiser
                .post(
                        "/corrections",
                        "{\"kind\":\"shiftReader\",\"reader\":\"box-5K\",\"shift\":\"PT-5M\","
                                + "\"who\":\"Ann\",\"why\":\"fast\"}")
                .statusCode(201);

        // then
        var shifted = awaitSplits("fast/101", 2);
        assertThat(shifted.splits()).extracting(Split::gunMs).containsExactly(1_000L, 1_240_000L);
        assertThat(shifted.revision()).isGreaterThan(started.revision());
        marks(organiser, List.of(), List.of());
    }

    @Test
    void aClockSetRightAtOnceTakesBackWhatWasSaidByTheWrongOne() {
        // given
        var organiser = new Organiser("wrong-clock");
        organiser.load(SmallRace.START_LIST);
        setClock(organiser, 0, 1);
        setClock(organiser, 10, 1);
        topics.send(readLater("wrong-clock", "Start", 1, 20), readLater("wrong-clock", "5K", 1_300, 20));
        awaitSplits("wrong-clock/101", 1);

        // when
        setClock(organiser, 1_400, 1);

        // then
        awaitSplits("wrong-clock/101", 2);
    }

    @Test
    void aReadSentAgainIsOfWhenItWasFirstReceived() {
        // given: read when it was ahead of the clock, and sent again when it was not
        var organiser = new Organiser("resent");
        organiser.load(SmallRace.START_LIST);
        setClock(organiser, 0, 1);
        var ahead = readLater("resent", "5K", 1_300, 60);
        var resent = readLater("resent", "5K", 1_300, 2_000);
        topics.send(readLater("resent", "Start", 1, 60), resent);
        var before = awaitSplits("resent/101", 2);

        // when
        topics.send(ahead);

        // then
        var after = awaitSplits("resent/101", 1);

        // when
        topics.send(resent, readLater("resent", "Finish", 2_600, 3_000));

        // then
        assertThat(after.revision()).isGreaterThan(before.revision());
        assertThat(awaitSplits("resent/101", 2).splits())
                .extracting(Split::point)
                .containsExactly("Start", "Finish");
    }

    @Test
    void aClockThatIsMovedInStepsCallsNothingFuture() {
        // given
        var organiser = new Organiser("steps");
        organiser.load(SmallRace.START_LIST);
        setClock(organiser, 0, 0);
        topics.send(readLater("steps", "Start", 1, 60), readLater("steps", "5K", 1_300, 60));

        // then
        awaitSplits("steps/101", 2);

        // when
        setClock(organiser, 2_000, 0);
        topics.send(readLater("steps", "Finish", 2_600, 120));

        // then
        awaitSplits("steps/101", 3);
    }

    private void marks(Organiser organiser, List<String> ofStart, List<String> of5K) {
        organiser.get("/entrants/101/reads").statusCode(200).body("marks", equalTo(List.of(ofStart, of5K)));
    }

    private static void setClock(Organiser organiser, int raceS, int rate) {
        organiser
                .put(
                        "/clock",
                        "application/json",
                        "{\"state\":\"live\",\"raceMs\":" + raceS * 1_000 + ",\"rate\":" + rate + ",\"replay\":true}")
                .statusCode(200);
    }

    /** Received so long after now that no machine's clock explains it. */
    private static TimingRead readLater(String race, String mat, double secondsAfterGun, int receivedInS) {
        var read = SmallRace.read(race, "C101", mat, secondsAfterGun);
        return new TimingRead(
                race,
                read.id(),
                mat,
                read.chip(),
                read.time(),
                "box-" + mat,
                null,
                Instant.now().plusSeconds(receivedInS));
    }

    private Progress awaitSplits(String key, int splits) {
        return await().atMost(PATIENCE)
                .until(
                        () -> topics.findProgress(key)
                                .filter(progress -> progress.splits().size() == splits),
                        Optional::isPresent)
                .orElseThrow();
    }
}
