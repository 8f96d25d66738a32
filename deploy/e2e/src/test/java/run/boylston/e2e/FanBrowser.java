package run.boylston.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import run.boylston.e2e.people.RaceDay;

/** A real Chromium: the machine's own, or the one that {@code CHROMIUM} names. Only for the thread that opened it. */
final class FanBrowser implements AutoCloseable {

    /** Quiet on the network, and WebGL by software where there is no graphics card. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--use-gl=angle",
            "--use-angle=swiftshader",
            "--enable-unsafe-swiftshader");

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(RaceDay.PATIENCE.toMillis());
    }

    private final Playwright playwright = Playwright.create();
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setHeadless(true)
                    .setArgs(FLAGS));

    /** A new window of that size, in a profile of its own. */
    FanPage newPage(int width, int height) {
        var options = new Browser.NewContextOptions().setViewportSize(width, height);
        return new FanPage(browser.newContext(options).newPage());
    }

    /** The same by day or by night, in a language, for one who wants no motion. */
    FanPage newPage(int width, int height, ColorScheme scheme, String language) {
        var options = new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale(language);
        return new FanPage(browser.newContext(options).newPage());
    }

    /** On a phone that tells pages where it is. */
    FanPage newPageAt(double latitude, double longitude) {
        var options = new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setLocale("en-US")
                .setPermissions(List.of("geolocation"))
                .setGeolocation(latitude, longitude);
        return new FanPage(browser.newContext(options).newPage());
    }

    /** One that runs no script. */
    FanPage newPageWithoutScript(int width, int height) {
        var options =
                new Browser.NewContextOptions().setViewportSize(width, height).setJavaScriptEnabled(false);
        return new FanPage(browser.newContext(options).newPage());
    }

    private static Path executable() {
        return Path.of(Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium"));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
