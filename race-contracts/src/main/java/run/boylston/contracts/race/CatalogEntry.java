package run.boylston.contracts.race;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What an organiser loads, as the other services see it. Topic {@code race-catalog}, compacted; a removed entry is a
 * tombstone. Only what the public may see is in it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RaceEntry.class, name = "race"),
    @JsonSubTypes.Type(value = CourseEntry.class, name = "course"),
    @JsonSubTypes.Type(value = EntrantEntry.class, name = "entrant"),
    @JsonSubTypes.Type(value = TargetEntry.class, name = "target"),
    @JsonSubTypes.Type(value = CampaignEntry.class, name = "campaign"),
    @JsonSubTypes.Type(value = NoticeEntry.class, name = "notice"),
    @JsonSubTypes.Type(value = TransitEntry.class, name = "transit")
})
public sealed interface CatalogEntry
        permits RaceEntry, CourseEntry, EntrantEntry, TargetEntry, CampaignEntry, NoticeEntry, TransitEntry {

    /** The race's id. */
    String race();

    /** The record key: {@code race} for the race itself, {@code race/kind/id} for what belongs to it. */
    @JsonIgnore
    String key();
}
