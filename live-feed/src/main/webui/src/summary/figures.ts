import type { Leaders, RaceEntry } from '../generated/contracts';

/** A contest in a few figures, as the server's `RaceSummary` has them. */
export interface RaceSummary {
  race: string;
  contest: string;
  resultsStatus: RaceEntry['resultsStatus'];
  started: number;
  finished: number;
  binMs: number;
  divisions: DivisionFigures[];
  winners: Leaders[];
}

export interface DivisionFigures {
  division: string;
  clock: Leaders['clock'];
  started: number;
  finished: number;
  medianMs?: number;
  firstBinMs?: number;
  counts: number[];
  fastest?: FastestStretch;
}

export interface FastestStretch {
  bib: string;
  name: string;
  simulated: boolean;
  from: string;
  to: string;
  distanceM: number;
  timeMs: number;
}

/** How many finished in a stretch of time. */
export interface Bin {
  fromMs: number;
  toMs: number;
  count: number;
}

/** Finish times of one division, or of all together, each by the clock of its own; without a gap from the first to the last. */
export function bins({ divisions, binMs }: Pick<RaceSummary, 'divisions' | 'binMs'>, division?: string): Bin[] {
  const counts = new Map<number, number>();
  for (const each of divisions) {
    if (division !== undefined && each.division !== division) continue;
    each.counts.forEach((count, i) => {
      const at = (each.firstBinMs ?? 0) / binMs + i;
      counts.set(at, (counts.get(at) ?? 0) + count);
    });
  }
  if (counts.size === 0) return [];
  const first = Math.min(...counts.keys());
  return Array.from({ length: Math.max(...counts.keys()) - first + 1 }, (_, i) => ({
    fromMs: (first + i) * binMs,
    toMs: (first + i + 1) * binMs,
    count: counts.get(first + i) ?? 0,
  }));
}

export const fullest = (all: Bin[]): Bin => all.reduce((most, bin) => (bin.count > most.count ? bin : most));
