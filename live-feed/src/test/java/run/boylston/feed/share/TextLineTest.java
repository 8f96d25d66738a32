package run.boylston.feed.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextLineTest {

    private static final double LEAST = 20;

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("WMÅß -'.<\"éאבגשםبمحد\u202E\u0301漢🏃")
                .ofMinLength(1)
                .ofMaxLength(200);
    }

    @Property(tries = 300)
    void everyNameFitsItsPlace(@ForAll("names") String name, @ForAll @DoubleRange(min = 60, max = 1_100) double width) {
        var line = TextLine.fit(name, Typeface.BOLD, 50, LEAST, width);
        assertThat(line.width()).isLessThanOrEqualTo(width + 0.02);
        assertThat(line.size()).isBetween(LEAST, 50.0);
    }

    @Property(tries = 100)
    void everyNoticeFitsItsLines(@ForAll("names") String notice) {
        var lines = TextLine.wrap(notice, Typeface.REGULAR, 25, 400, 3);
        assertThat(lines).hasSizeLessThanOrEqualTo(3).allMatch(line -> line.width() <= 400.02 && line.size() == 25);
    }

    @Test
    void shrinksBeforeItCuts() {
        var name = "Bartholomew Featherstonehaugh";
        var whole = TextLine.of(name, Typeface.BOLD, 50);
        assertThat(TextLine.fit(name, Typeface.BOLD, 50, LEAST, whole.width()).size())
                .isEqualTo(50);
        var smaller = TextLine.fit(name, Typeface.BOLD, 50, LEAST, whole.width() / 2);
        assertThat(smaller.text()).isEqualTo(name);
        assertThat(smaller.size()).isEqualTo(25);
        var cut = TextLine.fit(name, Typeface.BOLD, 50, LEAST, whole.width() / 5);
        assertThat(cut.text()).startsWith("Barth").endsWith("…").hasSizeLessThan(name.length());
        assertThat(cut.size()).isEqualTo(LEAST);
    }

    @Test
    void wordsStayWhole() {
        var lines = TextLine.wrap("Shelter at once in the nearest building", Typeface.REGULAR, 25, 300, 3);
        assertThat(lines).extracting(TextLine::text).allMatch(line -> "Shelter at once in the nearest building"
                .contains(line));
        assertThat(lines).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoë Łukasz", "Ξένια", "Иван", "דוד בן־גוריון", "محمد عبد السلام", "\u202EO'Neil <b>"})
    void saysTheseNames(String name) {
        assertThat(Sayable.is(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"川内優輝", "ቀነኒሳ በቀለ", "run 🏃"})
    void saysNotWhatItHasNoLettersFor(String name) {
        assertThat(Sayable.is(name)).isFalse();
    }

    @Test
    void hebrewIsReadFromTheRight() {
        var first = Typeface.REGULAR.glyph('א');
        var line = TextLine.of("אב", Typeface.REGULAR, 1);
        // The first letter stands last from the left.
        var alone = TextLine.of("א", Typeface.REGULAR, 1);
        assertThat(line.outline().getBounds2D().getMaxX())
                .isEqualTo(
                        line.width()
                                - first.advance()
                                + alone.outline().getBounds2D().getMaxX(),
                        within(1e-6));
        // And with brackets between, these are turned too.
        assertThat(TextLine.of("א(ב", Typeface.REGULAR, 1).width()).isGreaterThan(line.width());
    }

    @Test
    void whatTurnsALineRoundIsLeftOut() {
        assertThat(TextLine.of("\u202Eabc", Typeface.REGULAR, 9).outline().getBounds2D())
                .isEqualTo(TextLine.of("abc", Typeface.REGULAR, 9).outline().getBounds2D());
    }

    @ParameterizedTest
    @ValueSource(strings = {"محمد=ﻣﺤﻤﺪ", "سلام=ﺳﻼﻡ", "دار=ﺩﺍﺭ", "پدر=ﭘﺪﺭ", "abc=abc"})
    void arabicLettersJoin(String written) {
        var sides = written.split("=");
        assertThat(ArabicForms.joined(sides[0])).isEqualTo(sides[1]);
    }
}
