package run.boylston.feed.media;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import run.boylston.contracts.Json;
import run.boylston.contracts.live.EntrantView;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Split.Mark;
import run.boylston.contracts.race.EntrantEntry.Kind;
import run.boylston.contracts.race.NoticeEntry;
import run.boylston.contracts.race.RaceEntry.ResultsStatus;
import run.boylston.feed.board.BoardSnapshot;
import run.boylston.feed.graphics.EntrantGraphic;
import run.boylston.feed.graphics.LeadersGraphic;
import run.boylston.feed.graphics.RaceGraphics;
import run.boylston.feed.graphics.Settled;
import run.boylston.feed.graphics.SplitGraphic;

/**
 * The race as a table, for those who run no script: one runner's splits, or the first of each featured division. Only what mats
 * have seen is in it; while the race is stopped, of a runner nothing but the last mat.
 */
final class RaceInWords {

    private static final int LEADERS = 5;

    private final BoardSnapshot board;
    private final RaceGraphics graphics;
    private final Texts texts;

    RaceInWords(BoardSnapshot board, Instant now, Texts texts) {
        this.board = board;
        this.texts = texts;
        graphics = new RaceGraphics(board, now);
    }

    /** @param page where all of it is */
    Html of(Optional<String> bib, String page) {
        var runner = bib.flatMap(graphics::findEntrant);
        return Html.of(
                "<article class=\"table\" slot=\"table\" data-testid=\"table\">\n{}\n{}\n{}\n<p><a href=\"{}\" target=\"_blank\" rel=\"noopener\">{}</a></p>\n</article>",
                head(),
                notices(),
                runner.map(this::runner).orElseGet(() -> leaders(bib)),
                page,
                text("more"));
    }

    private Html head() {
        var race = board.race();
        var marks = Stream.of(
                        settled(graphics.clock().settled()),
                        race.simulated() ? text("simulatedField") : "",
                        race.publicDelayS() == null || race.publicDelayS() == 0
                                ? ""
                                : text("late", "seconds", race.publicDelayS()),
                        board.isFrozen() ? text(board.clock().state().name().toLowerCase(Locale.ROOT)) : "")
                .filter(mark -> !mark.isEmpty())
                .toList();
        return Html.of("<h1><bdi>{}</bdi></h1>\n<p class=\"marks\">{}</p>", race.name(), String.join(" · ", marks));
    }

    /** What is not official is unofficial, and where "live" would stand a replay says REPLAY. */
    private String settled(Settled settled) {
        if (settled.resultsStatus() != ResultsStatus.LIVE) {
            return text(settled.resultsStatus().name().toLowerCase(Locale.ROOT));
        }
        var nature = settled.replay() ? settled.word() : settled.halted() ? "" : text("live");
        return Stream.of(nature, text("unofficial"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private Html notices() {
        return Html.joined(board.notices().stream().map(RaceInWords::notice));
    }

    private static Html notice(NoticeEntry notice) {
        return Html.of(
                "<p class=\"notice {}\" dir=\"auto\">{}</p>",
                notice.severity().name().toLowerCase(Locale.ROOT),
                notice.text());
    }

    private Html runner(EntrantGraphic runner) {
        var view = board.findEntrant(runner.bib()).orElseThrow();
        var about = Stream.of(
                        Optional.ofNullable(runner.note()).orElse(""),
                        status(runner.status()),
                        runner.simulated() ? text("simulated") : "",
                        isCorrected(view) ? text("corrected") : "")
                .filter(word -> !word.isEmpty())
                .toList();
        return Html.of(
                "<h2>{} <bdi>{}</bdi></h2>\n<p class=\"marks\">{}</p>\n{}",
                runner.bib(),
                runner.name(),
                String.join(" · ", about),
                view.entrant().kind() == Kind.VEHICLE
                        ? Html.of("<p>{}</p>", text("vehicle"))
                        : splits(runner.splits()));
    }

    private static boolean isCorrected(EntrantView view) {
        return view.progress() != null && view.progress().corrected();
    }

    /** In the words of the contracts: {@code DidNotFinish}. */
    private String status(EntrantStatus status) {
        return text(Json.mapper().convertValue(status, String.class));
    }

    private Html splits(List<SplitGraphic> all) {
        if (all.isEmpty()) {
            return Html.NOTHING;
        }
        var shown = board.isFrozen() ? all.subList(all.size() - 1, all.size()) : all;
        return table(
                text(board.isFrozen() ? "lastMat" : "splits"),
                List.of(text("point"), text("time"), text("place")),
                shown.stream().map(this::split));
    }

    private Html split(SplitGraphic split) {
        var doubtful = split.marks().contains(Mark.BAD) || split.marks().contains(Mark.QUESTIONABLE);
        return Html.of(
                "<tr><th scope=\"row\">{}</th><td>{}{}</td><td>{}</td></tr>",
                split.pointName(),
                split.net(),
                doubtful ? Html.of(" <small>{}</small>", text("doubtful")) : Html.NOTHING,
                split.place() == null ? "" : text("placeOf", "place", split.placeText(), "of", split.placeOf()));
    }

    /** @param missing a bib that was asked for and is nobody's who may be shown */
    private Html leaders(Optional<String> missing) {
        var lists = board.leaders().stream()
                .flatMap(list -> graphics.findLeaders(list.contest(), list.division(), list.point(), LEADERS).stream())
                .filter(list -> !list.leaders().isEmpty())
                .map(this::leaders)
                .toList();
        return Html.joined(Stream.of(
                missing.map(bib -> Html.of("<p>{}</p>", text("unknownBib", "bib", bib)))
                        .orElse(Html.NOTHING),
                lists.isEmpty() ? Html.of("<p>{}</p>", text("noLeaders")) : Html.joined(lists.stream())));
    }

    private Html leaders(LeadersGraphic list) {
        return table(
                text("leadersAt", "division", list.divisionName(), "point", list.pointName()),
                List.of(text("place"), text("name"), text("time")),
                list.leaders().stream().map(this::leader));
    }

    private Html leader(LeadersGraphic.Line line) {
        return Html.of(
                "<tr><th scope=\"row\">{}</th><td class=\"name\"><bdi>{}</bdi>{}</td><td>{}</td></tr>",
                line.place(),
                line.name(),
                line.simulated() ? Html.of(" <small>{}</small>", text("simulated")) : Html.NOTHING,
                line.split().official());
    }

    private static Html table(String caption, List<String> columns, Stream<Html> rows) {
        return Html.of(
                "<table>\n<caption>{}</caption>\n<thead><tr>{}</tr></thead>\n<tbody>\n{}\n</tbody>\n</table>",
                caption,
                Html.joined(columns.stream().map(name -> Html.of("<th scope=\"col\">{}</th>", name))),
                Html.joined(rows));
    }

    private String text(String key, Object... values) {
        return texts.text(key, values);
    }
}
