package run.boylston.ingest.gate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import run.boylston.contracts.ingest.RaceKey;
import run.boylston.contracts.topic.KeyRing;
import run.boylston.ingest.answer.Problem;

/** Who may send what to which race. */
@ApplicationScoped
public class Gate {

    private final Tables tables;
    private final KeyRing keys;
    private final KnownRaces races;

    Gate(Tables tables, KeyRing keys, KnownRaces races) {
        this.tables = tables;
        this.keys = keys;
        this.races = races;
    }

    /** Why the sender may not, if so. Nobody without a key learns which races there are. */
    public Optional<Problem> refusal(String authorization, String race, RaceKey.Purpose purpose) {
        if (!tables.areCaughtUp()) {
            return Optional.of(Problem.notReady());
        }
        var key = KeyRing.credential(authorization).flatMap(keys::find);
        if (key.isEmpty()) {
            return Optional.of(Problem.unauthenticated());
        }
        if (!races.contains(race)) {
            return Optional.of(Problem.unknownRace(race));
        }
        return key.filter(k -> k.race().equals(race) && k.purpose() == purpose).isPresent()
                ? Optional.empty()
                : Optional.of(Problem.forbidden(race, purpose));
    }
}
