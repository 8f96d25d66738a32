package run.boylston.pace.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import run.boylston.pace.correction.Correction.AssignChip;
import run.boylston.pace.correction.Correction.SwapChips;

class ChipSpansTest {

    private static final List<String> CHIPS = List.of("C1", "C2", "C3", "C4");
    private static final List<String> BIBS = List.of("1", "2", "3");
    private static final List<ChipSpan> START_LIST =
            List.of(ChipSpan.always("C1", "1"), ChipSpan.always("C2", "2"), ChipSpan.always("C3", "2"));

    @Property(tries = 10_000)
    void whoseAChipIsAtAnyMomentIsWhatEachCorrectionSaysInItsTurn(@ForAll("corrections") List<Correction> corrections) {
        // when
        var spans = ChipSpans.of(START_LIST, corrections);

        // then
        for (var second = 0; second < 6; second++) {
            var moment = Instant.ofEpochSecond(second);
            var owners = startList();
            corrections.forEach(correction -> correct(owners, correction, moment));
            for (var chip : CHIPS) {
                assertThat(wearers(spans, chip, moment))
                        .containsExactlyElementsOf(
                                Optional.ofNullable(owners.get(chip)).stream().toList());
            }
        }
    }

    private static void correct(Map<String, String> owners, Correction correction, Instant moment) {
        if (correction instanceof AssignChip assigned
                && (assigned.from() == null || !moment.isBefore(assigned.from()))
                && (assigned.to() == null || moment.isBefore(assigned.to()))) {
            owners.put(assigned.chip(), assigned.bib());
        } else if (correction instanceof SwapChips swapped
                && (swapped.from() == null || !moment.isBefore(swapped.from()))) {
            owners.replaceAll((chip, bib) -> bib.equals(swapped.bib())
                    ? swapped.otherBib()
                    : bib.equals(swapped.otherBib()) ? swapped.bib() : bib);
        }
    }

    private static Map<String, String> startList() {
        var owners = new HashMap<String, String>();
        START_LIST.forEach(span -> owners.put(span.chip(), span.bib()));
        return owners;
    }

    private static List<String> wearers(Collection<ChipSpan> spans, String chip, Instant moment) {
        return spans.stream()
                .filter(span -> span.chip().equals(chip))
                .filter(span -> !moment.isBefore(span.from()) && moment.isBefore(span.to()))
                .map(ChipSpan::bib)
                .toList();
    }

    @Provide
    Arbitrary<List<Correction>> corrections() {
        var chip = Arbitraries.of(CHIPS);
        var bib = Arbitraries.of(BIBS);
        var moment =
                Arbitraries.longs().between(0, 5).map(Instant::ofEpochSecond).injectNull(0.3);
        Arbitrary<Correction> assign = Combinators.combine(chip, bib, moment, moment)
                .as((one, of, from, to) -> from != null && to != null && !from.isBefore(to)
                        ? new AssignChip(one, of, from, null)
                        : new AssignChip(one, of, from, to));
        Arbitrary<Correction> swap = Combinators.combine(bib, bib, moment)
                .as((one, other, from) ->
                        new SwapChips(one, one.equals(other) ? BIBS.get((BIBS.indexOf(one) + 1) % 3) : other, from));
        return Arbitraries.oneOf(assign, swap).list().ofMinSize(1).ofMaxSize(5);
    }
}
