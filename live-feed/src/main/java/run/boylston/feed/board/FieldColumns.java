package run.boylston.feed.board;

import java.util.ArrayList;
import java.util.List;
import run.boylston.contracts.live.Field;

/** Gathers entrants' motions into columns: metres to a decimetre, speeds to a millimetre a second. */
final class FieldColumns {

    private final List<String> bib = new ArrayList<>();
    private final List<Long> revision = new ArrayList<>();
    private final List<Double> d0M = new ArrayList<>();
    private final List<Long> t0Ms = new ArrayList<>();
    private final List<Double> speedMps = new ArrayList<>();
    private final List<Double> holdM = new ArrayList<>();
    private final List<Integer> status = new ArrayList<>();
    private final List<Integer> kind = new ArrayList<>();

    void add(EntrantState state) {
        var motion = state.motion();
        bib.add(state.entrant().bib());
        revision.add(state.revision());
        d0M.add(Math.round(motion.d0M() * 10) / 10.0);
        t0Ms.add(motion.t0Ms());
        speedMps.add(Math.round(motion.speedMps() * 1_000) / 1_000.0);
        holdM.add(Math.round(motion.holdM() * 10) / 10.0);
        status.add(state.statusIndex());
        kind.add(state.kindIndex());
    }

    Field toField() {
        return new Field(bib, revision, d0M, t0Ms, speedMps, holdM, status, kind);
    }
}
