package run.boylston.e2e;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import run.boylston.e2e.people.RaceDay;

/** One browser window, with what went wrong in it and whom it spoke to. */
final class FanPage implements AutoCloseable {

    private final Page page;
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final List<String> hosts = new CopyOnWriteArrayList<>();

    FanPage(Page page) {
        this.page = page;
        page.setDefaultTimeout(RaceDay.PATIENCE.toMillis());
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        page.onRequest(this::note);
        page.onWebSocket(socket -> hosts.add(URI.create(socket.url()).getAuthority()));
    }

    private void note(Request request) {
        var address = URI.create(request.url());
        if (address.getAuthority() != null) {
            hosts.add(address.getAuthority());
        }
    }

    /** As if this browser, or what stands before it, had no such things: names of what is global, with a space between two. */
    FanPage without(String names) {
        for (var name : names.strip().split(" +")) {
            page.addInitScript("window['" + name + "'] = undefined");
        }
        return this;
    }

    FanPage open(URI address) {
        page.navigate(address.toString());
        return this;
    }

    Page page() {
        return page;
    }

    Locator byTestId(String id) {
        return page.getByTestId(id);
    }

    /** How many of the field this page draws. */
    int dots() {
        return ((Number) page.evaluate("() => window.boylston?.dots ?? 0")).intValue();
    }

    /** Returns when the page draws so many of the field. */
    FanPage awaitDots(int dots) {
        until(dots + " dots", () -> dots() == dots);
        return this;
    }

    /** Returns when no element has the text. */
    void awaitNowhere(String text) {
        until("nowhere " + text, () -> page.getByText(text).count() == 0);
    }

    /** Returns when the element's text is no longer what it is now. */
    void awaitOtherText(Locator element) {
        var before = element.textContent();
        until("other text than " + before, () -> !element.textContent().equals(before));
    }

    /** Returns when the element no longer looks as it does now. */
    void awaitOtherLook(Locator element) {
        var before = element.screenshot();
        until("another look", () -> !Arrays.equals(element.screenshot(), before));
    }

    /** Playwright serves the thread that opened the browser and no other. */
    private static void until(String what, Callable<Boolean> condition) {
        await(what).pollInSameThread().atMost(RaceDay.PATIENCE).until(condition);
    }

    /** Console errors and uncaught exceptions so far. */
    List<String> errors() {
        return List.copyOf(errors);
    }

    /** {@code host:port} of everyone asked for anything, each once. */
    List<String> hosts() {
        return hosts.stream().distinct().toList();
    }

    /** Whether anything is wider than the window. */
    boolean scrollsSideways() {
        return (boolean) page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth");
    }

    void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }

    @Override
    public void close() {
        page.context().close();
    }
}
