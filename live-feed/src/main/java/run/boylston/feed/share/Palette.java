package run.boylston.feed.share;

import java.awt.Color;

/** The page's colours by day, each with its meaning: see its theme.css, to which a test holds them. */
enum Palette {
    INK(0x10233a),
    INK2(0x4a5b6e),
    PAPER(0xfbf8f1),
    LINE(0xe4dccb),
    BLUE(0x0b5cad),
    GOLD(0xf5b324),
    ON_GOLD(0x2a1d00),
    GHOST(0x7a4bb3),
    AHEAD(0x0a7a68),
    BEHIND(0xb93b27);

    private final Color colour;

    Palette(int rgb) {
        colour = new Color(rgb);
    }

    Color colour() {
        return colour;
    }

    /** @param part of it, 0 none and 1 all */
    Color thin(double part) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * part));
    }
}
