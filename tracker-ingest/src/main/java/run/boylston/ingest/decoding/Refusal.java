package run.boylston.ingest.decoding;

/** @param detail what exactly is wrong, for the sender */
public record Refusal(Reason reason, String detail) {}
