package run.boylston.bench.start;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import run.boylston.bench.browser.Chromium;

/** The Chromium that there is, on one page from the first; where there is none, nobody looks. */
final class ColdBrowser implements AutoCloseable {

    private final Optional<Chromium> browser;
    private int dots;

    private ColdBrowser(Optional<Chromium> browser) {
        this.browser = browser;
    }

    static ColdBrowser open(URI address) throws IOException {
        var program = Chromium.program();
        return new ColdBrowser(
                program.isPresent() ? Optional.of(Chromium.open(program.get(), address)) : Optional.empty());
    }

    boolean isThere() {
        return browser.isPresent();
    }

    /** How many of the field the page draws, as it said last. */
    int dots() throws InterruptedException {
        if (isThere()) {
            try {
                dots = browser.get().evaluate("window.boylston?.dots ?? 0").asInt(dots);
            } catch (IOException e) {
                // Not there yet.
            }
        }
        return dots;
    }

    @Override
    public void close() throws InterruptedException {
        if (isThere()) {
            browser.get().close();
        }
    }
}
