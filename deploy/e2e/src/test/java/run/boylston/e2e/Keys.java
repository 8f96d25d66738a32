package run.boylston.e2e;

import com.microsoft.playwright.Locator;

/** A keyboard, and nothing else. */
final class Keys {

    private static final int MOST_STOPS = 120;

    private Keys() {}

    static void press(FanPage page, String key) {
        page.page().keyboard().press(key);
    }

    /** As somebody without a mouse gets there. */
    static void tabTo(FanPage page, Locator wanted) {
        wanted.waitFor();
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            press(page, "Tab");
            if ((boolean) wanted.evaluate("element => element.getRootNode().activeElement === element")) {
                return;
            }
        }
        throw new AssertionError("No way to it by Tab: " + wanted);
    }
}
