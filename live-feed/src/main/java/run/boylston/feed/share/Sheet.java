package run.boylston.feed.share;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** What a card is drawn on. Everything is a shape that Java fills by itself: there need be neither screen nor fonts. */
final class Sheet implements AutoCloseable {

    static {
        // Before anything of AWT is touched: a server has no screen, and is not to look for one.
        System.setProperty("java.awt.headless", "true");
    }

    private final BufferedImage image;
    private final Graphics2D graphics;

    Sheet(int width, int height, Color ground) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(ground);
        graphics.fillRect(0, 0, width, height);
    }

    BufferedImage image() {
        return image;
    }

    void fill(Shape shape, Color colour) {
        graphics.setColor(colour);
        graphics.fill(shape);
    }

    void stroke(Shape shape, Color colour, double width, float... dashes) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke(
                (float) width,
                BasicStroke.CAP_ROUND,
                BasicStroke.JOIN_ROUND,
                10,
                dashes.length == 0 ? null : dashes,
                0));
        graphics.draw(shape);
    }

    /** With its left end and its base line there. Gives where it ends. */
    double text(TextLine line, double x, double baseLine, Color colour) {
        fill(AffineTransform.getTranslateInstance(x, baseLine).createTransformedShape(line.outline()), colour);
        return x + line.width();
    }

    /** A word in a frame: full, or dashed for what is not so. Gives where it ends on the left; {@code right} is where on the right. */
    double pill(TextLine line, double right, double baseLine, Color colour, float... dashes) {
        double pad = line.size() * 0.75;
        double left = right - line.width() - 2 * pad;
        double height = line.size() * 1.75;
        double top = baseLine - line.size() * 0.36 - height / 2;
        stroke(new RoundRectangle2D.Double(left, top, right - left, height, height, height), colour, 1.6, dashes);
        text(line, left + pad, baseLine, colour);
        return left;
    }

    @Override
    public void close() {
        graphics.dispose();
    }
}
