package run.boylston.pace.campaign;

import java.time.LocalDate;
import java.util.List;
import run.boylston.contracts.race.CampaignEntry;

/** A campaign as the organiser gives it: a {@link CampaignEntry} but for the race, which the address names. */
public record CampaignDefinition(
        String bib,
        String title,
        String organisation,
        String fact,
        String story,
        List<String> challenge,
        List<String> hashtags,
        long raised,
        long goal,
        String currency,
        LocalDate asOf,
        String giveUrl) {

    CampaignEntry entry(String race) {
        return new CampaignEntry(
                race,
                bib,
                title,
                organisation,
                fact,
                story,
                challenge,
                hashtags,
                raised,
                goal,
                currency,
                asOf,
                giveUrl);
    }
}
