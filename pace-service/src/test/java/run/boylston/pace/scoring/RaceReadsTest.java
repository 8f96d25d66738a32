package run.boylston.pace.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static run.boylston.pace.stack.SmallRace.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.Json;
import run.boylston.contracts.ingest.TimingRead;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Split;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.stack.CrashPostgres;
import run.boylston.pace.stack.Organiser;
import run.boylston.pace.stack.RealStack;
import run.boylston.pace.stack.SmallRace;
import run.boylston.pace.stack.Topics;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class RaceReadsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @CrashPostgres
    Consumer<Runnable> crashPostgres;

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
    void readsBecomeSplits() {
        // given
        new Organiser("splits").load(SmallRace.START_LIST);

        // when
        topics.send(
                read("splits", "C101", "Finish", 2_500.25),
                read("splits", "C101", "Start", 4.5),
                read("splits", "C101", "5K", 1_204.5));

        // then
        var progress = awaitProgress("splits/101", scored -> scored.splits().size() == 3);
        assertThat(progress.status()).isEqualTo(EntrantStatus.FINISHED);
        assertThat(progress.splits()).extracting(Split::point).containsExactly("Start", "5K", "Finish");
        assertThat(progress.splits()).extracting(Split::netMs).containsExactly(0L, 1_200_000L, 2_495_750L);
        assertThat(progress.splits()).extracting(Split::gunMs).containsExactly(4_500L, 1_204_500L, 2_500_250L);
        assertThat(progress.splits().get(1).aheadMs()).isEqualTo(0L);
    }

    @Test
    void whoItIsShapesTheProjection() {
        // given: at 30 and at 41
        new Organiser("ages").load(SmallRace.START_LIST);

        // when: one run by both
        topics.send(
                read("ages", "C101", "Start", 4.5),
                read("ages", "C101", "5K", 1_504.5),
                read("ages", "C102", "Start", 4.5),
                read("ages", "C102", "5K", 1_504.5));

        // then
        var younger = awaitProgress("ages/101", scored -> scored.splits().size() == 2);
        var older = awaitProgress("ages/102", scored -> scored.splits().size() == 2);
        assertThat(younger.projection().finishMs())
                .isNotEqualTo(older.projection().finishMs());
    }

    @Test
    void aReadSentAgainChangesNothingButTheRevision() {
        // given
        new Organiser("again").load(SmallRace.START_LIST);
        var start = read("again", "C101", "Start", 1);
        topics.send(start);
        var before = awaitStatus("again/101", EntrantStatus.ACTIVE);

        // when
        topics.send(start, start);

        // then
        await().atMost(PATIENCE).until(() -> topics.findProgress("again/101")
                .filter(progress -> progress.revision() > before.revision())
                .isPresent());
        assertThat(topics.findProgress("again/101").orElseThrow().splits()).isEqualTo(before.splits());
    }

    @Test
    void aReaderThatCountsFromOneAgainLosesNoRead() {
        // given
        var organiser = new Organiser("count");
        organiser.load(SmallRace.START_LIST);
        var start = first("count", "Start", 1);
        var lap = first("count", "5K", 1_300);
        var finish = first("count", "Finish", 2_600);

        // when: all in one batch or each in its own
        topics.send(start, lap, start, lap);
        awaitProgress("count/101", scored -> scored.splits().size() == 2);
        topics.send(finish, lap, first("count", "Finish", 2_700));

        // then
        awaitProgress("count/101", scored -> scored.splits().size() == 3);
        await().atMost(PATIENCE).untilAsserted(() -> organiser
                .get("/entrants/101/reads")
                .statusCode(200)
                .body("mat", equalTo(List.of("Start", "5K", "Finish", "Finish"))));
    }

    /** The first read that its reader counted. */
    private static TimingRead first(String race, String mat, double secondsAfterGun) {
        var read = read(race, "C101", mat, secondsAfterGun);
        return new TimingRead(race, "box/1", mat, read.chip(), read.time(), "box", 1L, read.receivedAt());
    }

    @Test
    void aChipReadBeforeItIsKnownIsScoredOnceTheStartListTeachesIt() {
        // given
        var organiser = new Organiser("late");
        organiser.load(SmallRace.START_LIST);
        topics.send(read("late", "C900", "Start", 2), read("late", "C101", "Start", 3));
        awaitStatus("late/101", EntrantStatus.ACTIVE);
        assertThat(topics.findProgress("late/900")).isEmpty();

        // when
        organiser
                .put(
                        "/start-list",
                        "text/csv",
                        SmallRace.START_LIST + "900,Zoe Zane,runner,ten,women,first,F,30,USA,C900,,,,,,false\n")
                .statusCode(200);

        // then
        assertThat(awaitStatus("late/900", EntrantStatus.ACTIVE).splits())
                .extracting(Split::gunMs)
                .containsExactly(2_000L);
    }

    @Test
    void someoneUnderAgeIsScoredAndNotPublished() {
        // given
        var organiser = new Organiser("minor");
        organiser.load(SmallRace.START_LIST);

        // when
        topics.send(read("minor", "C103", "Start", 2), read("minor", "C103", "Finish", 2_400));
        topics.send(read("minor", "C101", "Start", 2), read("minor", "C101", "Finish", 2_600));

        // then
        awaitStatus("minor/101", EntrantStatus.FINISHED);
        await().atMost(PATIENCE)
                .until(() -> organiser.get("/results.csv").extract().asString().contains("Cal Cole,M,17,Finished"));
        assertThat(topics.findProgress("minor/103")).isEmpty();
    }

    @Test
    void whatIsNoReadHarmsOnlyItself() {
        // given
        new Organiser("dirt").load(SmallRace.START_LIST);

        // when
        topics.sendRaw(Topic.RACE_READS, "dirt/C101", "{\"race\":".getBytes());
        topics.sendRaw(Topic.RACE_READS, "dirt/C101", "{\"race\":\"dirt\"}".getBytes());
        topics.sendRaw(Topic.RACE_READS, "dirt/C101", null);
        topics.send(read("dirt", "C101", "Start", 1));

        // then
        awaitStatus("dirt/101", EntrantStatus.ACTIVE);
    }

    @Test
    void anOldRevisionWrittenByAZombieIsSweptAway() {
        // given
        new Organiser("zombie").load(SmallRace.START_LIST);
        topics.send(read("zombie", "C101", "Start", 1));
        var old = awaitStatus("zombie/101", EntrantStatus.ACTIVE);
        topics.send(read("zombie", "C101", "Finish", 2_600));
        var newest = awaitStatus("zombie/101", EntrantStatus.FINISHED);

        // when
        var seen = topics.rows("zombie/101");
        topics.sendRaw(Topic.RACE_PROGRESS, "zombie/101", Json.write(old));

        // then
        await().atMost(PATIENCE)
                .until(() -> topics.rows("zombie/101") >= seen + 2
                        && topics.findProgress("zombie/101").equals(Optional.of(newest)));
    }

    @Test
    void whatWasPublishedOfSomeoneJustHiddenIsSweptAway() {
        // given
        var organiser = new Organiser("hidden");
        organiser.load(SmallRace.START_LIST);
        topics.send(read("hidden", "C101", "Start", 1));
        var shown = awaitStatus("hidden/101", EntrantStatus.ACTIVE);
        organiser
                .put(
                        "/start-list",
                        "text/csv",
                        SmallRace.START_LIST.replace("C101,,,,,record", "C101,,,hidden,,record"))
                .statusCode(200);
        await().atMost(PATIENCE).until(() -> topics.findProgress("hidden/101").isEmpty());

        // when
        var seen = topics.rows("hidden/101");
        topics.sendRaw(Topic.RACE_PROGRESS, "hidden/101", Json.write(shown));

        // then
        await().atMost(PATIENCE)
                .until(() -> topics.rows("hidden/101") >= seen + 2
                        && topics.findProgress("hidden/101").isEmpty());
    }

    @Test
    void postgresKilledMidBatchLosesNothing() {
        // given
        new Organiser("crash").load(SmallRace.START_LIST);
        topics.send(read("crash", "C101", "Start", 1), read("crash", "C102", "Start", 1));
        awaitStatus("crash/101", EntrantStatus.ACTIVE);

        // when
        topics.send(read("crash", "C101", "5K", 1_300), read("crash", "C102b", "5K", 1_310));
        crashPostgres.accept(
                () -> topics.send(read("crash", "C101", "Finish", 2_600), read("crash", "C102", "Finish", 2_640)));

        // then
        awaitProgress("crash/101", scored -> scored.splits().size() == 3);
        awaitProgress("crash/102", scored -> scored.splits().size() == 3);
    }

    private Progress awaitStatus(String key, EntrantStatus status) {
        return awaitProgress(key, progress -> progress.status() == status);
    }

    private Progress awaitProgress(String key, Predicate<Progress> wanted) {
        return await().atMost(PATIENCE)
                .until(() -> topics.findProgress(key).filter(wanted), Optional::isPresent)
                .orElseThrow();
    }
}
