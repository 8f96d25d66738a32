package run.boylston.pace.correction;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import run.boylston.pace.correction.Correction.AssignChip;
import run.boylston.pace.correction.Correction.SwapChips;

/**
 * Whose chips are, and when: what the start list says, with the corrections that stand applied to it one after the other.
 * It is worked out anew every time, so that a correction taken back leaves no trace. At any moment a chip is of one
 * entrant at most.
 */
public final class ChipSpans {

    private ChipSpans() {}

    /**
     * @param startList spans by the start list, none of one chip overlapping
     * @param corrections those that stand, in order of entry; such as are not of chips are passed over
     */
    public static List<ChipSpan> of(Collection<ChipSpan> startList, Collection<? extends Correction> corrections) {
        var spans = List.copyOf(startList);
        for (var correction : corrections) {
            if (correction instanceof AssignChip assigned) {
                spans = assign(spans, assigned);
            } else if (correction instanceof SwapChips swapped) {
                spans = swap(spans, swapped);
            }
        }
        return spans;
    }

    private static List<ChipSpan> assign(List<ChipSpan> spans, AssignChip assigned) {
        var from = Objects.requireNonNullElse(assigned.from(), Instant.MIN);
        var to = Objects.requireNonNullElse(assigned.to(), Instant.MAX);
        var others = spans.stream()
                .flatMap(span -> span.chip().equals(assigned.chip())
                        ? both(span.before(from), span.since(to))
                        : Stream.of(span));
        return Stream.concat(others, Stream.of(new ChipSpan(assigned.chip(), assigned.bib(), from, to)))
                .toList();
    }

    private static List<ChipSpan> swap(List<ChipSpan> spans, SwapChips swapped) {
        var from = Objects.requireNonNullElse(swapped.from(), Instant.MIN);
        return spans.stream()
                .flatMap(span -> {
                    var other = other(swapped, span.bib());
                    return both(span.before(from), span.since(from).map(since -> since.wornBy(other)));
                })
                .toList();
    }

    private static String other(SwapChips swapped, String bib) {
        if (bib.equals(swapped.bib())) {
            return swapped.otherBib();
        }
        return bib.equals(swapped.otherBib()) ? swapped.bib() : bib;
    }

    private static Stream<ChipSpan> both(Optional<ChipSpan> first, Optional<ChipSpan> second) {
        return Stream.concat(first.stream(), second.stream());
    }
}
