package run.boylston.feed.media;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import run.boylston.contracts.Json;

/** What is said without the page, from the page's own files of texts: section {@code embed}. English where one lacks a text. */
public final class Texts {

    private static final String ENGLISH = "en";
    private static final String SECTION = "embed";
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");
    private static final Map<String, Optional<Texts>> READ = new ConcurrentHashMap<>();

    private final String language;
    private final JsonNode texts;

    private Texts(String language, JsonNode texts) {
        this.language = language;
        this.texts = texts;
    }

    public static Texts english() {
        return find(ENGLISH).orElseThrow();
    }

    /** @param language two letters; anything else, and what there is no file of, is English */
    static Texts of(String language) {
        return Optional.ofNullable(language)
                .filter(word -> LANGUAGE.matcher(word).matches())
                .flatMap(Texts::find)
                .orElseGet(Texts::english);
    }

    private static Optional<Texts> find(String language) {
        return READ.computeIfAbsent(language, Texts::read);
    }

    /** English is a file for each part of the page; another language is one file of all its parts. */
    private static Optional<Texts> read(String language) {
        return language.equals(ENGLISH)
                ? json(ENGLISH + "/" + SECTION).map(texts -> new Texts(ENGLISH, texts))
                : json(language).map(all -> new Texts(language, all.path(SECTION)));
    }

    private static Optional<JsonNode> json(String name) {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream("texts/" + name + ".json")) {
            return file == null ? Optional.empty() : Optional.of(Json.mapper().readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String language() {
        return texts.isEmpty() ? ENGLISH : language;
    }

    /** @param values names, each with the value that stands for it in the text */
    public String text(String key, Object... values) {
        var text = texts.has(key)
                ? texts.get(key).asText()
                : english().texts.required(key).asText();
        return GAP.matcher(text).replaceAll(gap -> Matcher.quoteReplacement(value(gap.group(1), values)));
    }

    private static String value(String name, Object... values) {
        for (int i = 0; i + 1 < values.length; i += 2) {
            if (values[i].equals(name)) {
                return String.valueOf(values[i + 1]);
            }
        }
        throw new IllegalArgumentException("No value for " + name);
    }
}
