package run.boylston.simulator.field;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Fills the four waves, each with its share, Loren Zitomersky in the first. */
final class WaveRunners {

    private static final int SMALLEST_BLOCK = 8_000;
    private static final int FIRST_BIB_OF_ALL = 101;

    private final RacePlan plan;
    private final Pacing pacing;
    private final Chance chance;

    WaveRunners(RacePlan plan, Pacing pacing, Chance chance) {
        this.plan = plan;
        this.pacing = pacing;
        this.chance = chance;
    }

    /**
     * @param starters in all waves together, Loren among them
     * @param absent entered beside them, and not at the start
     */
    List<Runner> of(int starters, int absent) {
        var runners = new ArrayList<Runner>();
        int waves = MassStart.ALL.size();
        int block = blockOfBibs((starters + absent) / waves + 1);
        for (int i = 0; i < waves; i++) {
            int withLoren = i == 0 ? 1 : 0;
            runners.addAll(wave(i, block, share(starters, i) - withLoren, share(absent, i)));
        }
        runners.add(Loren.startingAt(lorensStartMs(block)));
        return runners;
    }

    private static int share(int total, int wave) {
        int waves = MassStart.ALL.size();
        return total / waves + (wave < total % waves ? 1 : 0);
    }

    /** Bibs of a wave lie between two multiples of this: 8,000 in 2018. */
    private static int blockOfBibs(int largestWave) {
        return Math.max(SMALLEST_BLOCK, (largestWave + 2 * FIRST_BIB_OF_ALL) / 1_000 * 1_000 + 1_000);
    }

    private List<Runner> wave(int index, int block, int starters, int absent) {
        var mass = MassStart.ALL.get(index);
        int all = starters + absent;
        var stayingAway = new Draw(absent, all, chance.split());
        var bibs = bibs(index * block, block, all);
        var runners = new ArrayList<Runner>(all);
        for (int bib : bibs) {
            double seeded = (bib - index * block) / (double) block;
            runners.add(runner(mass, bib, seeded, !stayingAway.next(), chance.split()));
        }
        return runners;
    }

    private Runner runner(MassStart mass, int bib, double seeded, boolean starts, Chance own) {
        boolean woman = mass.isWoman(seeded, own);
        var entrant = Entrant.runner(
                String.valueOf(bib),
                woman ? "women" : "men",
                mass.wave(),
                woman ? "F" : "M",
                People.age(woman, own),
                People.country(own),
                true);
        if (!starts) {
            return Runner.absent(entrant, plan.points().size());
        }
        int startMs = plan.getGunMs(mass.wave()) + MassStart.startOffsetMs(seeded, own);
        var splits = pacing.splits(mass.finishMs(seeded, woman, own), own);
        return new Runner(entrant, Arrays.stream(splits).map(ms -> startMs + ms).toArray());
    }

    /** Spread over the wave's block; one number is not for others. */
    private static int[] bibs(int before, int block, int count) {
        int lorens = Integer.parseInt(Loren.BIB);
        int first = before == 0 ? FIRST_BIB_OF_ALL : before + 1;
        int free = before + block - first - 1;
        var bibs = new int[count];
        for (int i = 0; i < count; i++) {
            int bib = first + (int) ((long) i * free / count);
            bibs[i] = first <= lorens && bib >= lorens ? bib + 1 : bib;
        }
        return bibs;
    }

    private int lorensStartMs(int block) {
        double seeded = Integer.parseInt(Loren.BIB) / (double) block;
        return plan.getGunMs(Loren.WAVE) + MassStart.startOffsetMs(seeded, chance.split());
    }
}
