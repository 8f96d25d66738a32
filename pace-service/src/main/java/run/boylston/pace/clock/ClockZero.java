package run.boylston.pace.clock;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.time.Duration;

/**
 * Within a change of a race: its first gun is planned for another time, and race time counts from there. What moment of the
 * race its clocks ever showed stays: only how far it is from the gun is another number.
 */
public final class ClockZero {

    private static final String MOVE =
            """
            update race_clock_change set entry = cast(cast(entry as jsonb) || jsonb_build_object(
                'raceMs', cast(cast(entry as jsonb) ->> 'raceMs' as bigint) - ?2) as text)
            where race = ?1
            """;

    private ClockZero() {}

    /** @param later how much later the first gun is, or if negative earlier */
    public static Uni<Void> move(String race, Duration later) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MOVE)
                        .setParameter(1, race)
                        .setParameter(2, later.toMillis())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
