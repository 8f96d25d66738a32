package run.boylston.pace.campaign;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import run.boylston.contracts.Json;
import run.boylston.contracts.race.CampaignEntry;
import run.boylston.pace.catalog.OutboxRows;
import run.boylston.pace.catalog.RaceChange;
import run.boylston.pace.catalog.RecordSize;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.postgres.PgTransactions;
import run.boylston.pace.problem.Problems;
import run.boylston.pace.race.RaceDefinitions;

/** {@code PUT /manage/races/{race}/campaigns}: the causes entrants run for, in place of those it had. */
@Path("/manage/races/{race}/campaigns")
public class CampaignResource {

    private static final int LONGEST_BIB = 64;

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final PgTransactions transactions;
    private final RaceChange change;

    CampaignResource(PgTransactions transactions, RaceChange change) {
        this.transactions = transactions;
        this.change = change;
    }

    @PUT
    @Blocking
    public List<CampaignEntry> put(@PathParam("race") String race, List<CampaignDefinition> campaigns) {
        var given = campaigns == null ? List.<CampaignDefinition>of() : campaigns;
        check(given);
        var entries = given.stream().map(campaign -> campaign.entry(race)).toList();
        // All of them: whoever is not public yet may be made so, and then it is too late to ask for less.
        entries.forEach(entry -> RecordSize.check(entry.key(), Json.write(entry)));
        transactions.run(session -> replace(session, race, entries));
        change.tell(race);
        return entries;
    }

    private static List<CampaignEntry> replace(PgSession session, String race, List<CampaignEntry> entries) {
        session.query(RaceChange.LOCK, race);
        RaceDefinitions.get(session, race);
        OutboxRows.add(session, Campaigns.replace(session, race, entries));
        return entries;
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
        if (campaign == null) {
            problems.at(at, "missing", "null is no campaign.");
            return;
        }
        required(at + "/bib", campaign.bib(), problems);
        required(at + "/title", campaign.title(), problems);
        required(at + "/organisation", campaign.organisation(), problems);
        if (!CURRENCIES.contains(String.valueOf(campaign.currency()))) {
            problems.at(at + "/currency", "currency", "A code of ISO 4217, such as USD: " + campaign.currency());
        }
        if (campaign.raised() < 0 || campaign.goal() < 0) {
            problems.at(at, "amount", "What is raised, and the goal, are 0 or more.");
        }
        if (campaign.bib() != null && campaign.bib().length() > LONGEST_BIB) {
            problems.at(at + "/bib", "too-long", "At most " + LONGEST_BIB + " characters.");
        }
        if (!bibs.add(campaign.bib())) {
            problems.at(at + "/bib", "duplicate", "The bib has two campaigns: " + campaign.bib());
        }
        if (campaign.giveUrl() != null && !isHttps(campaign.giveUrl())) {
            problems.at(at + "/giveUrl", "url", "Where to give is an https address.");
        }
    }

    private static void required(String at, String text, Problems problems) {
        if (text == null || text.isBlank()) {
            problems.at(at, "missing", "Needed.");
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
