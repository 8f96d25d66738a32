package run.boylston.pace.kafka;

import run.boylston.contracts.topic.Topic;

/** A record to be written; a null value is a tombstone. */
public record Outgoing(Topic topic, String key, byte[] value) {}
