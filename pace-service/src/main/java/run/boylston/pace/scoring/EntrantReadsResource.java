package run.boylston.pace.scoring;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import run.boylston.pace.corrections.CorrectionRows;
import run.boylston.pace.crossing.MarkedRead;
import run.boylston.pace.crossing.Scorer;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.postgres.PgTransactions;
import run.boylston.pace.problem.ProblemException;

/** What became of each read of an entrant's chips, for the timing crew. */
@Path("/manage/races/{race}/entrants/{bib}/reads")
public class EntrantReadsResource {

    private final PgTransactions transactions;
    private final ScoringRaces races;

    EntrantReadsResource(PgTransactions transactions, ScoringRaces races) {
        this.transactions = transactions;
        this.races = races;
    }

    /** By time. */
    @GET
    @Blocking
    public List<MarkedRead> list(@PathParam("race") String race, @PathParam("bib") String bib) {
        return transactions.run(session -> list(session, race, bib));
    }

    private List<MarkedRead> list(PgSession session, String race, String bib) {
        var now = races.find(session, race).orElseThrow(() -> ProblemException.unknownRace(race));
        var bibs = List.of(bib);
        var entrant = EntrantRows.lock(session, race, bibs).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("The race has no runner " + bib + "."));
        var reads = EntrantRows.readsByBib(session, race, bibs, now.clocks()).getOrDefault(bib, List.of());
        var own = CorrectionRows.ofEntrants(session, race, bibs).getOrDefault(bib, List.of());
        return Scorer.explain(now.race(), entrant.scoring(), reads, own);
    }
}
