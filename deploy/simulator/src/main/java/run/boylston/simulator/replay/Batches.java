package run.boylston.simulator.replay;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import run.boylston.contracts.Json;
import run.boylston.simulator.fixes.PhoneFix;
import run.boylston.simulator.reads.ReadLog;

/** Reads and fixes as the front door takes them: JSON arrays. */
final class Batches {

    /** Writes one item of an array. */
    private interface Item {
        void write(JsonGenerator json, int index) throws IOException;
    }

    private final RaceTime time;

    Batches(RaceTime time) {
        this.time = time;
    }

    byte[] ofReads(ReadLog log, int[] reads) {
        return array(reads.length, (json, i) -> writeRead(json, log, reads[i]));
    }

    byte[] ofFixes(List<PhoneFix> fixes) {
        return array(fixes.size(), (json, i) -> writeFix(json, fixes.get(i)));
    }

    private void writeRead(JsonGenerator json, ReadLog log, int read) throws IOException {
        var mat = log.mats().get(log.mat(read));
        json.writeStringField("mat", mat);
        json.writeStringField("chip", log.chip(read));
        json.writeStringField("time", time.format(log.timeMs(read)));
        json.writeStringField("reader", "R-" + mat);
        json.writeNumberField("sequence", log.sequence(read));
    }

    private void writeFix(JsonGenerator json, PhoneFix fix) throws IOException {
        json.writeStringField("tracker", fix.tracker());
        json.writeStringField("time", time.format(fix.timeMs()));
        json.writeNumberField("lat", fix.lat());
        json.writeNumberField("lon", fix.lon());
        json.writeNumberField("accuracyM", fix.accuracyM());
        json.writeNumberField("speedMps", fix.speedMps());
    }

    private static byte[] array(int size, Item item) {
        var bytes = new ByteArrayOutputStream(160 * size + 2);
        try (var json = Json.mapper().createGenerator(bytes)) {
            json.writeStartArray();
            for (int i = 0; i < size; i++) {
                json.writeStartObject();
                item.write(json, i);
                json.writeEndObject();
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
