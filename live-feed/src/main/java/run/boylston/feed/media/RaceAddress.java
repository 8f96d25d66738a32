package run.boylston.feed.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an address of the page names: {@code /races/{race}[/{view}]} or {@code /races/{race}/entrants/{bib}[/{view}]}.
 *
 * @param bib empty where it is about the race
 * @param view empty for the live map
 */
public record RaceAddress(String race, Optional<String> bib, String view) {

    private static final String RACES = "races";
    private static final String ENTRANTS = "entrants";

    /** Empty for a path that is no race's. */
    public static Optional<RaceAddress> of(String path) {
        List<String> parts;
        try {
            parts = Arrays.stream(path.split("/"))
                    .skip(1)
                    .map(RaceAddress::decoded)
                    .toList();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (parts.size() < 2 || !parts.get(0).equals(RACES)) {
            return Optional.empty();
        }
        var bib = parts.size() > 3 && parts.get(2).equals(ENTRANTS)
                ? Optional.of(parts.get(3))
                : Optional.<String>empty();
        int view = bib.isPresent() ? 4 : 2;
        return Optional.of(new RaceAddress(parts.get(1), bib, parts.size() > view ? parts.get(view) : ""));
    }

    public String path() {
        var parts = bib.map(each -> List.of(RACES, race, ENTRANTS, each, view)).orElse(List.of(RACES, race, view));
        return parts.stream()
                .filter(part -> !part.isEmpty())
                .map(RaceAddress::encoded)
                .collect(Collectors.joining("/", "/", ""));
    }

    /** Of the picture of it, for whoever is sent the address. */
    public String cardPath() {
        return "/share/" + encoded(race) + bib.map(each -> "/" + encoded(each)).orElse("") + ".png";
    }

    /** A part of a path, or a value in a query. */
    static String encoded(String part) {
        return URLEncoder.encode(part, UTF_8).replace("+", "%20");
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), UTF_8);
    }
}
