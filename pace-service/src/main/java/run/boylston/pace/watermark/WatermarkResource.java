package run.boylston.pace.watermark;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.HashMap;
import java.util.Map;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.postgres.PgTransactions;
import run.boylston.pace.race.RaceDefinitions;

/**
 * {@code GET /manage/races/{race}/watermark}: how far scoring is behind the front door. When {@code scored} has reached
 * what {@code taken} was, everything taken by then is in PostgreSQL. Counts are of all races together.
 */
@Path("/manage/races/{race}/watermark")
public class WatermarkResource {

    /** @param taken records in the topic since it was made; {@code scored} of them are done with */
    public record Mark(long taken, long scored) {}

    public record Watermark(Mark reads, Mark fixes) {}

    private static final String SCORED = "select topic, sum(next_offset)::bigint from scored_offset group by topic";

    private final PgTransactions transactions;
    private final TopicEnds topicEnds;

    WatermarkResource(PgTransactions transactions, TopicEnds topicEnds) {
        this.transactions = transactions;
        this.topicEnds = topicEnds;
    }

    @GET
    @Blocking
    public Watermark get(@PathParam("race") String race) {
        var scored = transactions.run(session -> scored(session, race));
        return new Watermark(mark(Topic.RACE_READS, scored), mark(Topic.RACE_FIXES, scored));
    }

    private Mark mark(Topic topic, Map<String, Long> scored) {
        return new Mark(topicEnds.sum(topic), scored.getOrDefault(topic.topicName(), 0L));
    }

    private static Map<String, Long> scored(PgSession session, String race) {
        RaceDefinitions.get(session, race);
        var scored = new HashMap<String, Long>();
        session.query(SCORED).forEach(row -> scored.put(row.getString(0), row.getLong(1)));
        return scored;
    }
}
