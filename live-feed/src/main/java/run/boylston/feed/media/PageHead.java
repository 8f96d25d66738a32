package run.boylston.feed.media;

import java.util.stream.Stream;
import run.boylston.contracts.race.EntrantEntry;
import run.boylston.contracts.race.RaceEntry;

/**
 * What the head of the page says of a race, or of one in it, to whoever does not run the page: where its address is sent on,
 * to search engines, and to publishing systems, which find by it how to show the race in an article.
 *
 * @param canonical the address, without what a reader has chosen
 * @param oembed where to ask how to show it, as the reader has chosen: it stays so in an article
 * @param card a picture of it
 */
public record PageHead(String title, String description, String canonical, String oembed, String card) {

    /** Pixels of the card: what every messenger shows whole. */
    public static final int WIDTH = 1200;

    public static final int HEIGHT = 630;

    /** @param base where fans find this service */
    static PageHead of(RaceEntry race, RaceAddress address, EmbedQuery query, String base) {
        return of(
                race.name(),
                Texts.english().text("raceDescription", "race", race.name(), "date", race.date()),
                address,
                query,
                base);
    }

    /** @param base where fans find this service */
    static PageHead of(RaceEntry race, EntrantEntry entrant, RaceAddress address, EmbedQuery query, String base) {
        var description = Texts.english()
                .text(
                        "entrantDescription",
                        "name",
                        entrant.name(),
                        "bib",
                        entrant.bib(),
                        "race",
                        race.name(),
                        "date",
                        race.date());
        return of(entrant.name() + " · " + race.name(), description, address, query, base);
    }

    private static PageHead of(String title, String description, RaceAddress address, EmbedQuery query, String base) {
        var oembed = base + "/oembed?format=json&url=" + RaceAddress.encoded(base + query.pagePath(address));
        return new PageHead(title, description, base + address.path(), oembed, base + address.cardPath());
    }

    Html html() {
        return Html.joined(Stream.of(
                Html.of("<title>{} · Boylston</title>", title),
                Html.of("<meta name=\"description\" content=\"{}\" />", description),
                Html.of("<link rel=\"canonical\" href=\"{}\" />", canonical),
                Html.of(
                        "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}\" title=\"{}\" />",
                        oembed,
                        title),
                property("og:type", "website"),
                property("og:site_name", "Boylston"),
                property("og:title", title),
                property("og:description", description),
                property("og:url", canonical),
                property("og:image", card),
                property("og:image:type", "image/png"),
                property("og:image:width", WIDTH),
                property("og:image:height", HEIGHT),
                property("og:image:alt", Texts.english().text("cardAlt", "title", title)),
                Html.of("<meta name=\"twitter:card\" content=\"summary_large_image\" />")));
    }

    private static Html property(String name, Object content) {
        return Html.of("<meta property=\"{}\" content=\"{}\" />", name, content);
    }
}
