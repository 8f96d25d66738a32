package run.boylston.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;

/** What a machine can tell of whether everybody can use a page: the rules of WCAG 2.2 A and AA that it breaks. */
final class Axe {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Themes and layouts change with the frame after the one in which they are asked to. */
    private static final String TWO_FRAMES =
            "() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))";

    private enum Look {
        DESKTOP_BY_DAY(1360, 820, ColorScheme.LIGHT),
        DESKTOP_BY_NIGHT(1360, 820, ColorScheme.DARK),
        PHONE_BY_NIGHT(390, 844, ColorScheme.DARK),
        PHONE_BY_DAY(390, 844, ColorScheme.LIGHT);

        private final int width;
        private final int height;
        private final ColorScheme scheme;

        Look(int width, int height, ColorScheme scheme) {
            this.width = width;
            this.height = height;
            this.scheme = scheme;
        }
    }

    private Axe() {}

    /**
     * Of the page as it is.
     *
     * @param without rules that are none of this page's
     */
    static List<String> violations(FanPage page, String... without) {
        return new AxeBuilder(page.page())
                .withTags(RULES).analyze().getViolations().stream()
                        .filter(rule -> !List.of(without).contains(rule.getId()))
                        .map(Axe::told)
                        .toList();
    }

    /** On a desktop and on a phone, by day and by night, one after the other in the same window. */
    static List<String> violationsInEveryLook(FanPage page, String... without) {
        return Stream.of(Look.values())
                .flatMap(look -> violations(page, look, without).map(each -> look + " " + each))
                .toList();
    }

    private static Stream<String> violations(FanPage page, Look look, String... without) {
        page.page().emulateMedia(new EmulateMediaOptions().setColorScheme(look.scheme));
        page.page().setViewportSize(look.width, look.height);
        page.page().evaluate(TWO_FRAMES);
        return violations(page, without).stream();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .toList();
    }
}
