package run.boylston.local;

import picocli.CommandLine.TypeConversionException;

/** Race seconds a second; infinite: as fast as everything keeps up. */
record Speed(double raceSecondsPerSecond) {

    static Speed parse(String text) {
        return new Speed(text.equals("max") ? Double.POSITIVE_INFINITY : number(text));
    }

    boolean isMax() {
        return Double.isInfinite(raceSecondsPerSecond);
    }

    private static double number(String text) {
        try {
            var number = Double.parseDouble(text);
            if (number > 0 && Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for any other text that is no speed.
        }
        throw new TypeConversionException("'" + text + "' is no speed: give race seconds per second, or max");
    }
}
