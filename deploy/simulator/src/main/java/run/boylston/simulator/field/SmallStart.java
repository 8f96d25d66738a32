package run.boylston.simulator.field;

import java.util.List;

/**
 * A start of its own, before the waves or within the first: few, and numbered apart.
 *
 * @param division of all in it
 * @param bibPrefix {@code F} makes bibs F1, F2, ...
 * @param firstBib the first number
 * @param starters how many, of 27,042; invented but for their order of magnitude
 * @param fastestS the fastest generated finish, behind every named one
 * @param slowestS the slowest, seconds
 * @param sexes drawn from with equal chance
 * @param pack whether they race each other
 * @param named with their official times
 */
record SmallStart(
        String division,
        String wave,
        String bibPrefix,
        int firstBib,
        int starters,
        int fastestS,
        int slowestS,
        String sexes,
        boolean pack,
        List<Named> named) {

    private static final int MOST = 48;

    /** Somebody whom race day's results name. */
    record Named(String bib, String name, int age, String country, int officialS) {}

    /**
     * The named people and their times are those of the published results; bibs and ages of elite runners are inferred
     * from the results by time, those of the wheelchair winners are not known and stand-ins.
     */
    static final List<SmallStart> ALL = List.of(
            new SmallStart("mobility", "mobility", "M", 1, 45, 16_200, 27_000, "MF", false, List.of()),
            new SmallStart(
                    "wheelchair-men",
                    "wheelchair-men",
                    "W",
                    1,
                    36,
                    6_700,
                    9_600,
                    "M",
                    true,
                    List.of(new Named("W1", "Marcel Hug", 32, "SUI", 6_386))),
            new SmallStart(
                    "wheelchair-women",
                    "wheelchair-women",
                    "W",
                    51,
                    18,
                    7_800,
                    10_800,
                    "F",
                    true,
                    List.of(new Named("W51", "Tatyana McFadden", 28, "USA", 7_479))),
            new SmallStart("handcycles", "handcycles", "H", 1, 28, 6_300, 11_400, "MMMF", false, List.of()),
            new SmallStart("duos", "handcycles", "D", 1, 24, 11_400, 21_000, "MMF", false, List.of()),
            new SmallStart(
                    "elite-women",
                    "elite-women",
                    "F",
                    1,
                    45,
                    9_905,
                    11_700,
                    "F",
                    true,
                    List.of(
                            new Named("F8", "Desiree Linden", 34, "USA", 9_594),
                            new Named("F42", "Sarah Sellers", 26, "USA", 9_844),
                            new Named("F18", "Krista DuChene", 41, "CAN", 9_860))),
            new SmallStart(
                    "elite-men",
                    "wave-1",
                    "",
                    1,
                    40,
                    8_440,
                    9_900,
                    "M",
                    true,
                    List.of(
                            new Named("11", "Yuki Kawauchi", 31, "JPN", 8_158),
                            new Named("1", "Geoffrey Kirui", 25, "KEN", 8_303),
                            new Named("25", "Shadrack Biwott", 33, "USA", 8_315))));

    /** How many of a field of {@code allStarters}: the named ones and one more at least, nor so many that bibs run out. */
    int startersOf(int allStarters) {
        int scaled = (int) Math.round(starters * (double) allStarters / FieldGenerator.STARTERS_2018);
        return Math.min(MOST, Math.max(scaled, Math.max(2, named.size() + 1)));
    }
}
