package run.boylston.contracts.results;

/** A CSV cell that a spreadsheet must not take for a formula: what strangers wrote on an entry form stands in it. */
public final class InertCell {

    private InertCell() {}

    public static String of(String text) {
        return text != null && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
