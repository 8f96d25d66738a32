package run.boylston.pace.campaign;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import run.boylston.contracts.race.CampaignEntry;
import run.boylston.pace.catalog.OutboxRow;
import run.boylston.pace.catalog.RaceChange;
import run.boylston.pace.problem.Problems;
import run.boylston.pace.race.RaceRow;

/** {@code PUT /manage/races/{race}/campaigns}: the causes entrants run for, in place of those it had. */
@Path("/manage/races/{race}/campaigns")
public class CampaignResource {

    private final RaceChange change;

    CampaignResource(RaceChange change) {
        this.change = change;
    }

    @PUT
    public Uni<List<CampaignEntry>> put(@PathParam("race") String race, List<CampaignDefinition> campaigns) {
        var given = campaigns == null ? List.<CampaignDefinition>of() : campaigns;
        check(given);
        var entries = given.stream().map(campaign -> campaign.entry(race)).toList();
        return change.of(race, () -> RaceRow.getRace(race)
                .chain(() -> CampaignRow.removeAll(race))
                .chain(keys -> OutboxRow.replace(keys, entries))
                .chain(() -> CampaignRow.persist(entries.stream().map(CampaignRow::of)))
                .replaceWith(entries));
    }

    private static void check(List<CampaignDefinition> campaigns) {
        var problems = new Problems();
        var bibs = new HashSet<String>();
        for (var index = 0; index < campaigns.size(); index++) {
            check("/" + index, campaigns.get(index), bibs, problems);
        }
        problems.refuse("list of campaigns");
    }

    private static void check(String at, CampaignDefinition campaign, HashSet<String> bibs, Problems problems) {
        if (campaign == null || campaign.bib() == null || campaign.title() == null) {
            problems.at(at, "missing", "bib and title are needed.");
        } else if (!bibs.add(campaign.bib())) {
            problems.at(at + "/bib", "duplicate", "The bib has two campaigns: " + campaign.bib());
        } else if (campaign.giveUrl() != null && !isHttps(campaign.giveUrl())) {
            problems.at(at + "/giveUrl", "url", "Where to give is an https address.");
        }
    }

    private static boolean isHttps(String address) {
        try {
            return "https".equals(URI.create(address).getScheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
