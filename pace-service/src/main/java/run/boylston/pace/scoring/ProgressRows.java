package run.boylston.pace.scoring;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Split;
import run.boylston.pace.postgres.PgSession;

/** Table {@code progress}: what was scored, whole for Kafka and in columns for results. */
final class ProgressRows {

    private static final String STORE =
            """
            update progress p
            set revision = n.revision, status = n.status, gun_ms = n.gun_ms, net_ms = n.net_ms,
                net_splits = n.net_splits, body = n.body, start_delay_ms = n.start_delay_ms, stale = false,
                scored_at = now()
            from unnest($2::text[], $3::bigint[], $4::text[], $5::bigint[], $6::bigint[], $7::text[], $8::bytea[],
                $9::bigint[]) as n (bib, revision, status, gun_ms, net_ms, net_splits, body, start_delay_ms)
            where p.race = $1 and p.bib = n.bib
            """;

    private ProgressRows() {}

    static void store(PgSession session, String race, List<ScoredEntrant> scored) {
        session.query(
                STORE,
                race,
                column(scored, Progress::bib, String[]::new),
                column(scored, Progress::revision, Long[]::new),
                column(scored, progress -> progress.status().name(), String[]::new),
                column(scored, progress -> finish(progress, Split::gunMs), Long[]::new),
                column(scored, progress -> finish(progress, Split::netMs), Long[]::new),
                column(scored, ProgressRows::netSplits, String[]::new),
                scored.stream().map(entrant -> Buffer.buffer(entrant.body())).toArray(Buffer[]::new),
                column(scored, ProgressRows::startDelay, Long[]::new));
    }

    /** The same at every split: both clocks run alike from their zeros. */
    private static Long startDelay(Progress progress) {
        return progress.splits().stream()
                .findFirst()
                .map(split -> split.gunMs() - split.netMs())
                .orElse(null);
    }

    /** Milliseconds at the finish, null short of it. */
    private static Long finish(Progress progress, Function<Split, Long> clock) {
        return progress.status() == EntrantStatus.FINISHED
                ? clock.apply(progress.splits().get(progress.splits().size() - 1))
                : null;
    }

    private static String netSplits(Progress progress) {
        return progress.splits().stream()
                .map(split -> split.point() + "=" + split.netMs())
                .collect(Collectors.joining(" "));
    }

    private static <T> T[] column(List<ScoredEntrant> scored, Function<Progress, T> value, IntFunction<T[]> array) {
        return scored.stream().map(ScoredEntrant::progress).map(value).toArray(array);
    }
}
