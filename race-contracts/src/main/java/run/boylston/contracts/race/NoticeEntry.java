package run.boylston.contracts.race;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * What the organiser has to say to everybody, until it is withdrawn.
 *
 * @param id random, never used again
 * @param text as people read it
 */
public record NoticeEntry(String race, String id, String text, Severity severity, Instant postedAt)
        implements CatalogEntry {

    public enum Severity {
        @JsonProperty("info")
        INFO,
        @JsonProperty("warning")
        WARNING,
        @JsonProperty("emergency")
        EMERGENCY
    }

    @Override
    @JsonIgnore
    public String key() {
        return race + "/notice/" + id;
    }
}
