package run.boylston.contracts.progress;

/**
 * Soft state: where GPS last placed an entrant on the course. Topic {@code race-positions}, key {@code race/bib}. Newer is
 * the greater {@code motion.t0Ms}. Raw coordinates never stand here.
 *
 * @param owner whose device it is, for people to read: {@code spotter's phone}
 */
public record Position(String race, String bib, Motion motion, String owner) {

    public String key() {
        return race + "/" + bib;
    }
}
