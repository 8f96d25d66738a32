package run.boylston.pace.corrections;

import java.util.Collection;
import run.boylston.pace.postgres.PgSession;

/** Marks whose score waits to be made anew. */
public final class StaleScores {

    private static final String MARK = "update progress set stale = true where race = $1 and bib = any($2::text[])";

    private StaleScores() {}

    public static void mark(PgSession session, String race, Collection<String> bibs) {
        session.query(MARK, race, bibs.stream().sorted().toArray(String[]::new));
    }
}
