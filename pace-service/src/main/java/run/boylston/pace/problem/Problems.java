package run.boylston.pace.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong in one body, so that the sender is told all of it at once. */
public final class Problems {

    /** A file that is wrong throughout is not sent back line by line. */
    private static final int MOST = 1_000;

    private final List<Problem.Item> items = new ArrayList<>();
    private int count;

    /** @param at JSON pointer */
    public void at(String at, String reason, String detail) {
        add(new Problem.Item(null, at, reason, detail));
    }

    /** @param column name of the CSV column, or null for the whole line */
    public void line(long line, String column, String reason, String detail) {
        add(new Problem.Item(line, column, reason, detail));
    }

    private void add(Problem.Item item) {
        count++;
        if (items.size() < MOST) {
            items.add(item);
        }
    }

    public boolean isEmpty() {
        return count == 0;
    }

    public List<Problem.Item> items() {
        return List.copyOf(items);
    }

    /** @throws ProblemException with status 400 if anything was wrong */
    public void refuse(String what) {
        if (count > 0) {
            throw ProblemException.refused(what, count, items());
        }
    }
}
