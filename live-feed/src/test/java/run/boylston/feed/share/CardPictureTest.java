package run.boylston.feed.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Projection.Outlook;
import run.boylston.contracts.race.NoticeEntry.Severity;
import run.boylston.contracts.race.RaceClock.State;
import run.boylston.contracts.race.RaceEntry.ResultsStatus;
import run.boylston.feed.board.RaceBoard;
import run.boylston.feed.board.Races;
import run.boylston.feed.share.Card.Tone;

/** What stands on a card, and that it is drawn. The pictures are left in {@code target/share-cards} to be looked at. */
class CardPictureTest {

    private static final Path PICTURES = Path.of("target/share-cards");
    private static final String LOREN = "Loren Zitomersky";

    private final RaceBoard board = SharedRace.board(LOREN);

    @Test
    void aRunnerIsHeldAgainstTheRecordAtTheLastMat() throws IOException {
        var card = runner();
        assertThat(card.hero().orElseThrow().figure()).isEqualTo("2:55 behind");
        assertThat(card.hero().orElseThrow().tone()).isEqualTo(Tone.BEHIND);
        assertThat(card.hero().orElseThrow().meaning()).isEqualTo("Fastest 10K run backwards, men, at the 3K mat");
        assertThat(card.hero().orElseThrow().mat()).isEqualTo("3K mat: 17:55 · REPLAY ×1, unofficial");
        assertThat(card.cause().orElseThrow().hashtags()).isEqualTo("#26steps #EndEpilepsy");
        var marks = card.strip().orElseThrow().marks();
        assertThat(marks).extracting(Card.Mark::ghost).containsExactly(true, false);
        // Even pace: 1,300 of 3,000 seconds.
        assertThat(marks.get(0).distanceM()).isBetween(4_333.0, 4_334.0);
        assertThat(marks.get(1).distanceM()).isBetween(3_674.0, 3_676.0);
        assertThat(card.strip().orElseThrow().ridge()).contains(100);
        look(card, "behind");
    }

    @Test
    void aheadIsSaidSo() throws IOException {
        board.putProgress(SharedRace.BIB, SharedRace.progress(SharedRace.BIB, 2, Outlook.POSSIBLE, 0, 855_000));
        assertThat(runner().hero().orElseThrow().figure()).isEqualTo("0:45 ahead");
        look(runner(), "ahead");
    }

    @Test
    void outOfReachTheRunItselfIsTheHero() throws IOException {
        board.putProgress(SharedRace.BIB, SharedRace.progress(SharedRace.BIB, 2, Outlook.OUT_OF_REACH, 0, 1_075_000));
        var card = runner();
        assertThat(card.hero().orElseThrow().figure()).isEqualTo("2.3 mi");
        assertThat(card.hero().orElseThrow().after()).isEqualTo("3.7 km");
        assertThat(card.hero().orElseThrow().meaning())
                .startsWith("running backwards · estimated ±")
                .endsWith("finish about 56:00 (53:20–1:00:00)");
        assertThat(card.strip().orElseThrow().marks())
                .extracting(Card.Mark::ghost)
                .containsExactly(false);
        look(card, "out-of-reach");
    }

    @Test
    void theFinishIsTheWholeRun() throws IOException {
        finish(3_700_000);
        var hero = runner().hero().orElseThrow();
        assertThat(hero.before()).isEqualTo("6.2 miles backwards");
        assertThat(hero.figure()).isEqualTo("1:01:40");
        assertThat(hero.meaning()).isEqualTo("net time · 11:40 behind: Fastest 10K run backwards, men");
        look(runner(), "finished");
    }

    @Test
    void aRecordIsNotAnnounced() {
        finish(2_900_000);
        assertThat(runner().hero().orElseThrow().meaning()).contains("inside the record, unofficial");
        board.putRace(Races.settled(2, ResultsStatus.OFFICIAL));
        assertThat(runner().hero().orElseThrow().meaning()).contains("inside the record:");
        assertThat(runner().head().word()).isEqualTo("official");
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"SUSPENDED", "STOPPED"})
    void aHaltedRaceShowsTheLastMatAndTheNoticeAlone(State state) throws IOException {
        board.putNotice(
                "n1",
                SharedRace.notice("Shelter in the nearest building. Buses for runners leave from Natick Common."));
        board.putClock(SharedRace.clock(2, state));
        var card = runner();
        assertThat(card.halt().orElseThrow().notice()).startsWith("Shelter");
        assertThat(card.cause()).isEmpty();
        assertThat(card.hero().orElseThrow().mat()).isEqualTo("3K mat: 17:55 · REPLAY ×1, unofficial");
        assertThat(card.hero().orElseThrow().meaning()).isEmpty();
        assertThat(card.strip().orElseThrow().ridge()).isEmpty();
        assertThat(card.strip().orElseThrow().marks())
                .extracting(Card.Mark::distanceM)
                .containsExactly(3_000.0);
        look(card, state.name().toLowerCase(Locale.ROOT));
        var race = race();
        assertThat(race.leaders()).isEmpty();
        assertThat(race.halt()).isEqualTo(card.halt());
        look(race, "race-" + state.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void aRaceShowsWhoLeads() throws IOException {
        var card = race();
        assertThat(card.leaders()).extracting(Card.Leader::where).containsOnly("Elite, at 6K", "Open, at 3K");
        assertThat(card.hero()).isEmpty();
        look(card, "race");
    }

    @Test
    void beforeTheGunARaceSaysWhen() throws IOException {
        var early = Races.board(SharedRace.runner(SharedRace.BIB, LOREN));
        early.putCourse("10k", SharedRace.course());
        early.putClock(SharedRace.clock(1, State.ARMED));
        early.publish();
        var cards = new CardOf(early.snapshot(), Races.GUN.minusSeconds(600), new Ridges());
        assertThat(cards.race().hero().orElseThrow().figure()).isEqualTo("10:00:00 am");
        assertThat(cards.runner(SharedRace.BIB)
                        .orElseThrow()
                        .hero()
                        .orElseThrow()
                        .meaning())
                .isEqualTo("Wave 1 starts");
        look(cards.race(), "race-before");
        look(cards.runner(SharedRace.BIB).orElseThrow(), "before");
    }

    @ParameterizedTest
    @EnumSource(
            value = EntrantStatus.class,
            names = {"DID_NOT_FINISH", "DISQUALIFIED"})
    void whoIsOutHasNoFigure(EntrantStatus status) throws IOException {
        var progress = SharedRace.progress(SharedRace.BIB, 2, Outlook.UNLIKELY, 0, 1_075_000);
        board.putProgress(SharedRace.BIB, Races.withStatus(progress, status));
        assertThat(runner().hero().orElseThrow().figure()).matches("did not finish|disqualified");
        look(runner(), status.name().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"川内優輝", "run 🏃"})
    void aNameWithoutLettersIsABib(String name) {
        board.putEntrant(SharedRace.BIB, SharedRace.runner(SharedRace.BIB, name));
        assertThat(runner().who().orElseThrow().name()).isEqualTo("Bib 4758");
    }

    @ParameterizedTest
    @ValueSource(strings = {"محمد عبد السلام (سلا)", "דוד בן־גוריון", "</title><script>alert(\"1\")</script>"})
    void aNameIsShownAsItIs(String name) throws IOException {
        board.putEntrant(
                SharedRace.BIB, SharedRace.runner(SharedRace.BIB, name + " " + "Wolfeschlegelstein".repeat(9)));
        look(runner(), "long-" + Math.abs(name.hashCode()));
        board.putEntrant(SharedRace.BIB, SharedRace.runner(SharedRace.BIB, name));
        assertThat(runner().who().orElseThrow().name()).isEqualTo(name);
        look(runner(), "name-" + Math.abs(name.hashCode()));
    }

    @Test
    void ofAllNoticesTheGravestIsShownAndOfTheseTheNewest() {
        board.putNotice("n1", SharedRace.notice("n1", "Shelter", Severity.EMERGENCY, 20));
        board.putNotice("n2", SharedRace.notice("n2", "Shelter still", Severity.EMERGENCY, 22));
        board.putNotice("n3", SharedRace.notice("n3", "Rain", Severity.WARNING, 24));
        board.putNotice("n4", SharedRace.notice("n4", "Bags are at the finish", Severity.INFO, 26));
        board.putClock(SharedRace.clock(2, State.STOPPED));
        assertThat(runner().halt().orElseThrow().notice()).isEqualTo("Shelter still");
    }

    @Test
    void theTagIsOfWhatIsShown() {
        var tag = runner().tag();
        assertThat(runner().tag()).isEqualTo(tag);
        board.putClock(SharedRace.clock(2, State.STOPPED));
        assertThat(runner().tag()).isNotEqualTo(tag);
    }

    @ParameterizedTest
    @EnumSource(Palette.class)
    void coloursAreThePages(Palette colour) throws IOException {
        var css = Files.readString(Path.of("src/main/webui/src/app/theme.css"));
        var byDay = css.substring(0, css.indexOf("data-theme='dark'"));
        var name = colour.name().toLowerCase(Locale.ROOT).replace('_', '-');
        assertThat(byDay)
                .contains("--%s: #%06x;".formatted(name, colour.colour().getRGB() & 0xffffff));
    }

    private void finish(long netMs) {
        board.putProgress(SharedRace.BIB, SharedRace.progress(SharedRace.BIB, 2, null, 0, 1_075_000, 2_150_000, netMs));
    }

    private Card runner() {
        return cards().runner(SharedRace.BIB).orElseThrow();
    }

    private Card race() {
        return cards().race();
    }

    private CardOf cards() {
        board.publish();
        return new CardOf(board.snapshot(), SharedRace.NOW, new Ridges());
    }

    /** Draws it, reads it back, and holds it to its size and colours. */
    private static void look(Card card, String name) throws IOException {
        var png = DrawnCards.png(CardPicture.of(card));
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".png"), png);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);
        // The margin is left alone, whatever the texts are.
        for (int y = 110; y < 630; y++) {
            assertThat(image.getRGB(20, y)).isEqualTo(Palette.PAPER.colour().getRGB());
            assertThat(image.getRGB(1_180, y)).isEqualTo(Palette.PAPER.colour().getRGB());
        }
    }
}
