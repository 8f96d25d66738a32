package run.boylston.contracts.live;

import java.util.List;

/**
 * Who of a group is watched: those furthest along, at the same distance those who came there first. It is no ranking.
 *
 * @param by as in {@link LiveMessage.Hello.Group}
 * @param value as the start list spells it
 * @param of how many belong to it
 * @param started how many of them have started
 * @param finished how many of them have finished
 * @param bibs the first of them, at most 50
 */
public record GroupView(String by, String value, int of, int started, int finished, List<String> bibs) {}
