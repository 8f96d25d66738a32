package run.boylston.contracts.progress;

/**
 * Soft state: where GPS last placed an entrant on the course. Topic {@code race-positions}, key {@code race/bib}. Newer is
 * the greater {@code motion.t0Ms}. Raw coordinates never stand here.
 *
 * @param owner whose device it is, for people to read: {@code spotter's phone}
 * @param distanceErrorM standard error of {@code motion.d0M}, metres; absent in what older services wrote
 * @param speedErrorMps standard error of {@code motion.speedMps}, metres per second; absent likewise
 * @param ageMs how old the fix was when this was written, milliseconds of race time; absent while the race's clock stands
 */
public record Position(
        String race, String bib, Motion motion, String owner, Double distanceErrorM, Double speedErrorMps, Long ageMs) {

    public String key() {
        return race + "/" + bib;
    }
}
