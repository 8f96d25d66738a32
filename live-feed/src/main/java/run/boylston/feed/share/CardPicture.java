package run.boylston.feed.share;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import run.boylston.feed.media.PageHead;
import run.boylston.feed.share.Card.Cause;
import run.boylston.feed.share.Card.Halt;
import run.boylston.feed.share.Card.Head;
import run.boylston.feed.share.Card.Hero;
import run.boylston.feed.share.Card.Leader;
import run.boylston.feed.share.Card.Tone;
import run.boylston.feed.share.Card.Who;

/** Draws a card: one hero, everything else quiet, the strip at its foot. Every text has its place, and is made to fit it. */
final class CardPicture {

    private static final double LEFT = 56;
    private static final double RIGHT = PageHead.WIDTH - LEFT;
    private static final double WIDTH = RIGHT - LEFT;
    private static final float[] DASHED = {3, 5};

    private final Sheet sheet;
    private final Card card;

    private CardPicture(Sheet sheet, Card card) {
        this.sheet = sheet;
        this.card = card;
    }

    static BufferedImage of(Card card) {
        try (var sheet = new Sheet(PageHead.WIDTH, PageHead.HEIGHT, Palette.PAPER.colour())) {
            new CardPicture(sheet, card).draw();
            return sheet.image();
        }
    }

    private void draw() {
        head(card.head());
        card.who().ifPresentOrElse(this::who, () -> title(card.head()));
        card.hero().filter(hero -> card.halt().isEmpty()).ifPresent(this::hero);
        card.halt().ifPresent(this::halt);
        leaders();
        double foot = card.hero().map(hero -> mat(hero.mat())).orElse(LEFT);
        card.cause().ifPresent(cause -> cause(cause, foot));
        card.strip().ifPresent(strip -> new StripPicture(sheet, strip, LEFT, RIGHT, 428, 584).draw());
    }

    private void head(Head head) {
        double base = 66;
        double x = text("Boyl", Typeface.BOLD, 30, LEFT, base, Palette.INK);
        x = text("s", Typeface.BOLD, 30, x, base, Palette.BLUE);
        x = text("ton", Typeface.BOLD, 30, x, base, Palette.INK);
        double right = RIGHT;
        if (head.simulated().isPresent()) {
            var simulated = TextLine.fit(head.simulated().get(), Typeface.REGULAR, 19, 12, 220);
            right = sheet.pill(simulated, right, base, Palette.INK2.colour(), DASHED) - 14;
        }
        right = sheet.pill(TextLine.fit(head.word(), Typeface.BOLD, 19, 12, 330), right, base, Palette.INK.colour());
        if (card.who().isPresent()) {
            double room = right - x - 50;
            var race = TextLine.fit(head.race(), Typeface.REGULAR, 24, 18, room);
            sheet.text(race, x + 25, base, Palette.INK2.colour());
        }
        sheet.stroke(new Line2D.Double(0, 98, PageHead.WIDTH, 98), Palette.LINE.colour(), 2);
    }

    private void who(Who who) {
        var bib = TextLine.fit(who.bib(), Typeface.BOLD, 32, 14, 150);
        double chip = bib.width() + 40;
        sheet.fill(new RoundRectangle2D.Double(LEFT, 124, chip, 58, 22, 22), Palette.GOLD.colour());
        sheet.text(bib, LEFT + 20, 164, Palette.ON_GOLD.colour());
        double x = LEFT + chip + 24;
        var name = TextLine.fit(who.name(), Typeface.BOLD, 50, 28, RIGHT - x);
        sheet.text(name, x, 170, Palette.INK.colour());
        sheet.text(TextLine.fit(who.about(), Typeface.REGULAR, 23, 17, RIGHT - x), x, 206, Palette.INK2.colour());
    }

    private void title(Head head) {
        sheet.text(TextLine.fit(head.race(), Typeface.BOLD, 58, 32, WIDTH), LEFT, 172, Palette.INK.colour());
        sheet.text(TextLine.fit(head.date(), Typeface.REGULAR, 26, 17, WIDTH), LEFT, 212, Palette.INK2.colour());
    }

    /** Figure and words share a base line, and shrink together. */
    private void hero(Hero hero) {
        double gap = 26;
        var before = TextLine.of(hero.before(), Typeface.BOLD, 44);
        var figure = TextLine.of(hero.figure(), Typeface.BOLD, 104);
        var after = TextLine.of(hero.after(), Typeface.REGULAR, 40);
        double whole = before.width() + figure.width() + after.width() + 2 * gap;
        double scale = Math.min(1, WIDTH / whole);
        double x = LEFT;
        double base = 316;
        if (!hero.before().isEmpty()) {
            var words = TextLine.fit(hero.before(), Typeface.BOLD, 44 * scale, 20, WIDTH / 2);
            x = sheet.text(words, x, base, Palette.INK.colour()) + gap * scale;
        }
        var big = TextLine.fit(hero.figure(), Typeface.BOLD, 104 * scale, 40, RIGHT - x);
        x = sheet.text(big, x, base, tone(hero.tone())) + gap * scale;
        if (!hero.after().isEmpty()) {
            sheet.text(
                    TextLine.fit(hero.after(), Typeface.REGULAR, 40 * scale, 18, RIGHT - x),
                    x,
                    base,
                    Palette.INK2.colour());
        }
        sheet.text(TextLine.fit(hero.meaning(), Typeface.REGULAR, 26, 18, WIDTH), LEFT, 360, Palette.INK2.colour());
    }

    private static Color tone(Tone tone) {
        return switch (tone) {
            case AHEAD -> Palette.AHEAD.colour();
            case BEHIND -> Palette.BEHIND.colour();
            case PLAIN -> Palette.INK.colour();
        };
    }

    /** Gives where it ends. */
    private double mat(String mat) {
        return mat.isEmpty()
                ? LEFT
                : text(TextLine.fit(mat, Typeface.BOLD, 24, 16, WIDTH * 0.6), LEFT, 402, Palette.INK);
    }

    private void cause(Cause cause, double from) {
        double room = RIGHT - from - 30;
        var tags = TextLine.fit(cause.hashtags(), Typeface.REGULAR, 22, 15, room / 2);
        var title = TextLine.fit(cause.title(), Typeface.BOLD, 22, 15, room / 2 - 14);
        sheet.text(tags, RIGHT - tags.width(), 402, Palette.GHOST.colour());
        double left = RIGHT - tags.width() - (tags.width() > 0 ? 14 : 0) - title.width();
        sheet.text(title, left, 402, Palette.GHOST.colour());
    }

    /** In an emergency there is one thing to read. */
    private void halt(Halt halt) {
        double x = LEFT + 34;
        double room = WIDTH - 62;
        double top = 228;
        var notice = TextLine.wrap(halt.notice(), Typeface.REGULAR, 25, room, 2);
        double height = 68 + 34 * notice.size();
        sheet.fill(new RoundRectangle2D.Double(LEFT, top, WIDTH, height, 24, 24), Palette.BEHIND.thin(0.1));
        sheet.fill(new RoundRectangle2D.Double(LEFT, top, 8, height, 8, 8), Palette.BEHIND.colour());
        sheet.text(TextLine.fit(halt.title(), Typeface.BOLD, 27, 18, room), x, top + 44, Palette.BEHIND.colour());
        double base = top + 82;
        for (var line : notice) {
            sheet.text(line, x, base, Palette.INK.colour());
            base += 34;
        }
    }

    /** Two beside each other, as high as there is room. */
    private void leaders() {
        double column = WIDTH / 2 - 20;
        for (int i = 0; i < card.leaders().size(); i++) {
            leader(card.leaders().get(i), LEFT + i % 2 * (column + 40), 262 + i / 2 * 84, column);
        }
    }

    private void leader(Leader leader, double x, double base, double column) {
        sheet.text(TextLine.fit(leader.where(), Typeface.REGULAR, 19, 14, column), x, base, Palette.INK2.colour());
        var time = TextLine.of(leader.time(), Typeface.BOLD, 30);
        sheet.text(time, x + column - time.width(), base + 38, Palette.INK.colour());
        double from = text(TextLine.of(leader.place(), Typeface.REGULAR, 26), x, base + 38, Palette.INK2) + 14;
        var name = TextLine.fit(leader.name(), Typeface.BOLD, 28, 18, x + column - time.width() - 20 - from);
        sheet.text(name, from, base + 38, Palette.INK.colour());
    }

    private double text(String text, Typeface face, double size, double x, double base, Palette colour) {
        return text(TextLine.of(text, face, size), x, base, colour);
    }

    private double text(TextLine line, double x, double base, Palette colour) {
        return sheet.text(line, x, base, colour.colour());
    }
}
