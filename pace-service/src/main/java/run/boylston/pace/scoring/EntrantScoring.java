package run.boylston.pace.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import run.boylston.pace.catalog.RaceChange;
import run.boylston.pace.config.PaceConfig;
import run.boylston.pace.correction.Correction;
import run.boylston.pace.corrections.CorrectionRows;
import run.boylston.pace.crossing.ChipRead;
import run.boylston.pace.crossing.Scorer;
import run.boylston.pace.postgres.PgSession;

/** Scores entrants within a transaction: locks them, loads all that their score is made of, scores, stores. */
@ApplicationScoped
class EntrantScoring {

    private static final Logger LOG = LoggerFactory.getLogger(EntrantScoring.class);

    private final ScoringRaces races;
    private final ReadMetrics metrics;
    private final int entrantsPerChunk;
    private final Set<String> unready = ConcurrentHashMap.newKeySet();

    EntrantScoring(ScoringRaces races, ReadMetrics metrics, PaceConfig config) {
        this.races = races;
        this.metrics = metrics;
        entrantsPerChunk = config.entrantsPerChunk();
        metrics.watchUnready(unready);
    }

    /** Must come first: from here to the commit nobody changes the race, though others score in it. */
    void shareRace(PgSession session, String race) {
        session.query(RaceChange.SHARE, race);
    }

    /** @param bibs those not on the start list, and vehicles, are passed over */
    List<ScoredEntrant> score(PgSession session, String race, List<String> bibs) {
        return find(session, race)
                .map(raceNow -> scoreInChunks(
                        session, race, raceNow, bibs.stream().sorted().toList()))
                .orElse(List.of());
    }

    /** Whatever is wrong with one race must not keep the others from being scored: all its entrants are passed over. */
    private Optional<RaceNow> find(PgSession session, String race) {
        try {
            var found = races.find(session, race);
            unready.remove(race);
            return found;
        } catch (RuntimeException e) {
            if (session.hasFailed()) {
                throw e;
            }
            if (unready.add(race)) {
                LOG.atError().addKeyValue("race", race).setCause(e).log("Race could not be made ready for scoring");
            }
            return Optional.empty();
        }
    }

    private List<ScoredEntrant> scoreInChunks(PgSession session, String race, RaceNow raceNow, List<String> bibs) {
        var all = new ArrayList<ScoredEntrant>(bibs.size());
        for (var from = 0; from < bibs.size(); from += entrantsPerChunk) {
            var chunk = bibs.subList(from, Math.min(from + entrantsPerChunk, bibs.size()));
            var scored = scoreChunk(session, race, raceNow, chunk);
            ProgressRows.store(session, race, scored);
            all.addAll(scored);
        }
        return all;
    }

    private List<ScoredEntrant> scoreChunk(PgSession session, String race, RaceNow raceNow, List<String> bibs) {
        var entrants = EntrantRows.lock(session, race, bibs);
        var reads = EntrantRows.readsByBib(session, race, bibs, raceNow.clocks());
        var corrections = CorrectionRows.ofEntrants(session, race, bibs);
        return entrants.stream()
                .flatMap(entrant -> {
                    var bib = entrant.scoring().bib();
                    var own = corrections.getOrDefault(bib, List.of());
                    return scoreOne(raceNow, entrant, reads.getOrDefault(bib, List.of()), own).stream();
                })
                .toList();
    }

    /** Whatever is wrong with one entrant must not keep the rest of the race from being scored. */
    private Optional<ScoredEntrant> scoreOne(
            RaceNow race, LockedEntrant entrant, List<ChipRead> reads, List<Correction> own) {
        try {
            var scored = Scorer.score(race.race(), entrant.scoring(), reads, own);
            return Optional.of(ScoredEntrant.of(ShownProgress.of(scored, entrant, race)));
        } catch (RuntimeException e) {
            metrics.scoringFailed();
            LOG.atError()
                    .addKeyValue("bib", entrant.scoring().bib())
                    .setCause(e)
                    .log("Entrant could not be scored");
            return Optional.empty();
        }
    }
}
