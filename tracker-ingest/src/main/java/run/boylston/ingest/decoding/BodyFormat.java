package run.boylston.ingest.decoding;

/** How a body holds its items. */
public enum BodyFormat {
    /** One JSON array. If it is malformed anywhere, nothing of it is taken. */
    JSON_ARRAY,
    /** One JSON object a line, blank lines passed over. A malformed line costs only itself. */
    NDJSON
}
