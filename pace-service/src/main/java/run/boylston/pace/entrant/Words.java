package run.boylston.pace.entrant;

import java.util.List;

/** Several ids in one column, as the start list and the database write them: between spaces. */
public final class Words {

    private Words() {}

    /** In the order written; empty for null or blank. */
    public static List<String> split(String column) {
        return column == null || column.isBlank()
                ? List.of()
                : List.of(column.strip().split("\\s+"));
    }
}
