package run.boylston.contracts.race;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;

/**
 * The cause that an entrant runs for.
 *
 * @param bib whose campaign
 * @param title {@code End epilepsy}
 * @param fact one line that says why it matters
 * @param story why this person runs
 * @param raised whole units of {@code currency}, as of {@code asOf}
 * @param giveUrl where to give; absent unless the organiser set it, and then no button is shown
 */
public record CampaignEntry(
        String race,
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
        String giveUrl)
        implements CatalogEntry {

    @Override
    @JsonIgnore
    public String key() {
        return race + "/campaign/" + bib;
    }
}
