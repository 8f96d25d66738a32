package run.boylston.pace.results;

/** A split that nobody could have run: it is kept and shown, and has no place on any list. */
final class BadSplit {

    private static final String AT =
            """
            case when coalesce(position(convert_to('"bad"', 'UTF8') in p.body), 0) = 0 then false
                else exists (select from jsonb_array_elements(convert_from(p.body, 'UTF8')::jsonb -> 'splits') s
                    where s ->> 'point' = ${point}::text and s -> 'marks' @> '"bad"') end""";

    private BadSplit() {}

    /**
     * Whether the entrant of {@code progress p} has one at a point, in SQL. Few have: only their bodies are parsed.
     *
     * @param point the statement's parameter
     */
    static String at(String point) {
        return AT.replace("${point}", point);
    }
}
