package run.boylston.feed.share;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Letters as outlines. A server has no fonts, and often not the native libraries that Java reads them with: so they come
 * along, and are read in Java alone.
 */
final class Typeface {

    static final Typeface REGULAR = new Typeface("DejaVuSans.ttf");
    static final Typeface BOLD = new Typeface("DejaVuSans-Bold.ttf");

    private static final String FILES = "net/sf/jasperreports/fonts/dejavu/";

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final Map<Integer, Glyph> glyphs = new ConcurrentHashMap<>();

    private Typeface(String file) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILES + file)) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            characters = font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In ems: y grows downwards from the base line. */
    record Glyph(Path2D outline, double advance) {}

    boolean has(int character) {
        return characters.getGlyphId(character) != 0;
    }

    Glyph glyph(int character) {
        return glyphs.computeIfAbsent(character, this::read);
    }

    /** The file is read by one thread at a time. */
    private Glyph read(int character) {
        synchronized (font) {
            try {
                int id = characters.getGlyphId(character);
                double em = 1.0 / font.getUnitsPerEm();
                var glyph = font.getGlyph().getGlyph(id);
                var outline = glyph == null ? new Path2D.Double() : new Path2D.Double(glyph.getPath());
                outline.transform(AffineTransform.getScaleInstance(em, -em));
                return new Glyph(outline, font.getAdvanceWidth(id) * em);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
