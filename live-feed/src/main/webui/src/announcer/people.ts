import { getViews, listEntrants } from '../api/people';
import type { EntrantEntry, EntrantView } from '../generated/contracts';

/** The server's limits on how many are asked for at once. */
const MOST_NAMES = 100;
const MOST_VIEWS = 50;

/** Whoever failed is asked again after this, milliseconds of wall time. */
const AGAIN_MS = 4_000;
/** As many as anybody reads; of all others nothing is kept. */
const KEPT = 6_000;

export interface Sources {
  names(race: string, bibs: string[]): Promise<EntrantEntry[]>;
  views(race: string, bibs: string[]): Promise<EntrantView[]>;
}

/**
 * What the field's dots do not say: who they are, asked for once, and everything about the few that are shown, asked for anew
 * when something of them changed. One request of each kind at a time, each of as many as the server gives.
 */
export class People {
  readonly names = new Map<string, EntrantEntry>();
  private readonly views = new Map<string, { view: EntrantView; revision: number }>();
  private readonly asking = { names: false, views: false };
  private notBeforeMs = 0;

  constructor(
    private readonly race: string,
    private readonly sources: Sources = { names: listEntrants, views: getViews },
    private readonly wallNow: () => number = () => performance.now(),
  ) {}

  view(bib: string): EntrantView | undefined {
    return this.views.get(bib)?.view;
  }

  entrant(bib: string): EntrantEntry | undefined {
    return this.view(bib)?.entrant ?? this.names.get(bib);
  }

  /** Asks for the names of those that have none here, the first of them first. */
  name(bibs: readonly string[]): Promise<void> {
    const missing = bibs.filter((bib) => !this.names.has(bib)).slice(0, MOST_NAMES);
    return this.ask('names', missing, async () => {
      for (const entrant of await this.sources.names(this.race, missing)) this.names.set(entrant.bib, entrant);
      trim(this.names);
    });
  }

  /** Asks for those of whom nothing is here, or less than the field says by its revision. */
  look(shown: readonly { bib: string; revision: number }[]): Promise<void> {
    const stale = shown
      .filter(({ bib, revision }) => (this.views.get(bib)?.revision ?? -1) < revision)
      .slice(0, MOST_VIEWS);
    const bibs = stale.map((each) => each.bib);
    return this.ask('views', bibs, async () => {
      const found = new Map((await this.sources.views(this.race, bibs)).map((view) => [view.entrant.bib, view]));
      for (const { bib, revision } of stale) this.keep(bib, revision, found.get(bib));
      trim(this.views);
    });
  }

  /**
   * The newest is kept last, so that what is let go is what nobody has asked for longest. A cache may answer with less than the
   * field has told: then it is asked again.
   */
  private keep(bib: string, revision: number, view: EntrantView | undefined): void {
    this.views.delete(bib);
    if (view) this.views.set(bib, { view, revision: view.progress?.revision ?? revision });
  }

  private async ask(kind: 'names' | 'views', bibs: string[], get: () => Promise<void>): Promise<void> {
    if (this.asking[kind] || bibs.length === 0 || this.wallNow() < this.notBeforeMs) return;
    this.asking[kind] = true;
    try {
      await get();
    } catch {
      this.notBeforeMs = this.wallNow() + AGAIN_MS;
    }
    this.asking[kind] = false;
  }
}

function trim(kept: Map<string, unknown>): void {
  for (const bib of kept.keys()) {
    if (kept.size <= KEPT) return;
    kept.delete(bib);
  }
}
