package run.boylston.feed.socket;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import run.boylston.feed.board.RaceBoards;
import run.boylston.feed.door.RaceAccess;
import run.boylston.feed.door.Visitor;
import run.boylston.feed.problem.Problem;
import run.boylston.feed.watch.Trouble;

/**
 * How a fan is let into a race, by whatever line they come: when the boards are restored, if there is such a race, if it is
 * open to them, and if there is room. Whoever is let in takes room until they leave; whoever is not is counted.
 */
@Singleton
final class Admission {

    /** Why somebody is not let in: as a socket says it, and as HTTP does. */
    record Refusal(Trouble trouble, Problem problem) {

        private static Refusal of(Trouble trouble, Status status, String detail) {
            return new Refusal(trouble, new Problem(status, detail));
        }

        String detail() {
            return problem.detail();
        }

        /** Whether it helps to come again. */
        boolean isForNow() {
            return problem.status() == 429 || problem.status() == 503;
        }
    }

    private final RaceBoards boards;
    private final RaceAccess access;
    private final RacePublishers publishers;
    private final FanRegistry registry;
    private final FanMetrics metrics;

    Admission(
            RaceBoards boards, RaceAccess access, RacePublishers publishers, FanRegistry registry, FanMetrics metrics) {
        this.boards = boards;
        this.access = access;
        this.publishers = publishers;
        this.registry = registry;
        this.metrics = metrics;
    }

    /** Why the visitor may not watch the race, if so. */
    Optional<Refusal> refusal(String race, Visitor visitor) {
        return counted(findRefusal(race, visitor));
    }

    /** A fan who is not in yet. */
    Fan fan(FanLine line, String race, Visitor visitor) {
        return new Fan(line, race, visitor, metrics, publishers.publisher(race)::call);
    }

    /**
     * Takes room for the fan.
     *
     * @return why there is none, if so
     */
    Optional<Refusal> enter(Fan fan) {
        return counted(registry.add(fan).map(full -> new Refusal(Trouble.of(full), full.problem())));
    }

    void leave(Fan fan) {
        registry.remove(fan);
        publishers.publisher(fan.race()).remove(fan);
    }

    private Optional<Refusal> findRefusal(String race, Visitor visitor) {
        if (!boards.isRestored()) {
            return Optional.of(Refusal.of(
                    Trouble.STARTING, Status.SERVICE_UNAVAILABLE, "The race is still being restored, try again"));
        }
        if (boards.findSnapshot(race).isEmpty()) {
            return Optional.of(Refusal.of(Trouble.UNKNOWN_RACE, Status.NOT_FOUND, "There is no such race"));
        }
        return access.refusal(race, visitor.key()).map(locked -> new Refusal(Trouble.UNAUTHORIZED, locked));
    }

    private Optional<Refusal> counted(Optional<Refusal> refusal) {
        refusal.ifPresent(each -> metrics.putOut(each.trouble().reason()));
        return refusal;
    }
}
