package run.boylston.contracts.alert;

import java.util.List;

/**
 * What a fan was told. Topic {@code race-alerts}, key {@code race/id/told}, in the same partition as the subscription;
 * written by whoever sends for that partition.
 *
 * @param entrants of whom the fan is told; of who is not among them, what the subscription says is known
 */
public record AlertsTold(String race, String id, List<Told> entrants) {}
