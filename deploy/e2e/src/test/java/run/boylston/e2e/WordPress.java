package run.boylston.e2e;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What WordPress makes of the HTML that a site it does not know answers by oEmbed, by its documented rules: of tags it keeps
 * links, quotes and frames, of these a few attributes; a frame is wanted, gets a sandbox and a secret, and is hidden behind the
 * quote until it has named the secret.
 */
final class WordPress {

    static final String SECRET = "aB3dE5fG7h";

    private static final Map<String, List<String>> KEPT = Map.of(
            "a", List.of("href"),
            "blockquote", List.of(),
            "iframe",
                    List.of(
                            "src",
                            "width",
                            "height",
                            "frameborder",
                            "marginwidth",
                            "marginheight",
                            "scrolling",
                            "title"));
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9-]*)([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z-]+)\\s*=\\s*(\"[^\"]*\"|'[^']*')");
    private static final Pattern WANTED =
            Pattern.compile("(<blockquote>.*?</blockquote>)?.*(<iframe.*?></iframe>)", Pattern.DOTALL);
    private static final Pattern SOURCE = Pattern.compile(" src=\"([^\"]*)\"");

    private WordPress() {}

    /** Empty where nothing that may be shown is left. */
    static String filtered(String html) {
        var wanted = WANTED.matcher(sifted(html));
        if (!wanted.find()) {
            return "";
        }
        var quote = wanted.group(1) == null ? "" : wanted.group(1);
        var frame = SOURCE.matcher(wanted.group(2))
                .replaceFirst(" src=\"$1#?secret=" + SECRET + "\" data-secret=\"" + SECRET + "\"")
                .replace(
                        "<iframe",
                        "<iframe class=\"wp-embedded-content\" sandbox=\"allow-scripts\" security=\"restricted\""
                                + (quote.isEmpty() ? "" : " style=\"position: absolute; visibility: hidden;\""));
        return quote.replace(
                        "<blockquote>", "<blockquote class=\"wp-embedded-content\" data-secret=\"" + SECRET + "\">")
                + frame;
    }

    private static String sifted(String html) {
        return TAG.matcher(html)
                .replaceAll(tag -> Matcher.quoteReplacement(sifted(tag.group(1), tag.group(2), tag.group(3))));
    }

    private static String sifted(String slash, String name, String attributes) {
        var kept = KEPT.get(name.toLowerCase());
        if (kept == null) {
            return "";
        }
        var left = ATTRIBUTE
                .matcher(attributes)
                .results()
                .filter(each -> kept.contains(each.group(1).toLowerCase()))
                .map(each -> " " + each.group(1) + "=" + each.group(2))
                .collect(Collectors.joining());
        return "<" + slash + name + (slash.isEmpty() ? left : "") + ">";
    }

    /** What the article's own script does with what a frame says. */
    static final String LISTENER =
            """
            addEventListener('message', ({ source, data }) => {
              if (!data || !data.secret || !data.message || !data.value || /[^a-zA-Z0-9]/.test(data.secret)) return;
              for (const quote of document.querySelectorAll(`blockquote[data-secret="${data.secret}"]`)) {
                quote.style.display = 'none';
              }
              for (const frame of document.querySelectorAll(`iframe[data-secret="${data.secret}"]`)) {
                if (frame.contentWindow !== source) continue;
                frame.removeAttribute('style');
                if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, Math.trunc(data.value)));
                if (data.message === 'link') window.followed = data.value;
              }
            });
            """;
}
