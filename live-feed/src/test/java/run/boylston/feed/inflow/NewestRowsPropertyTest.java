package run.boylston.feed.inflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import run.boylston.contracts.Json;
import run.boylston.contracts.topic.CompactedTable;
import run.boylston.contracts.topic.Topic;
import run.boylston.feed.board.RaceBoard;
import run.boylston.feed.board.Races;

/** A board to which only the newest rows of each batch were given is that of all the rows. */
class NewestRowsPropertyTest {

    private static final int BIBS = 5;

    private final RowDecoder decoder = new RowDecoder();
    private final RaceBoard all = board();
    private final RaceBoard newest = board();
    private final List<BoardChange> given = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final DecodedRows each = rows(all, new ArrayList<>());
    private final NewestRows held = new NewestRows(rows(newest, given));

    @Property(tries = 300)
    void batchesGiveWhatAllRowsGive(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int everySoOften) {
        // given
        var random = new Random(seed);

        // when
        for (int row = 0; row < 200; row++) {
            var bib = "" + random.nextInt(BIBS);
            var value = value(bib, random);
            each.row(Races.RACE + "/" + bib, value);
            held.row(Races.RACE + "/" + bib, value);
            if (random.nextInt(everySoOften) == 0) {
                held.batchEnd();
            }
        }
        held.batchEnd();

        // then
        all.publish();
        newest.publish();
        for (int bib = 0; bib < BIBS; bib++) {
            assertThat(newest.snapshot().findEntrant("" + bib))
                    .isEqualTo(all.snapshot().findEntrant("" + bib));
        }
    }

    /** As a {@code CompactedTable} does it: whoever asks for it is given everything again. */
    @Property(tries = 300)
    void manyRowsOfWhichSomeAreLetGoGiveTheSame(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 40) int everySoOften,
            @ForAll @IntRange(min = 0, max = 5_000) int allBytes) {
        // given
        var random = new Random(seed);
        var bounded = new NewestRows(rows(newest, given), allBytes);
        var topic = new ArrayList<Runnable>();
        for (int row = 0; row < 200; row++) {
            var bib = "" + random.nextInt(BIBS);
            var value = value(bib, random);
            each.row(Races.RACE + "/" + bib, value);
            topic.add(() -> bounded.row(Races.RACE + "/" + bib, value));
            if (random.nextInt(everySoOften) == 0) {
                topic.add(bounded::batchEnd);
            }
        }
        topic.add(bounded::batchEnd);

        // when
        int readings = read(topic);

        // then
        assertThat(readings).isLessThanOrEqualTo(2);
        all.publish();
        newest.publish();
        for (int bib = 0; bib < BIBS; bib++) {
            assertThat(newest.snapshot().findEntrant("" + bib))
                    .isEqualTo(all.snapshot().findEntrant("" + bib));
        }
    }

    /** @return how often from the beginning */
    private static int read(List<Runnable> topic) {
        try {
            topic.forEach(Runnable::run);
            return 1;
        } catch (CompactedTable.ReadAgain again) {
            return 1 + read(topic);
        }
    }

    @Example
    void whatWasLetGoIsAskedForAgainWhereTheNewestCannotBeRead() {
        // given
        var bounded = new NewestRows(rows(newest, given), 0);
        var topic = List.<Runnable>of(
                () -> bounded.row(Races.RACE + "/3", Json.write(Races.progress("3", 1, 0, 0))),
                () -> bounded.row(Races.RACE + "/3", cut(2)),
                bounded::batchEnd);

        // when
        int readings = read(topic);
        newest.publish();

        // then
        assertThat(readings).isEqualTo(2);
        assertThat(newest.snapshot().findEntrant("3").orElseThrow().progress().revision())
                .isEqualTo(1);
    }

    @Example
    void ofManyRowsTheOlderAreNotHeld() {
        // given
        var bounded = new NewestRows(rows(newest, given), 4_000);
        var early = new WeakReference<>(ByteBuffer.wrap(Json.write(Races.progress("7", 1, 0, 0))));
        bounded.row(Races.RACE + "/7", early.get());

        // when
        for (int revision = 2; revision <= 100; revision++) {
            bounded.row(Races.RACE + "/7", Json.write(Races.progress("7", revision, 0, 0)));
        }

        // then
        await().untilAsserted(() -> {
            System.gc();
            assertThat(early.get()).isNull();
        });
        bounded.batchEnd();
        assertThat(given).hasSize(1);
    }

    @Example
    void eachKeyIsGivenOnce() {
        // when
        for (int revision = 1; revision <= 10; revision++) {
            held.row(Races.RACE + "/7", Json.write(Races.progress("7", revision, 0, 0)));
            held.row(Races.RACE + "/8", Json.write(Races.progress("8", revision, 0, 0)));
        }
        assertThat(given).isEmpty();
        held.batchEnd();

        // then
        assertThat(given).hasSize(2);
    }

    @Example
    void whatCannotBeReadHidesNothing() {
        // when
        held.row(Races.RACE + "/3", Json.write(Races.progress("3", 1, 0, 0)));
        held.row(Races.RACE + "/3", "{\"revision\":".getBytes(UTF_8));
        held.row(Races.RACE + "/3", "[7]".getBytes(UTF_8));
        held.batchEnd();
        newest.publish();

        // then
        assertThat(newest.snapshot().findEntrant("3").orElseThrow().progress().revision())
                .isEqualTo(1);
        assertThat(meters.counter("unreadable").count()).isEqualTo(2);
    }

    @Example
    void whatHasARevisionAndCannotBeReadHidesNothingEither() {
        for (var unreadable : List.of(cut(2), noSplit(2))) {
            // when
            held.row(Races.RACE + "/3", Json.write(Races.progress("3", 1, 0, 0)));
            held.row(Races.RACE + "/3", unreadable);
            held.row(Races.RACE + "/3", unreadable);
            held.row(Races.RACE + "/4", Json.write(Races.progress("4", 1, 0, 0)));
            held.batchEnd();
            newest.publish();

            // then
            assertThat(newest.snapshot()
                            .findEntrant("3")
                            .orElseThrow()
                            .progress()
                            .revision())
                    .isEqualTo(1);
            assertThat(newest.snapshot()
                            .findEntrant("4")
                            .orElseThrow()
                            .progress()
                            .revision())
                    .isEqualTo(1);
        }
        assertThat(meters.counter("unreadable").count()).isEqualTo(4);
    }

    @Example
    void aTombstoneCountsThoughWhatFollowsCannotBeRead() {
        // given
        held.row(Races.RACE + "/3", Json.write(Races.progress("3", 1, 0, 0)));
        held.batchEnd();

        // when
        held.row(Races.RACE + "/3", (byte[]) null);
        held.row(Races.RACE + "/3", cut(2));
        held.batchEnd();
        newest.publish();

        // then
        assertThat(newest.snapshot().findEntrant("3").orElseThrow().progress()).isNull();
    }

    @Example
    void aRowWithoutAKeyHarmsOnlyItself() {
        // when
        held.row(null, Json.write(Races.progress("3", 1, 0, 0)));
        held.row(null, (byte[]) null);
        held.row(null, Json.write(Races.progress("3", 1, 0, 0)));
        held.row(Races.RACE + "/4", Json.write(Races.progress("4", 1, 0, 0)));
        held.batchEnd();
        held.batchEnd();

        // then
        assertThat(given).hasSize(1);
    }

    /** Some of them below the one before, some tombstones, some no JSON, some with nothing but a revision to be read. */
    private static byte[] value(String bib, Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> null;
            case 1 -> "no JSON".getBytes(UTF_8);
            case 2 -> cut(random.nextInt(20));
            case 3 -> noSplit(random.nextInt(20));
            default -> Json.write(Races.progress(bib, random.nextInt(20), 0, 0, 800_000 + random.nextInt(9)));
        };
    }

    private static byte[] cut(int revision) {
        return ("{\"race\":\"" + Races.RACE + "\",\"bib\":\"3\",\"revision\":" + revision + ",\"splits\":7")
                .getBytes(UTF_8);
    }

    private static byte[] noSplit(int revision) {
        return ("{\"race\":\"" + Races.RACE + "\",\"bib\":\"3\",\"revision\":" + revision + ",\"splits\":[null]}")
                .getBytes(UTF_8);
    }

    private DecodedRows rows(RaceBoard board, List<BoardChange> given) {
        return new DecodedRows(
                Topic.RACE_PROGRESS,
                decoder::progress,
                change -> {
                    given.add(change);
                    change.change().accept(board);
                },
                meters.counter("unreadable"));
    }

    private static RaceBoard board() {
        var board = Races.board();
        for (int bib = 0; bib < BIBS; bib++) {
            board.putEntrant("" + bib, Races.runner("" + bib));
        }
        return board;
    }
}
