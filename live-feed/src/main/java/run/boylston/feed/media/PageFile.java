package run.boylston.feed.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page as it was built, with places to fill in: each lies between {@code <!-- name -->} and {@code <!-- /name -->}. */
record PageFile(String html) {

    /** Empty where the page was not built. */
    static Optional<PageFile> find(String name) {
        try (var file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/resources/" + name)) {
            return file == null ? Optional.empty() : Optional.of(new PageFile(new String(file.readAllBytes(), UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PageFile with(String place, Html content) {
        var between = Pattern.compile("<!-- %s -->.*?<!-- /%s -->".formatted(place, place), Pattern.DOTALL);
        return new PageFile(between.matcher(html).replaceFirst(Matcher.quoteReplacement(content.markup())));
    }

    /** @param attributes of the element {@code html}, in place of those the file has */
    PageFile withAttributes(Html attributes) {
        return new PageFile(
                html.replaceFirst("<html[^>]*>", Matcher.quoteReplacement("<html " + attributes.markup() + ">")));
    }
}
