package run.boylston.ingest.answer;

import java.util.List;

/**
 * 202: Kafka has every accepted item.
 *
 * @param accepted how many
 * @param rejected the others, in the order they came
 */
public record Taken(int accepted, List<RejectedItem> rejected) implements Answer {}
