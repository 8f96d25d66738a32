package run.boylston.pace.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import run.boylston.contracts.Json;
import run.boylston.pace.correction.ChipSpan;
import run.boylston.pace.correction.ChipSpans;
import run.boylston.pace.correction.Correction;
import run.boylston.pace.correction.Correction.AssignChip;
import run.boylston.pace.correction.Correction.SwapChips;

/** Law 2 with chips that change hands: only what a runner wore at the time is theirs, whenever that is learnt. */
class AnyChipsTest {

    private static final ScoringRace RACE = Boston.race();
    private static final ScoringEntrant RUNNER = Boston.man("wave-2");
    private static final String OTHER = "1";
    private static final List<String> CHIPS = List.of("C1", "C2", "C3");
    private static final List<ChipSpan> START_LIST =
            List.of(ChipSpan.always("C1", RUNNER.bib()), ChipSpan.always("C2", OTHER));

    /** @param takenBack whether it stands in the end */
    private record Entry(Correction correction, boolean takenBack) {}

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    void whatIsScoredInTheEndIsWhatWasWorn(
            @ForAll("reads") List<ChipRead> reads, @ForAll("entries") List<Entry> entries, @ForAll long seed) {
        // given: reads in any order, and the book in its own; what is a mistake is taken back when all is entered
        var random = new Random(seed);
        var waiting = new ArrayList<>(reads);
        Collections.shuffle(waiting, random);
        Set<ChipRead> known = new HashSet<>();
        var entered = 0;

        // when
        while (!waiting.isEmpty() || entered < entries.size()) {
            var batch = waiting.subList(0, random.nextInt(waiting.size() + 1));
            known.addAll(batch);
            batch.clear();
            entered = Math.min(entries.size(), entered + random.nextInt(2));
            score(worn(
                    known,
                    entries.subList(0, entered).stream().map(Entry::correction).toList()));
        }
        var standing = entries.stream()
                .filter(entry -> !entry.takenBack())
                .map(Entry::correction)
                .toList();

        // then
        assertThat(score(worn(known, standing)))
                .isEqualTo(score(reads.stream()
                        .filter(read -> RUNNER.bib().equals(wearer(chip(read), standing, read.time())))
                        .toList()));
    }

    /** As they are loaded: every read of a chip that was the runner's for a while, and for which. */
    private static List<ChipRead> worn(Set<ChipRead> reads, List<Correction> corrections) {
        return ChipSpans.of(START_LIST, corrections).stream()
                .filter(span -> span.bib().equals(RUNNER.bib()))
                .flatMap(span -> reads.stream()
                        .filter(read -> chip(read).equals(span.chip()))
                        .map(read -> wornIn(span, read)))
                .toList();
    }

    private static ChipRead wornIn(ChipSpan span, ChipRead read) {
        return new ChipRead(
                read.id(),
                read.mat(),
                read.reader(),
                read.time(),
                read.latest(),
                span.from().equals(Instant.MIN) ? null : span.from(),
                span.to().equals(Instant.MAX) ? null : span.to());
    }

    /** Whose a chip is at a moment, one correction after the other; null if nobody's. */
    private static String wearer(String chip, List<Correction> corrections, Instant moment) {
        var wearer = START_LIST.stream()
                .filter(span -> span.chip().equals(chip))
                .map(ChipSpan::bib)
                .findFirst()
                .orElse(null);
        for (var correction : corrections) {
            if (correction instanceof AssignChip assigned && assigned.chip().equals(chip)) {
                var holds =
                        !moment.isBefore(assigned.from()) && (assigned.to() == null || moment.isBefore(assigned.to()));
                wearer = holds ? assigned.bib() : wearer;
            } else if (correction instanceof SwapChips swapped && wearer != null && !moment.isBefore(swapped.from())) {
                wearer = wearer.equals(OTHER) ? RUNNER.bib() : OTHER;
            }
        }
        return wearer;
    }

    /** Every read has one chip, as its id has it. */
    private static String chip(ChipRead read) {
        return CHIPS.get(Math.floorMod(read.id().hashCode(), CHIPS.size()));
    }

    @Provide
    Arbitrary<List<ChipRead>> reads() {
        return AnyReads.reads();
    }

    @Provide
    Arbitrary<List<Entry>> entries() {
        var moment = Arbitraries.integers().between(-1_000, 20_000).map(Boston.WAVE_2::plusSeconds);
        var length = Arbitraries.integers().between(1, 10_000).injectNull(0.3);
        var bib = Arbitraries.of(RUNNER.bib(), OTHER);
        Arbitrary<Correction> assign = Combinators.combine(Arbitraries.of(CHIPS), bib, moment, length)
                .as((chip, of, from, seconds) ->
                        new AssignChip(chip, of, from, seconds == null ? null : from.plusSeconds(seconds)));
        Arbitrary<Correction> swap = moment.map(from -> new SwapChips(RUNNER.bib(), OTHER, from));
        return Combinators.combine(Arbitraries.oneOf(assign, swap), Arbitraries.of(true, false))
                .as(Entry::new)
                .list()
                .ofMaxSize(5);
    }

    private static byte[] score(List<ChipRead> reads) {
        return Json.write(Scorer.score(RACE, RUNNER, reads));
    }
}
