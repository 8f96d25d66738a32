package run.boylston.pace.campaign;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import run.boylston.contracts.Json;
import run.boylston.contracts.race.CampaignEntry;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.kafka.Outgoing;
import run.boylston.pace.postgres.PgSession;

/** Table {@code campaign}. */
final class Campaigns {

    private static final String REMOVE = "delete from campaign where race = $1 returning bib";
    private static final String ADD =
            "insert into campaign (race, bib, entry) select $1, * from unnest($2::text[], $3::text[])";

    /** A cause tells whose it is: only of those who may be seen by everybody. */
    private static final String PUBLIC =
            """
            select c.bib, c.entry from campaign c join entrant e on e.race = c.race and e.bib = c.bib
            where c.race = $1 and e.visibility = 'PUBLIC' order by c.bib
            """;

    private Campaigns() {}

    /** @return what others must learn of it */
    static List<Outgoing> replace(PgSession session, String race, List<CampaignEntry> campaigns) {
        var records = new ArrayList<Outgoing>();
        session.query(REMOVE, race).forEach(row -> records.add(outgoing(race, row.getString(0), null)));
        session.query(
                ADD,
                race,
                campaigns.stream().map(CampaignEntry::bib).toArray(String[]::new),
                campaigns.stream()
                        .map(campaign -> Json.mapper().valueToTree(campaign).toString())
                        .toArray(String[]::new));
        session.query(PUBLIC, race).forEach(row -> records.add(outgoing(race, row.getString(0), row.getString(1))));
        return records;
    }

    private static Outgoing outgoing(String race, String bib, String entry) {
        var value = entry == null ? null : entry.getBytes(StandardCharsets.UTF_8);
        return new Outgoing(Topic.RACE_CATALOG, race + "/campaign/" + bib, value);
    }
}
