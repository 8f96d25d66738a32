package run.boylston.e2e.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Comma-separated values with a header, quoted where a value needs it (RFC 4180), without line breaks in values. */
public final class Csv {

    private Csv() {}

    /** Each line by the header's names, in the file's order. */
    public static List<Map<String, String>> rows(String csv) {
        var lines = csv.strip().split("\r?\n");
        var header = cells(lines[0]);
        var rows = new ArrayList<Map<String, String>>();
        for (var i = 1; i < lines.length; i++) {
            var cells = cells(lines[i]);
            if (cells.size() != header.size()) {
                throw new AssertionError("Line " + (i + 1) + " has " + cells.size() + " values: " + lines[i]);
            }
            var row = new LinkedHashMap<String, String>();
            for (var column = 0; column < header.size(); column++) {
                row.put(header.get(column), cells.get(column));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
