package run.boylston.feed.share;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;
import run.boylston.feed.share.Card.Hill;
import run.boylston.feed.share.Card.Mark;
import run.boylston.feed.share.Card.Strip;

/** The elevation strip: hills, the field as a golden ridge on them, and who is looked at. */
final class StripPicture {

    /** Pixels that the ridge rises where the field is densest, and that a label takes above the hills. */
    private static final double RIDGE = 62;

    private static final double LABEL = 20;
    /** Between a line and the name beside it. */
    private static final double BESIDE = 8;

    private final Sheet sheet;
    private final Strip strip;
    private final double left;
    private final double right;
    private final double top;
    private final double ground;
    private final double lowM;
    private final double highM;

    /** @param top above which nothing is drawn, {@code ground} the foot of the hills; the names of both ends stand below */
    StripPicture(Sheet sheet, Strip strip, double left, double right, double top, double ground) {
        this.sheet = sheet;
        this.strip = strip;
        this.left = left;
        this.right = right;
        this.top = top;
        this.ground = ground;
        highM = strip.profile().stream().mapToDouble(Hill::elevationM).max().orElse(1);
        double minM =
                strip.profile().stream().mapToDouble(Hill::elevationM).min().orElse(0);
        lowM = minM - Math.max(1, highM - minM) * 0.2;
    }

    void draw() {
        var line = profile();
        var hills = new Path2D.Double(line);
        hills.lineTo(right, ground);
        hills.lineTo(left, ground);
        hills.closePath();
        sheet.fill(hills, Palette.BLUE.thin(0.12));
        if (!strip.ridge().isEmpty()) {
            ridge();
        }
        sheet.stroke(line, Palette.BLUE.colour(), 3);
        ends();
        strip.marks().forEach(this::person);
    }

    private Path2D profile() {
        var line = new Path2D.Double();
        strip.profile().forEach(hill -> add(line, x(hill.distanceM()), y(hill.elevationM())));
        return line;
    }

    private void ridge() {
        var ridge = new Path2D.Double();
        int parts = strip.ridge().size();
        for (int part = 0; part < parts; part++) {
            double atM = (part + 0.5) / parts * strip.lengthM();
            add(ridge, x(atM), y(elevationM(atM)) - strip.ridge().get(part) / 100.0 * RIDGE);
        }
        for (int part = parts - 1; part >= 0; part--) {
            double atM = (part + 0.5) / parts * strip.lengthM();
            add(ridge, x(atM), y(elevationM(atM)));
        }
        ridge.closePath();
        sheet.fill(ridge, Palette.GOLD.thin(0.9));
    }

    private static void add(Path2D path, double x, double y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    private void ends() {
        double half = (right - left) / 2 - BESIDE;
        double base = ground + 28;
        sheet.text(TextLine.fit(sayable(strip.start()), Typeface.BOLD, 19, 14, half), left, base, Palette.INK.colour());
        var finish = TextLine.fit(sayable(strip.finish()), Typeface.BOLD, 19, 14, half);
        sheet.text(finish, right - finish.width(), base, Palette.INK.colour());
    }

    private static String sayable(String name) {
        return Sayable.or(name, "");
    }

    /** A line down to the ground and a dot on the hill: hollow and dashed for the ghost, who is not measured. */
    private void person(Mark mark) {
        double x = x(mark.distanceM());
        double y = y(elevationM(Math.min(mark.distanceM(), strip.lengthM())));
        Color colour = mark.ghost() ? Palette.GHOST.colour() : Palette.BLUE.colour();
        var line = new Line2D.Double(x, top, x, ground);
        if (mark.ghost()) {
            sheet.stroke(line, colour, 2.5, 4, 7);
        } else {
            sheet.stroke(line, colour, 4);
        }
        double radius = mark.ghost() ? 9 : 12;
        var dot = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        sheet.fill(dot, mark.ghost() ? Palette.PAPER.colour() : colour);
        sheet.stroke(dot, mark.ghost() ? colour : Palette.PAPER.colour(), 3);
        var label = TextLine.fit(sayable(mark.label()), Typeface.BOLD, LABEL, 12, 160);
        sheet.text(label, isLabelLeft(mark, label) ? x - BESIDE - label.width() : x + BESIDE, top + 16, colour);
    }

    /** Each of two on the side where the other is not; where the strip ends, on the side that there is. */
    private boolean isLabelLeft(Mark mark, TextLine label) {
        double x = x(mark.distanceM());
        boolean fitsLeft = x - BESIDE - label.width() >= left;
        boolean fitsRight = x + BESIDE + label.width() <= right;
        boolean behind = others(mark).stream().anyMatch(other -> other.distanceM() > mark.distanceM());
        boolean ahead = others(mark).stream().anyMatch(other -> other.distanceM() <= mark.distanceM());
        return fitsLeft && (behind || !fitsRight && !ahead || !fitsRight);
    }

    private List<Mark> others(Mark mark) {
        return strip.marks().stream().filter(other -> other != mark).toList();
    }

    private double elevationM(double distanceM) {
        var before = strip.profile().get(0);
        for (var hill : strip.profile()) {
            if (hill.distanceM() >= distanceM) {
                double widthM = hill.distanceM() - before.distanceM();
                double part = widthM <= 0 ? 1 : (distanceM - before.distanceM()) / widthM;
                return before.elevationM() + part * (hill.elevationM() - before.elevationM());
            }
            before = hill;
        }
        return before.elevationM();
    }

    private double x(double distanceM) {
        return left + Math.min(1, distanceM / strip.lengthM()) * (right - left);
    }

    private double y(double elevationM) {
        return ground - (elevationM - lowM) / (highM - lowM) * (ground - top - RIDGE * 0.75);
    }
}
