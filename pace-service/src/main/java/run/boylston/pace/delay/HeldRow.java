package run.boylston.pace.delay;

import run.boylston.contracts.topic.Topic;

/**
 * Something of an entrant that the public may see, but not yet.
 *
 * @param revision null for a position
 * @param visibility the entrant's, as it was made for; under another it is not shown
 * @param unfollowed true of the progress with which ends what is shown of a phone
 */
public record HeldRow(
        Topic topic, String race, String bib, Long revision, String visibility, boolean unfollowed, byte[] body) {}
