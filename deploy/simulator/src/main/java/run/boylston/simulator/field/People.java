package run.boylston.simulator.field;

/** Ages and countries of people who do not exist, distributed like those of the 2018 results. */
final class People {

    private static final int YOUNGEST = 18;
    private static final int OLDEST = 82;
    private static final String[] COUNTRIES = {
        "USA", "CAN", "GBR", "CHN", "MEX", "JPN", "BRA", "GER", "ITA", "AUS", "ESP", "FRA", "HKG", "IRL"
    };
    private static final double[] UP_TO = {
        .790, .865, .888, .903, .916, .926, .935, .943, .951, .958, .965, .971, .977, 1
    };

    private People() {}

    static int age(boolean woman, Chance chance) {
        double age = woman ? 40 + 10.5 * chance.gaussian() : 45 + 11 * chance.gaussian();
        return (int) Math.max(YOUNGEST, Math.min(OLDEST, age));
    }

    static String country(Chance chance) {
        double share = chance.share();
        int index = 0;
        while (share >= UP_TO[index]) {
            index++;
        }
        return COUNTRIES[index];
    }
}
