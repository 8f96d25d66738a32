import type { RaceStore } from '../store/race-store';

/** How long a pulse is seen. */
export const PULSE_MS = 1_400;

/** An older crossing than this, as the wall clock goes, is no news to whoever has just come. */
const NEWS_MS = 15_000;

/** Crossings of watched runners that have just happened: each is one soft pulse, where nobody asked for less motion. */
export class Pulses {
  private readonly last = new Map<string, number>();
  private readonly begun = new Map<string, number>();
  private readonly still = matchMedia('(prefers-reduced-motion: reduce)');

  constructor(
    private readonly store: RaceStore,
    private readonly now: () => number = () => performance.now(),
  ) {
    store.subscribe((topic) => topic === 'entrants' && this.look());
  }

  /** From 0 to 1 while somebody's pulse is seen. */
  of(bib: string): number | undefined {
    const sinceMs = this.now() - (this.begun.get(bib) ?? -Infinity);
    return sinceMs < PULSE_MS ? sinceMs / PULSE_MS : undefined;
  }

  get any(): boolean {
    for (const bib of this.begun.keys()) if (this.of(bib) !== undefined) return true;
    return false;
  }

  private look(): void {
    const { raceMs = 0, clock, entrants, frozen } = this.store;
    for (const [bib, { progress }] of entrants) {
      const crossedMs = progress?.splits.at(-1)?.raceMs ?? -Infinity;
      const before = this.last.get(bib);
      this.last.set(bib, crossedMs);
      const isNews = before !== undefined && crossedMs > before;
      const sinceMs = (raceMs - crossedMs) / Math.max(1, clock?.rate ?? 1);
      if (isNews && sinceMs < NEWS_MS && !frozen && !this.still.matches) this.begun.set(bib, this.now());
    }
  }
}
