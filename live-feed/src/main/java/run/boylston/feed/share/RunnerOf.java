package run.boylston.feed.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import run.boylston.contracts.Json;
import run.boylston.contracts.live.EntrantView;
import run.boylston.contracts.live.RaceView;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Projection.Outlook;
import run.boylston.contracts.progress.Split.Mark;
import run.boylston.contracts.race.EntrantEntry.Kind;
import run.boylston.contracts.race.RaceEntry.Division;
import run.boylston.contracts.race.RaceEntry.OfficialTime;
import run.boylston.contracts.race.RaceEntry.ResultsStatus;
import run.boylston.contracts.race.TargetEntry;
import run.boylston.feed.board.BoardSnapshot;
import run.boylston.feed.graphics.EntrantGraphic;
import run.boylston.feed.graphics.NowGraphic;
import run.boylston.feed.graphics.RaceGraphics;
import run.boylston.feed.graphics.SplitGraphic;
import run.boylston.feed.media.Texts;
import run.boylston.feed.share.Card.Cause;
import run.boylston.feed.share.Card.Hero;
import run.boylston.feed.share.Card.Tone;
import run.boylston.feed.share.Card.Who;

/** What stands on one runner's card. A picture is kept and sent on: so its figure is a mat's wherever there is one. */
final class RunnerOf {

    private final BoardSnapshot board;
    private final RaceView race;
    private final RaceGraphics graphics;
    private final EntrantGraphic runner;
    private final EntrantView view;
    private final Texts texts;
    private final Optional<SplitGraphic> last;
    private final Optional<NowGraphic> now;
    private final Optional<TargetEntry> target;

    RunnerOf(BoardSnapshot board, RaceView race, RaceGraphics graphics, EntrantGraphic runner, Texts texts) {
        this.board = board;
        this.race = race;
        this.graphics = graphics;
        this.runner = runner;
        this.texts = texts;
        view = board.findEntrant(runner.bib()).orElseThrow();
        last = runner.splits().stream()
                .filter(split -> !split.marks().contains(Mark.BAD))
                .reduce((before, latest) -> latest);
        now = Optional.ofNullable(runner.now());
        target = Optional.ofNullable(view.progress()).flatMap(progress -> race.targets().stream()
                .filter(each -> each.id().equals(progress.target()))
                .findFirst());
    }

    Who who() {
        var wave = race.race().waves().stream()
                .filter(each -> each.id().equals(runner.wave()))
                .map(each -> each.name())
                .findFirst();
        var about = Stream.of(
                        Optional.ofNullable(runner.note()),
                        wave,
                        Optional.ofNullable(runner.ageGroup()).map(this::withSex),
                        Optional.ofNullable(runner.country()),
                        runner.simulated() ? Optional.of(texts.text("simulated")) : Optional.<String>empty())
                .flatMap(Optional::stream)
                .filter(Sayable::is);
        var name = Sayable.or(runner.name(), texts.text("cardBib", "bib", runner.bib()));
        return new Who(runner.bib(), name, dotted(about));
    }

    private String withSex(String ageGroup) {
        return runner.sex() == null ? ageGroup : ageGroup + " " + runner.sex();
    }

    Optional<Cause> cause() {
        return race.campaigns().stream()
                .filter(campaign -> campaign.bib().equals(runner.bib()))
                .filter(campaign -> Sayable.is(campaign.title()))
                .map(campaign -> new Cause(
                        campaign.title(),
                        campaign.hashtags() == null
                                ? ""
                                : campaign.hashtags().stream()
                                        .filter(Sayable::is)
                                        .collect(Collectors.joining(" "))))
                .findFirst();
    }

    /** @param word how settled it is */
    Hero hero(String word) {
        var mat = last.map(split ->
                        texts.text("cardMat", "point", split.pointName(), "time", split.official(), "word", word))
                .orElse("");
        if (board.isFrozen()) {
            return last.map(split -> Hero.of(split.pointName(), Tone.PLAIN, "", mat))
                    .orElse(Hero.of(status(EntrantStatus.INACTIVE), Tone.PLAIN, "", ""));
        }
        if (view.entrant().kind() == Kind.VEHICLE) {
            return Hero.of(texts.text("cardVehicle"), Tone.PLAIN, texts.text("vehicle"), "");
        }
        return switch (runner.status()) {
            case INACTIVE -> beforeStart();
            case ACTIVE -> running(mat);
            case FINISHED ->
                last.map(split -> finished(split, mat)).orElse(Hero.of(status(runner.status()), Tone.PLAIN, "", ""));
            default -> Hero.of(status(runner.status()), Tone.PLAIN, "", mat);
        };
    }

    private Hero beforeStart() {
        return graphics.clock().waves().stream()
                .filter(wave -> wave.wave().equals(runner.wave()) && !wave.started())
                .findFirst()
                .map(wave -> Hero.of(wave.gunTimeOfDay(), Tone.PLAIN, texts.text("cardGun", "wave", wave.name()), ""))
                .orElse(Hero.of(status(EntrantStatus.INACTIVE), Tone.PLAIN, "", ""));
    }

    private Hero running(String mat) {
        var against = last.filter(
                        split -> split.aheadMs() != null && split.along().distanceM() > 0)
                .filter(split -> !isOutOfReach());
        return against.map(split -> Hero.of(
                        split.ahead(),
                        split.aheadMs() < 0 ? Tone.BEHIND : Tone.AHEAD,
                        texts.text("cardAgainst", "target", targetWords(), "point", split.pointName()),
                        mat))
                .orElseGet(() -> theRunItself(mat));
    }

    /** Without a record to hold it against, or once that has gone up the road. */
    private Hero theRunItself(String mat) {
        var along = now.map(NowGraphic::along).or(() -> last.map(SplitGraphic::along));
        if (along.isEmpty()) {
            return Hero.of(status(EntrantStatus.ACTIVE), Tone.PLAIN, "", mat);
        }
        var estimated = now.map(each -> texts.text("cardEstimated", "doubt", each.doubt()));
        var finish = Optional.ofNullable(runner.finish())
                .map(each ->
                        texts.text("cardProjected", "time", each.net(), "low", each.lowNet(), "high", each.highNet()));
        var meaning = Stream.of(Optional.ofNullable(isOutOfReach() ? runner.note() : null), estimated, finish)
                .flatMap(Optional::stream)
                .filter(Sayable::is);
        return new Hero("", along.get().miles(), along.get().km(), Tone.PLAIN, dotted(meaning), mat);
    }

    private Hero finished(SplitGraphic finish, String mat) {
        var clock = clock() == OfficialTime.GUN ? texts.text("cardGunTime") : texts.text("cardNetTime");
        var against = finish.aheadMs() == null ? Optional.<String>empty() : target.map(each -> against(finish));
        var miles = finish.along().miles().replace(" mi", "");
        var distance = target.map(TargetEntry::manner)
                .filter(Sayable::is)
                .map(manner -> texts.text("cardMilesManner", "miles", miles, "manner", manner))
                .orElseGet(() -> texts.text("cardMiles", "miles", miles));
        return new Hero(
                distance,
                finish.official(),
                "",
                Tone.PLAIN,
                dotted(Stream.of(Optional.of(clock), against).flatMap(Optional::stream)),
                mat);
    }

    /** A record is never announced by the machine. */
    private String against(SplitGraphic finish) {
        boolean official = race.race().resultsStatus() == ResultsStatus.OFFICIAL;
        return finish.aheadMs() < 0
                ? texts.text("cardOutside", "ahead", finish.ahead(), "target", targetWords())
                : texts.text(official ? "cardInside" : "cardInsideUnofficial", "target", targetWords());
    }

    private OfficialTime clock() {
        return race.race().divisions().stream()
                .filter(each -> each.id().equals(runner.division()))
                .map(Division::officialTime)
                .findFirst()
                .orElse(OfficialTime.NET);
    }

    private String targetWords() {
        return target.map(TargetEntry::name).filter(Sayable::is).orElse(texts.text("cardTarget"));
    }

    private boolean isOutOfReach() {
        var projection = view.progress() == null ? null : view.progress().projection();
        return projection != null && projection.outlook() == Outlook.OUT_OF_REACH
                || target.isPresent()
                        && now.isPresent()
                        && elapsedMs() > target.get().timeMs();
    }

    private long elapsedMs() {
        return target.get().clock() == OfficialTime.GUN
                ? now.get().gunMs()
                : now.get().netMs();
    }

    /** Of whom only results are shown there is none on the hills until the finish. */
    List<Card.Mark> marks() {
        var marks = new ArrayList<Card.Mark>();
        boolean shown = board.findMotion(runner.bib()).isPresent() || runner.status() == EntrantStatus.FINISHED;
        var along = now.map(NowGraphic::along).or(() -> last.map(SplitGraphic::along));
        if (now.isPresent() && target.isPresent() && !isOutOfReach()) {
            marks.add(new Card.Mark(Ghost.distanceM(target.get(), elapsedMs()), true, texts.text("cardGhost")));
        }
        along.filter(each -> shown).ifPresent(at -> marks.add(new Card.Mark(at.distanceM(), false, runner.bib())));
        return marks;
    }

    private String status(EntrantStatus status) {
        return texts.text(Json.mapper().convertValue(status, String.class));
    }

    private static String dotted(Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }
}
