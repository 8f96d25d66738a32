package run.boylston.pace.entrant;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import run.boylston.contracts.Json;
import run.boylston.contracts.race.RaceEntry.ResultsStatus;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.catalog.OutboxRows;
import run.boylston.pace.corrections.StaleScores;
import run.boylston.pace.kafka.Outgoing;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.race.PublicField;
import run.boylston.pace.race.RaceDefinitions;

/** What a race lets others know of its entrants, as records for the topics; progress itself comes of scoring. */
public final class EntrantPublication {

    private static final String CAMPAIGNS = "select bib, entry from campaign where race = $1";

    private final String race;
    private final Set<PublicField> fields;
    private final ResultsStatus status;
    private final Map<String, String> campaigns;

    private EntrantPublication(
            String race, Set<PublicField> fields, ResultsStatus status, Map<String, String> campaigns) {
        this.race = race;
        this.fields = fields;
        this.status = status;
        this.campaigns = campaigns;
    }

    /** As the race stands in this transaction. */
    public static EntrantPublication of(PgSession session, String race) {
        var definition = RaceDefinitions.get(session, race);
        var campaigns = new HashMap<String, String>();
        session.query(CAMPAIGNS, race).forEach(row -> campaigns.put(row.getString(0), row.getString(1)));
        return new EntrantPublication(race, definition.published(), definition.settled(), campaigns);
    }

    /** Publishes anew everybody of one visibility, and has them scored again. */
    public void republish(PgSession session, Visibility visibility) {
        var entrants = Entrants.list(session, race, visibility);
        OutboxRows.add(
                session,
                entrants.stream().flatMap(entrant -> again(entrant).stream()).toList());
        StaleScores.mark(session, race, entrants.stream().map(Entrant::bib).toList());
    }

    /** Whether anything is published of an entrant. */
    boolean shows(Visibility visibility) {
        return visibility.showing(status) != Showing.NOTHING;
    }

    /** In place of whatever was published of the entrant. */
    List<Outgoing> again(Entrant entrant) {
        if (!shows(entrant.visibility())) {
            return gone(entrant.bib());
        }
        var records = new ArrayList<>(first(entrant));
        if (campaigns.containsKey(entrant.bib()) && entrant.visibility() != Visibility.PUBLIC) {
            records.add(catalog("/campaign/" + entrant.bib(), null));
        }
        if (!entrant.isTracked()) {
            records.add(position(entrant.bib()));
        }
        return records;
    }

    /** Of somebody of whom nothing was published, or nothing that this does not replace. */
    List<Outgoing> first(Entrant entrant) {
        var entry = entrant.entry(race, fields);
        var shown = new Outgoing(Topic.RACE_CATALOG, entry.key(), Json.write(entry));
        var campaign = entrant.visibility() == Visibility.PUBLIC ? campaigns.get(entrant.bib()) : null;
        return campaign == null
                ? List.of(shown)
                : List.of(shown, catalog("/campaign/" + entrant.bib(), campaign.getBytes(UTF_8)));
    }

    /** Tombstones wherever an entrant may stand. */
    List<Outgoing> gone(String bib) {
        return List.of(
                catalog("/entrant/" + bib, null),
                catalog("/campaign/" + bib, null),
                new Outgoing(Topic.RACE_PROGRESS, race + "/" + bib, null),
                position(bib));
    }

    private Outgoing position(String bib) {
        return new Outgoing(Topic.RACE_POSITIONS, race + "/" + bib, null);
    }

    private Outgoing catalog(String key, byte[] value) {
        return new Outgoing(Topic.RACE_CATALOG, race + key, value);
    }
}
