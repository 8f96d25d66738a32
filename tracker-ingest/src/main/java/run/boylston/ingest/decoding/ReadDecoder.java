package run.boylston.ingest.decoding;

import java.util.Optional;
import run.boylston.contracts.ingest.TimingRead;

/** {@code {"mat","chip","time","reader"?,"sequence"?}} */
public final class ReadDecoder implements ItemDecoder<TimingRead> {

    @Override
    public Optional<TimingRead> decode(Arrival arrival, Fields fields) {
        var race = arrival.race();
        var mat = fields.name("mat");
        var chip = fields.name("chip");
        var time = fields.time("time");
        var reader = fields.nameIfAny("reader");
        var sequence = fields.countIfAny("sequence");
        return fields.unlessRefused(() -> new TimingRead(
                race,
                Identity.ofRead(race, mat, chip, time, reader, sequence),
                mat,
                chip,
                time,
                reader,
                sequence,
                arrival.receivedAt()));
    }
}
