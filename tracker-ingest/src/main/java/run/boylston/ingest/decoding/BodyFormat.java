package run.boylston.ingest.decoding;

/** How a body holds its items. */
public enum BodyFormat {
    /** One JSON array. If it is malformed anywhere, what stands before is taken and what follows is not read. */
    JSON_ARRAY,
    /** One JSON object a line, blank lines passed over. A malformed line costs only itself. */
    NDJSON
}
