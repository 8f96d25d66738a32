package run.boylston.simulator.verify;

/** Times as results show them: {@code H:MM:SS}, the next full second. */
final class ResultTime {

    private ResultTime() {}

    /** A net time or split: subtracted to the millisecond before it is rounded. */
    static String net(int ms) {
        return text((ms + 999) / 1000);
    }

    /** A gun time is read to a tenth of a second first, what is beyond it cut. */
    static String gun(int ms) {
        return text((ms / 100 + 9) / 10);
    }

    private static String text(int seconds) {
        return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
