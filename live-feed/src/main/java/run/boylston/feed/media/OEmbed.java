package run.boylston.feed.media;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import run.boylston.contracts.race.RaceEntry;

/**
 * How a publishing system shows a race, as oembed.com has it. It keeps what it was answered: so no runner is named in it, who
 * may not want to be tomorrow.
 *
 * @param html a link and a frame: what WordPress lets through of what it does not know
 */
record OEmbed(
        String type,
        String version,
        String title,
        @JsonProperty("provider_name") String providerName,
        @JsonProperty("provider_url") String providerUrl,
        @JsonProperty("cache_age") int cacheAgeS,
        String html,
        int width,
        int height) {

    private static final int CACHE_AGE_S = 3_600;
    private static final int WIDTH = 600;
    private static final String STRIP = "strip";
    /** About what each view needs; a frame that can grows or shrinks to what it shows. */
    private static final Map<String, Integer> HEIGHTS = Map.of(STRIP, 380, "map", 760, "card", 900, "leaders", 760);

    /** More than WordPress lets a frame be, 1,000 pixels, so that whoever reads it there must be able to scroll. */
    private static final String HIGHEST = "card";

    private static final Html STILL = new Html(" scrolling=\"no\"");

    private static final String HTML =
            """
            <blockquote><a href="{}">{}</a></blockquote>\
            <iframe src="{}" width="{}" height="{}" title="{}" frameborder="0"{} \
            sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" loading="lazy"></iframe>""";

    /** @param base where fans find this service */
    static OEmbed of(RaceEntry race, RaceAddress about, EmbedQuery query, String base, Limits limits) {
        var texts = Texts.of(query.get("lang"));
        var title = about.bib()
                .map(bib -> texts.text("bibInRace", "bib", bib, "race", race.name()))
                .orElse(race.name());
        int width = Math.min(WIDTH, limits.maxWidth());
        var view = query.values().getOrDefault("view", STRIP);
        int height = Math.min(HEIGHTS.get(view), limits.maxHeight());
        var scrolling = view.equals(HIGHEST) ? Html.NOTHING : STILL;
        var html = Html.of(HTML, base + about.path(), title, base + query.path(about), width, height, title, scrolling);
        return new OEmbed("rich", "1.0", title, "Boylston", base, CACHE_AGE_S, html.markup(), width, height);
    }

    /** What the page that asks has room for, pixels. */
    record Limits(int maxWidth, int maxHeight) {}
}
