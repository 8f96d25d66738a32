import type { EntrantView, SplitNews } from '../generated/contracts';
import type { RaceStore } from '../store/race-store';
import { isSameSplit } from './told-splits';

/** Who asks every few seconds is told no news: here it is found in what was answered, by the rules of the server. */
export class PolledNews {
  private known = new Map<string, EntrantView>();

  /** @param hear is given news, never what was passed before the line was there */
  constructor(
    private readonly store: RaceStore,
    private readonly hear: (news: SplitNews) => void,
  ) {
    store.subscribe((topic) => {
      if (topic === 'connection' && store.connection !== 'open') this.known.clear();
      if (topic === 'entrants') this.look();
    });
  }

  private look(): void {
    const before = this.known;
    this.known = new Map(this.store.entrants);
    if (this.store.way !== 'polling') return;
    for (const [bib, view] of this.known) {
      const was = before.get(bib);
      if (was && was !== view) newsBetween(was, view).forEach(this.hear);
    }
  }
}

/** In course order; nothing of many splits of whom none was known, and nothing of one taken back. */
export function newsBetween({ progress: before }: EntrantView, after: EntrantView): SplitNews[] {
  const { revision, splits } = after.progress ?? { revision: -1, splits: [] };
  if (before ? before.revision > revision : splits.length > 1) return [];
  const known = new Map((before?.splits ?? []).map((split) => [split.point, split]));
  return splits.flatMap((split, i) => {
    const was = known.get(split.point);
    if (was && isSameSplit(was, split)) return [];
    const corrected = splits.slice(i).some(({ point }) => known.has(point));
    return [{ type: 'split' as const, bib: after.entrant.bib, revision, split, corrected }];
  });
}
