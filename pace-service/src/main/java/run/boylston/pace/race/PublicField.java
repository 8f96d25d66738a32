package run.boylston.pace.race;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;

/**
 * What a race may publish of its entrants beside name, bib, division and times. A birth date, an age and an address are
 * not among them and are published of nobody.
 */
public enum PublicField {
    @JsonProperty("sex")
    SEX,
    @JsonProperty("ageGroup")
    AGE_GROUP,
    @JsonProperty("country")
    COUNTRY,
    @JsonProperty("state")
    STATE,
    @JsonProperty("hometown")
    HOMETOWN,
    @JsonProperty("club")
    CLUB,
    @JsonProperty("charity")
    CHARITY;

    /** What results lists everywhere show; the rest a race must ask for. */
    static final Set<PublicField> USUAL = Set.of(SEX, AGE_GROUP, COUNTRY);
}
