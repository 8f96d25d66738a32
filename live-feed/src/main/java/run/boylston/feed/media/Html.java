package run.boylston.feed.media;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** HTML as it goes out. What is put into it is text, unless it is HTML itself: a name stays a name, whatever it is made of. */
public record Html(String markup) {

    public static final Html NOTHING = new Html("");
    private static final String GAP = "{}";

    /** A template with a value for each {@code {}}: between tags, or in an attribute between double quotes. */
    public static Html of(String template, Object... values) {
        var out = new StringBuilder();
        int from = 0;
        for (var value : values) {
            int gap = template.indexOf(GAP, from);
            out.append(template, from, gap).append(value instanceof Html html ? html.markup : escaped(value));
            from = gap + GAP.length();
        }
        return new Html(out.append(template.substring(from)).toString());
    }

    public static Html joined(Stream<Html> parts) {
        return new Html(parts.map(Html::markup).collect(Collectors.joining("\n")));
    }

    private static String escaped(Object value) {
        return String.valueOf(value)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
