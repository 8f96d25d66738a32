package run.boylston.simulator.reads;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import run.boylston.simulator.field.Runner;

/**
 * What the results have to say of every runner, known from how the reads were made and not from scoring them: a point that
 * no mat read has no time, a start that no mat read is the gun.
 */
public final class Truth {

    private final Map<String, Expected> byBib = new LinkedHashMap<>();

    /**
     * One runner's times.
     *
     * @param gunMs race time of the runner's gun
     * @param seenMs race time at every timing point, {@link Runner#NEVER} where no mat read it
     */
    public record Expected(int gunMs, int[] seenMs) {

        public boolean has(int point) {
            return seenMs[point] != Runner.NEVER;
        }

        public boolean finished() {
            return has(seenMs.length - 1);
        }

        public boolean started() {
            for (int ms : seenMs) {
                if (ms != Runner.NEVER) {
                    return true;
                }
            }
            return false;
        }

        /** Since the runner's own start, or the gun where the start was missed. */
        public int netMs(int point) {
            return seenMs[point] - (has(0) ? seenMs[0] : gunMs);
        }

        public int sinceGunMs(int point) {
            return seenMs[point] - gunMs;
        }
    }

    void expect(String bib, Expected expected) {
        byBib.put(bib, expected);
    }

    public Optional<Expected> find(String bib) {
        return Optional.ofNullable(byBib.get(bib));
    }

    /** By bib, in the order of the start list. */
    public Map<String, Expected> all() {
        return Collections.unmodifiableMap(byBib);
    }
}
