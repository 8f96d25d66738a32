package run.boylston.e2e.people;

import java.time.Instant;

/** One read as a timing crew posts it. {@code reader} and {@code sequence} are left out: the read's own content identifies it. */
public record Read(String mat, String chip, Instant time) {}
