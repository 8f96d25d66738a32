package run.boylston.ingest.door;

import java.io.InputStream;
import run.boylston.ingest.decoding.BodyFormat;

/**
 * One request, unread.
 *
 * @param authorization the header as it came, or null
 */
public record Post(String race, String authorization, BodyFormat format, InputStream body) {}
