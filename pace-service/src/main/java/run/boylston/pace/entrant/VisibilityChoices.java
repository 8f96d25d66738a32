package run.boylston.pace.entrant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import run.boylston.pace.entrant.EntrantResource.Shown;
import run.boylston.pace.postgres.PgSession;

/**
 * What was said of how somebody is shown since the start list came. A list that comes again knows nothing of it, and must
 * not bring back into the light who asked to be out of it.
 */
final class VisibilityChoices {

    private record Choice(String name, Visibility visibility, String alias, boolean trackingConsent) {}

    private static final List<Visibility> LESS_AND_LESS =
            List.of(Visibility.PUBLIC, Visibility.ALIAS, Visibility.RESULTS_ONLY, Visibility.HIDDEN);

    private static final String REMEMBER =
            """
            insert into visibility_choice (race, bib, name, visibility, alias, tracking_consent)
            values ($1, $2, $3, $4, $5, $6)
            on conflict (race, bib) do update set name = excluded.name, visibility = excluded.visibility,
                alias = excluded.alias, tracking_consent = excluded.tracking_consent
            """;

    private static final String FORGET = "delete from visibility_choice where race = $1 and bib = $2";

    private static final String LIST =
            "select bib, name, visibility, alias, tracking_consent from visibility_choice where race = $1";

    private VisibilityChoices() {}

    static void remember(PgSession session, String race, String name, Shown shown) {
        session.query(
                REMEMBER, race, shown.bib(), name, shown.visibility().name(), shown.alias(), shown.trackingConsent());
    }

    static void forget(PgSession session, String race, String bib) {
        session.query(FORGET, race, bib);
    }

    /** The entrants of a new list, none of them shown more than was said of them since the one before. */
    static List<Entrant> applied(PgSession session, String race, List<Entrant> entrants) {
        var choices = listByBib(session, race);
        return entrants.stream()
                .map(entrant ->
                        choices.containsKey(entrant.bib()) ? applied(choices.get(entrant.bib()), entrant) : entrant)
                .toList();
    }

    /** Of the list and of what was said since, what shows less holds: either may be the later word. Consent needs both. */
    private static Entrant applied(Choice choice, Entrant entrant) {
        var visibility = LESS_AND_LESS.get(
                Math.max(LESS_AND_LESS.indexOf(choice.visibility()), LESS_AND_LESS.indexOf(entrant.visibility())));
        var isSame = choice.name().equals(entrant.name());
        var alias = choice.alias() != null && (isSame || entrant.alias() == null) ? choice.alias() : entrant.alias();
        return entrant.shown(visibility, alias, entrant.trackingConsent() && choice.trackingConsent());
    }

    private static Map<String, Choice> listByBib(PgSession session, String race) {
        var choices = new HashMap<String, Choice>();
        for (var row : session.query(LIST, race)) {
            var choice = new Choice(
                    row.getString(1), Visibility.valueOf(row.getString(2)), row.getString(3), row.getBoolean(4));
            choices.put(row.getString(0), choice);
        }
        return choices;
    }
}
