package run.boylston.ingest.decoding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Decodes one body. Used once, by one thread; whatever the bytes are, {@link #decode} answers. */
public final class BatchDecoder<T> {

    /** UTF-8 and nothing else, as RFC 8259 has it: only so do byte offsets say where an item stood. */
    private static final ObjectMapper MAPPER = new ObjectMapper(
            JsonFactory.builder().disable(JsonFactory.Feature.CHARSET_DETECTION).build());

    private final ItemDecoder<T> decoder;
    private final Arrival arrival;
    private final byte[] body;
    private final int maxItems;
    private final List<T> accepted = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private int endOfLastElement;

    public BatchDecoder(ItemDecoder<T> decoder, Arrival arrival, byte[] body, int maxItems) {
        this.decoder = decoder;
        this.arrival = arrival;
        this.body = body;
        this.maxItems = maxItems;
    }

    public Batch<T> decode(BodyFormat format) {
        try {
            return format == BodyFormat.NDJSON ? decodeLines() : decodeArray();
        } catch (JsonProcessingException e) {
            return Batch.unreadable(body, malformed(e));
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory can be read", e);
        }
    }

    private Batch<T> decodeArray() throws IOException {
        try (var parser = MAPPER.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return Batch.unreadable(body, new Refusal(Reason.MALFORMED_JSON, "the body must be a JSON array"));
            }
            return takeElements(parser);
        }
    }

    /** Up to what is malformed: behind it nobody can say where the next element begins. */
    private Batch<T> takeElements(JsonParser parser) throws IOException {
        try {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (isFull()) {
                    return tooMany();
                }
                takeElement(parser);
            }
            if (parser.nextToken() != null) {
                rejectRest("something follows the JSON array");
            }
        } catch (JsonProcessingException e) {
            rejectRest(malformed(e).detail() + "; what follows was not read");
        }
        return new Batch<>(accepted, rejected);
    }

    private void takeElement(JsonParser parser) throws IOException {
        var from = (int) parser.currentTokenLocation().getByteOffset();
        JsonNode item = MAPPER.readTree(parser);
        endOfLastElement = (int) parser.currentLocation().getByteOffset();
        take(count(), item, from, endOfLastElement);
    }

    private void rejectRest(String detail) {
        reject(count(), new Refusal(Reason.MALFORMED_JSON, detail), endOfLastElement, body.length);
    }

    private Batch<T> decodeLines() throws IOException {
        var line = 0;
        for (int from = 0, to; from < body.length; from = to + 1, line++) {
            to = endOfLine(from);
            if (isBlank(from, to)) {
                continue;
            }
            if (isFull()) {
                return tooMany();
            }
            takeLine(line, from, to);
        }
        return new Batch<>(accepted, rejected);
    }

    private void takeLine(int line, int from, int to) throws IOException {
        try (var parser = MAPPER.createParser(body, from, to - from)) {
            JsonNode item = MAPPER.readTree(parser);
            if (item != null && parser.nextToken() == null) {
                take(line, item, from, to);
            } else {
                reject(line, new Refusal(Reason.MALFORMED_JSON, "a line must be one JSON object"), from, to);
            }
        } catch (JsonProcessingException e) {
            reject(line, malformed(e), from, to);
        }
    }

    private void take(int index, JsonNode item, int from, int to) {
        var fields = new Fields(item);
        decoder.decode(arrival, fields).ifPresent(accepted::add);
        fields.refusal().ifPresent(refusal -> reject(index, refusal, from, to));
    }

    private void reject(int index, Refusal refusal, int from, int to) {
        rejected.add(new Rejected(index, refusal, Arrays.copyOfRange(body, from, to)));
    }

    private int count() {
        return accepted.size() + rejected.size();
    }

    private boolean isFull() {
        return count() == maxItems;
    }

    private Batch<T> tooMany() {
        return Batch.unreadable(body, new Refusal(Reason.TOO_MANY_ITEMS, "at most " + maxItems + " items a post"));
    }

    private int endOfLine(int from) {
        var to = from;
        while (to < body.length && body[to] != '\n') {
            to++;
        }
        return to;
    }

    private boolean isBlank(int from, int to) {
        for (var i = from; i < to; i++) {
            if (body[i] != ' ' && body[i] != '\t' && body[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    /** Where it went wrong, without the sender's bytes: the parser's own message would quote them. */
    private static Refusal malformed(JsonProcessingException e) {
        var at = e.getLocation();
        return new Refusal(
                Reason.MALFORMED_JSON,
                at == null ? "not JSON" : "not JSON at line " + at.getLineNr() + ", column " + at.getColumnNr());
    }
}
