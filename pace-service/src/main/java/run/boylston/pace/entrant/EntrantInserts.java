package run.boylston.pace.entrant;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import run.boylston.pace.postgres.PgSession;

/** Tables {@code entrant}, {@code chip}, {@code tracker} and an empty {@code progress}, many rows at a time. */
final class EntrantInserts {

    private static final int ROWS = 5_000;

    private static final String ENTRANTS =
            """
            insert into entrant (race, bib, name, kind, contest, division, wave, sex, age, age_group, country,
                tracker_owner, visibility, note, targets, simulated, state, hometown, club, charity, alias,
                tracking_consent)
            select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
                $8::text[], $9::int[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[],
                $16::boolean[], $17::text[], $18::text[], $19::text[], $20::text[], $21::text[], $22::boolean[])
            """;

    /** Somebody erased keeps a chip in the list only until another has it. */
    private static final String START_LIST_CHIPS =
            """
            insert into start_list_chip (race, chip, bib) select $1, * from unnest($2::text[], $3::text[])
            on conflict (race, chip) do update set bib = excluded.bib
            """;

    private static final String CHIPS =
            "insert into chip (race, chip, bib) select $1, * from unnest($2::text[], $3::text[])";

    private static final String TRACKERS =
            "insert into tracker (race, tracker, bib) select $1, * from unnest($2::text[], $3::text[])";

    private static final String PROGRESS =
            "insert into progress (race, bib) select $1, * from unnest($2::text[]) on conflict do nothing";

    private record Assigned(String device, String bib) {}

    private EntrantInserts() {}

    static void insert(PgSession session, String race, List<Entrant> entrants) {
        for (var from = 0; from < entrants.size(); from += ROWS) {
            insertSome(session, race, entrants.subList(from, Math.min(from + ROWS, entrants.size())));
        }
    }

    private static void insertSome(PgSession session, String race, List<Entrant> entrants) {
        session.query(
                ENTRANTS,
                race,
                texts(entrants, Entrant::bib),
                texts(entrants, Entrant::name),
                texts(entrants, entrant -> entrant.kind().name()),
                texts(entrants, Entrant::contest),
                texts(entrants, Entrant::division),
                texts(entrants, Entrant::wave),
                texts(entrants, Entrant::sex),
                column(entrants, Entrant::age, Integer[]::new),
                texts(entrants, Entrant::ageGroup),
                texts(entrants, Entrant::country),
                texts(entrants, Entrant::trackerOwner),
                texts(entrants, entrant -> entrant.visibility().name()),
                texts(entrants, Entrant::note),
                texts(entrants, entrant -> String.join(" ", entrant.targets())),
                column(entrants, Entrant::simulated, Boolean[]::new),
                texts(entrants, Entrant::state),
                texts(entrants, Entrant::hometown),
                texts(entrants, Entrant::club),
                texts(entrants, Entrant::charity),
                texts(entrants, Entrant::alias),
                column(entrants, Entrant::trackingConsent, Boolean[]::new));
        assign(session, START_LIST_CHIPS, race, chips(entrants));
        assign(session, CHIPS, race, chips(entrants));
        assign(session, TRACKERS, race, trackers(entrants));
        session.query(PROGRESS, race, texts(entrants, Entrant::bib));
    }

    private static void assign(PgSession session, String sql, String race, List<Assigned> devices) {
        session.query(sql, race, texts(devices, Assigned::device), texts(devices, Assigned::bib));
    }

    private static List<Assigned> chips(List<Entrant> entrants) {
        return entrants.stream()
                .flatMap(entrant -> entrant.chips().stream().map(chip -> new Assigned(chip, entrant.bib())))
                .toList();
    }

    private static List<Assigned> trackers(List<Entrant> entrants) {
        return entrants.stream()
                .filter(entrant -> entrant.tracker() != null)
                .map(entrant -> new Assigned(entrant.tracker(), entrant.bib()))
                .toList();
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> value) {
        return column(rows, value, String[]::new);
    }

    private static <R, T> T[] column(List<R> rows, Function<R, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
