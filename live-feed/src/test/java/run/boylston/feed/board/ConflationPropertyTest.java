package run.boylston.feed.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import run.boylston.contracts.live.Field;

/** Whoever applies a snapshot and then deltas, at whatever moments they come, has what the board has. */
class ConflationPropertyTest {

    @Property(tries = 200)
    void snapshotAndDeltasAddUpToTheBoard(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int everySoOften) {
        // given
        var random = new Random(seed);
        var board = Races.board();
        var client = new Client();
        client.takeSnapshot(board.snapshot());

        for (int step = 1; step <= 500; step++) {
            // when
            change(board, random, step);
            board.publish();
            if (random.nextInt(everySoOften) == 0) {
                client.catchUp(board.snapshot());

                // then
                assertThat(client.rows).isEqualTo(rows(board.snapshot().fieldSince(BoardSnapshot.BEGINNING)));
            }
        }
        client.catchUp(board.snapshot());
        assertThat(client.rows).isEqualTo(rows(board.snapshot().fieldSince(BoardSnapshot.BEGINNING)));
    }

    private static void change(RaceBoard board, Random random, int step) {
        // Three chunks' worth of bibs, so that deltas skip some.
        var bib = "" + random.nextInt(300);
        switch (random.nextInt(10)) {
            case 0 -> board.putEntrant(bib, null);
            case 1 -> board.putPosition(bib, Races.position(bib, step * 1_000L, step));
            case 2, 3, 4 -> board.putEntrant(bib, Races.runner(bib));
            case 5 -> board.putProgress(bib, null);
            default -> board.putProgress(bib, Races.progress(bib, random.nextInt(20), 0, 0, 800_000 + step));
        }
    }

    private static Map<String, List<Object>> rows(Field field) {
        var rows = new HashMap<String, List<Object>>();
        for (int i = 0; i < field.bib().size(); i++) {
            var row = new ArrayList<Object>();
            row.add(field.revision().get(i));
            row.add(field.d0M().get(i));
            row.add(field.t0Ms().get(i));
            row.add(field.speedMps().get(i));
            row.add(field.holdM().get(i));
            row.add(field.status().get(i));
            row.add(field.kind().get(i));
            rows.put(field.bib().get(i), row);
        }
        return rows;
    }

    private static final class Client {

        private final Map<String, List<Object>> rows = new HashMap<>();
        private long sequence;

        void takeSnapshot(BoardSnapshot snapshot) {
            rows.clear();
            rows.putAll(rows(snapshot.fieldSince(BoardSnapshot.BEGINNING)));
            sequence = snapshot.sequence();
        }

        void catchUp(BoardSnapshot snapshot) {
            if (snapshot.resetAt() > sequence) {
                takeSnapshot(snapshot);
            } else {
                rows.putAll(rows(snapshot.fieldSince(sequence)));
                sequence = snapshot.sequence();
            }
        }
    }
}
