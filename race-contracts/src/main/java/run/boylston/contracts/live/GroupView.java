package run.boylston.contracts.live;

import java.util.List;

/**
 * Who of a group is watched: those furthest along, at the same distance those who came there first. It is no ranking.
 *
 * @param by as in {@link LiveMessage.Hello.Group}
 * @param value as the start list spells it
 * @param of how many belong to it
 * @param bibs the first of them, at most 50
 */
public record GroupView(String by, String value, int of, List<String> bibs) {}
