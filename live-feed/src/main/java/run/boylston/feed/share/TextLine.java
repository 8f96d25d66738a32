package run.boylston.feed.share;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.text.Bidi;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import run.boylston.feed.share.Typeface.Glyph;

/**
 * A line of text laid out, each letter where a reader of its script looks for it.
 *
 * @param text as it is drawn, cut if it had to be
 * @param outline from the origin, on the base line
 */
record TextLine(String text, double size, Path2D outline, double width) {

    private static final String CUT = "…";
    /** More than fits any line of a card. */
    private static final int LONGEST = 400;

    private static final String MIRRORED = "()[]{}<>«»‹›";

    static TextLine of(String text, Typeface face, double size) {
        var outline = new Path2D.Double();
        double x = 0;
        for (int character : inOrder(ArabicForms.joined(cleaned(text))).toArray()) {
            Glyph glyph = face.glyph(character);
            var place = new AffineTransform(size, 0, 0, size, x, 0);
            outline.append(glyph.outline().getPathIterator(place), false);
            x += glyph.advance() * size;
        }
        return new TextLine(text, size, outline, x);
    }

    /** As large as it may be; what is still too wide at the least size is cut at its end. */
    static TextLine fit(String text, Typeface face, double size, double least, double width) {
        var whole = of(text, face, size);
        if (whole.width <= width) {
            return whole;
        }
        double shrunk = Math.max(least, size * width / whole.width);
        var smaller = of(text, face, shrunk);
        // What the division rounds away is not to cut a letter off.
        return smaller.width <= width + 0.01 ? smaller : cut(text, face, least, width);
    }

    /** The text in lines, of which the last takes what is left. */
    static List<TextLine> wrap(String text, Typeface face, double size, double width, int most) {
        var lines = new ArrayList<TextLine>();
        var left = cleaned(text).strip();
        while (!left.isEmpty() && lines.size() < most) {
            int end = lines.size() == most - 1 ? left.length() : end(left, face, size, width);
            lines.add(fit(left.substring(0, end).strip(), face, size, size, width));
            left = left.substring(end).strip();
        }
        return lines;
    }

    /** Whether a typeface has every letter of it. */
    static boolean canSay(String text, Typeface face) {
        return ArabicForms.joined(cleaned(text))
                .codePoints()
                .filter(each -> !isUnseen(each))
                .allMatch(face::has);
    }

    private static int end(String text, Typeface face, double size, double width) {
        var words = BreakIterator.getLineInstance(Locale.ROOT);
        words.setText(text);
        int end = words.first();
        for (int next = words.next(); next != BreakIterator.DONE; next = words.next()) {
            if (end > 0 && of(text.substring(0, next).strip(), face, size).width > width) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private static TextLine cut(String text, Typeface face, double size, double width) {
        var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        var ends = new ArrayList<Integer>(List.of(0));
        for (int next = letters.next(); next != BreakIterator.DONE; next = letters.next()) {
            ends.add(next);
        }
        int fits = Collections.binarySearch(
                ends, null, (end, none) -> of(cutAt(text, end), face, size).width <= width ? -1 : 1);
        int most = Math.max(0, -fits - 2);
        return of(cutAt(text, ends.get(most)), face, size);
    }

    private static String cutAt(String text, int end) {
        return text.substring(0, end).stripTrailing() + CUT;
    }

    /** One line, its letters and marks as one where Unicode has them so; without what is not seen but turns a line round. */
    private static String cleaned(String text) {
        var start =
                text.substring(0, text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length()))));
        var whole = Normalizer.normalize(start, Normalizer.Form.NFC);
        return whole.codePoints()
                .map(each -> Character.isWhitespace(each) ? ' ' : each)
                .filter(each -> Character.getType(each) != Character.CONTROL)
                .filter(each -> !isUnseen(each) || each == 0x200C)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isUnseen(int character) {
        return Character.getType(character) == Character.FORMAT;
    }

    /** From left to right, as they are seen. */
    private static IntStream inOrder(String text) {
        if (text.isEmpty()) {
            return IntStream.empty();
        }
        var bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        int count = bidi.getRunCount();
        var levels = new byte[count];
        var runs = new String[count];
        for (int run = 0; run < count; run++) {
            levels[run] = (byte) bidi.getRunLevel(run);
            var part = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            runs[run] = levels[run] % 2 == 0 ? part : reversed(part);
        }
        Bidi.reorderVisually(levels, 0, runs, 0, count);
        return String.join("", runs).codePoints().filter(each -> !isUnseen(each));
    }

    private static String reversed(String text) {
        var turned = new StringBuilder(text).reverse();
        for (int at = 0; at < turned.length(); at++) {
            int mirrored = MIRRORED.indexOf(turned.charAt(at));
            if (mirrored >= 0) {
                turned.setCharAt(at, MIRRORED.charAt(mirrored ^ 1));
            }
        }
        return turned.toString();
    }
}
