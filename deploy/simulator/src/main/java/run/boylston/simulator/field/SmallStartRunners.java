package run.boylston.simulator.field;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Fills a {@link SmallStart}: the named with their official times, behind them invented ones. */
final class SmallStartRunners {

    /** An official time is shown at the next full second of a gun time: this much under it is shown as it. */
    private static final int UNDER_THE_SECOND_MS = 400;

    private final RacePlan plan;
    private final Pacing pacing;
    private final Chance chance;

    SmallStartRunners(RacePlan plan, Pacing pacing, Chance chance) {
        this.plan = plan;
        this.pacing = pacing;
        this.chance = chance;
    }

    List<Runner> of(SmallStart start, int starters) {
        var finishes = finishesMs(start, starters);
        var leader = pacing.splits(finishes[0], chance.split());
        var entrants = entrants(start, starters);
        return IntStream.range(0, starters)
                .mapToObj(i -> new Runner(
                        entrants.get(i), passed(start, i == 0 ? leader : splits(start, leader, finishes[i]))))
                .toList();
    }

    /** Fastest first: the named, then the rest. */
    private int[] finishesMs(SmallStart start, int starters) {
        var named = start.named().stream().mapToInt(person -> person.officialS() * 1000 - UNDER_THE_SECOND_MS);
        var rest = IntStream.range(start.named().size(), starters)
                .map(i -> (int) (chance.between((double) start.fastestS(), start.slowestS()) * 1000))
                .sorted();
        return IntStream.concat(named, rest).toArray();
    }

    private List<Entrant> entrants(SmallStart start, int starters) {
        var entrants = new ArrayList<Entrant>();
        start.named().forEach(person -> entrants.add(named(start, person)));
        var taken = start.named().stream().map(SmallStart.Named::bib).collect(Collectors.toSet());
        for (int number = start.firstBib(); entrants.size() < starters; number++) {
            addUnlessTaken(entrants, start, start.bibPrefix() + number, taken);
        }
        return entrants;
    }

    private void addUnlessTaken(List<Entrant> entrants, SmallStart start, String bib, Set<String> taken) {
        if (!taken.contains(bib)) {
            var sex = start.sexes().charAt(chance.between(0, start.sexes().length()));
            entrants.add(Entrant.runner(
                    bib,
                    start.division(),
                    start.wave(),
                    String.valueOf(sex),
                    People.age(sex == 'F', chance),
                    People.country(chance),
                    true));
        }
    }

    private static Entrant named(SmallStart start, SmallStart.Named person) {
        return Entrant.named(
                person.bib(),
                person.name(),
                start.division(),
                start.wave(),
                start.sexes(),
                person.age(),
                person.country(),
                Targets.of(start.division()),
                false);
    }

    private int[] splits(SmallStart start, int[] leader, int finishMs) {
        var alone = pacing.splits(finishMs, chance.split());
        return start.pack() ? new LeadPack(leader).follow(finishMs, alone, chance) : alone;
    }

    private int[] passed(SmallStart start, int[] sinceGunMs) {
        int gunMs = plan.getGunMs(start.wave());
        var passed = Arrays.stream(sinceGunMs).map(ms -> gunMs + ms).toArray();
        passed[0] = gunMs + chance.between(200, start.pack() ? 2_500 : 20_000);
        return passed;
    }
}
