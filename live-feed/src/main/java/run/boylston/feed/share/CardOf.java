package run.boylston.feed.share;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import run.boylston.contracts.live.RaceView;
import run.boylston.contracts.race.NoticeEntry;
import run.boylston.contracts.race.RaceEntry.Contest;
import run.boylston.contracts.race.RaceEntry.ResultsStatus;
import run.boylston.feed.board.BoardSnapshot;
import run.boylston.feed.graphics.LeadersGraphic;
import run.boylston.feed.graphics.RaceGraphics;
import run.boylston.feed.graphics.Settled;
import run.boylston.feed.media.Texts;
import run.boylston.feed.share.Card.Halt;
import run.boylston.feed.share.Card.Head;
import run.boylston.feed.share.Card.Hero;
import run.boylston.feed.share.Card.Leader;
import run.boylston.feed.share.Card.Tone;

/** What stands on the cards of a race at one moment. */
final class CardOf {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    private static final int DIVISIONS = 4;

    /** As the page has it: what to do in an emergency is not to be pushed away by what is said later. */
    private static final Comparator<NoticeEntry> GRAVEST =
            Comparator.comparing(NoticeEntry::severity).thenComparing(NoticeEntry::postedAt);

    private final BoardSnapshot board;
    private final RaceView view;
    private final RaceGraphics graphics;
    private final Texts texts = Texts.english();
    private final StripOf strips;

    CardOf(BoardSnapshot board, Instant now, Ridges ridges) {
        this.board = board;
        view = board.raceView(now);
        graphics = new RaceGraphics(board, now);
        strips = new StripOf(board, view, now, ridges, texts);
    }

    Card race() {
        var leaders = board.isFrozen() ? List.<Leader>of() : leaders();
        var contest =
                view.race().contests().stream().findFirst().map(Contest::id).orElse("");
        return new Card(
                head(),
                Optional.empty(),
                leaders.isEmpty() && !board.isFrozen() ? Optional.of(beforeAnybody()) : Optional.empty(),
                leaders,
                Optional.empty(),
                halt(),
                strips.strip(contest, List.of()));
    }

    /** Empty for a bib that is nobody's who may be shown. */
    Optional<Card> runner(String bib) {
        return graphics.findEntrant(bib).map(graphic -> {
            var runner = new RunnerOf(board, view, graphics, graphic, texts);
            return new Card(
                    head(),
                    Optional.of(runner.who()),
                    Optional.of(runner.hero(word())),
                    List.of(),
                    board.isFrozen() ? Optional.empty() : runner.cause(),
                    halt(),
                    strips.strip(graphic.contest(), runner.marks()));
        });
    }

    private Head head() {
        var simulated = view.race().simulated() ? Optional.of(texts.text("simulatedField")) : Optional.<String>empty();
        return new Head(
                Sayable.or(view.race().name(), view.race().race()),
                DATE.format(view.race().date()),
                word(),
                simulated);
    }

    /** What is not official is unofficial, and where "live" would stand a replay says REPLAY. */
    private String word() {
        var settled = graphics.clock().settled();
        if (settled.resultsStatus() != ResultsStatus.LIVE) {
            return texts.text(settled.resultsStatus().name().toLowerCase(Locale.ROOT));
        }
        return Stream.of(nature(settled), texts.text("unofficial"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String nature(Settled settled) {
        return settled.replay() ? settled.word() : settled.halted() ? "" : texts.text("live");
    }

    private Optional<Halt> halt() {
        if (!board.isFrozen()) {
            return Optional.empty();
        }
        var stopped = texts.text(board.clock().state().name().toLowerCase(Locale.ROOT));
        return Optional.of(board.notices().stream()
                .max(GRAVEST)
                .map(NoticeEntry::text)
                .map(notice -> new Halt(stopped, Sayable.or(notice, texts.text("cardNotice"))))
                .orElse(new Halt(stopped, "")));
    }

    private Hero beforeAnybody() {
        var first = graphics.clock().waves().stream().findFirst();
        return first.filter(wave -> !wave.started())
                .map(wave -> Hero.of(wave.gunTimeOfDay(), Tone.PLAIN, texts.text("cardFirstGun"), ""))
                .orElse(Hero.of(texts.text("cardUnderWay"), Tone.PLAIN, texts.text("noLeaders"), ""));
    }

    private List<Leader> leaders() {
        return board.leaders().stream()
                .filter(list -> list.point() != null)
                .limit(DIVISIONS)
                .flatMap(list -> graphics.findLeaders(list.contest(), list.division(), list.point(), 1).stream())
                .flatMap(list -> list.leaders().stream().map(line -> leader(list, line)))
                .toList();
    }

    private Leader leader(LeadersGraphic list, LeadersGraphic.Line line) {
        var name = Sayable.or(line.name(), texts.text("cardBib", "bib", line.bib()));
        return new Leader(
                texts.text("leadersAt", "division", list.divisionName(), "point", list.pointName()),
                Integer.toString(line.place()),
                line.simulated() ? texts.text("cardSimulated", "name", name) : name,
                line.split().official());
    }
}
