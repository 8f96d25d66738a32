package run.boylston.feed.socket;

/**
 * After what changes are told.
 *
 * @param edition up to which everything was told, but for places that only others changed
 * @param places the edition up to which these were told; {@link #NO_PLACES} if they are not told now
 */
record Since(long edition, long places) {

    static final long NO_PLACES = Long.MAX_VALUE;

    /** Everything. */
    static final Since BEGINNING = new Since(0, 0);

    boolean hasPlaces() {
        return places != NO_PLACES;
    }
}
