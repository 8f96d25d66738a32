package run.boylston.feed.media;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How an article wants its widget: the attributes of its tag, said in an address. A value that the widget does not know is left out. */
record EmbedQuery(Map<String, String> values) {

    /** Besides the race and the runner, as the page's settings.ts has them; a test holds both to the same table. */
    static final Map<String, List<String>> KNOWN = known();

    private static Map<String, List<String>> known() {
        var known = new LinkedHashMap<String, List<String>>();
        known.put("view", List.of("strip", "map", "card", "leaders"));
        known.put("theme", List.of("light", "dark", "auto"));
        known.put("lang", List.of("en", "es", "fr", "de", "ja", "am"));
        known.put("units", List.of("km", "mi"));
        known.put("load", List.of("auto", "click"));
        return known;
    }

    /** @param parameter gives a parameter of an address, null without one */
    static EmbedQuery of(Function<String, String> parameter) {
        var values = new LinkedHashMap<String, String>();
        KNOWN.forEach((name, known) -> {
            var value = parameter.apply(name);
            if (value != null && known.contains(value)) {
                values.put(name, value);
            }
        });
        return new EmbedQuery(values);
    }

    String get(String name) {
        return values.get(name);
    }

    /** The address of the frame, beginning at its path. */
    String path(RaceAddress about) {
        var asked = new LinkedHashMap<String, String>();
        about.bib().ifPresent(bib -> asked.put("entrant", bib));
        asked.putAll(values);
        return "/embed/" + RaceAddress.encoded(about.race()) + said(asked);
    }

    /** The address of the page with it, beginning at its path: what is pasted into an article. */
    String pagePath(RaceAddress about) {
        return about.path() + said(values);
    }

    private static String said(Map<String, String> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(each -> each.getKey() + "=" + RaceAddress.encoded(each.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** The widget's tag with what stands in it until it is drawn. */
    Html tag(RaceAddress about, Html until) {
        var attributes = values.entrySet().stream()
                .map(each ->
                        Html.of(" {}=\"{}\"", each.getKey(), each.getValue()).markup())
                .collect(Collectors.joining());
        var entrant = about.bib().map(bib -> Html.of(" entrant=\"{}\"", bib)).orElse(Html.NOTHING);
        return Html.of(
                "<race-tracker race=\"{}\"{}{}>\n{}\n</race-tracker>",
                about.race(),
                entrant,
                new Html(attributes),
                until);
    }
}
