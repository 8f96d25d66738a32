package run.boylston.ingest.decoding;

import java.time.Instant;

/** What is the same for every item of a post: the race it was sent to, and when it came. */
public record Arrival(String race, Instant receivedAt) {}
