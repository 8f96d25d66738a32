package run.boylston.contracts.alert;

/**
 * Somebody whom a fan follows has passed a timing point, or a time that was told is another: the content of a push message.
 *
 * @param name as the race shows it
 * @param point the timing point's id, and {@code pointName} what it is called
 * @param netMs milliseconds since the entrant's start
 * @param gunMs milliseconds since the entrant's gun
 * @param aheadMs milliseconds ahead of the entrant's target here, negative behind; absent without a target, and where it
 *     is out of reach
 * @param revision of the entrant's progress: of two alerts of the same point the higher is right
 * @param corrected true if it changes what was told before, or comes after one further along
 * @param rate how many times faster than life a replay runs; absent where it is none
 * @param simulated true if this person is invented
 * @param language which the fan reads
 */
public record Alert(
        String race,
        String raceName,
        String bib,
        String name,
        String point,
        String pointName,
        double distanceM,
        long netMs,
        long gunMs,
        Long aheadMs,
        long revision,
        boolean corrected,
        Double rate,
        boolean simulated,
        String language) {}
