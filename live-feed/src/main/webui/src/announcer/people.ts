import { NAMED_AGAIN_MS } from '../api/named-again';
import { getViews, listEntrants } from '../api/people';
import type { EntrantEntry, EntrantView } from '../generated/contracts';

/** The server's limits on how many are asked for at once. */
const MOST_NAMES = 100;
const MOST_VIEWS = 50;

/** Whoever failed is asked again after this, milliseconds of wall time. */
const AGAIN_MS = 4_000;
/** As many as anybody reads; of all others nothing is kept. */
const KEPT = 6_000;

interface Known {
  view: EntrantView;
  revision: number;
  /** Wall time, milliseconds. */
  askedMs: number;
}

export interface Sources {
  names(race: string, bibs: string[]): Promise<EntrantEntry[]>;
  views(race: string, bibs: string[]): Promise<EntrantView[]>;
}

/**
 * What the field's dots do not say: who they are, asked for once, and everything about the few that are shown, asked for anew
 * when something of them changed, and every few seconds for what the field does not tell: how they may be named. One request of
 * each kind at a time, each of as many as the server gives.
 */
export class People {
  readonly names = new Map<string, EntrantEntry>();
  private readonly views = new Map<string, Known>();
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
    const missing = bibs.filter((bib) => !this.entrant(bib)).slice(0, MOST_NAMES);
    return this.ask('names', missing, async () => {
      for (const entrant of await this.sources.names(this.race, missing)) this.names.set(entrant.bib, entrant);
      trim(this.names);
    });
  }

  /** Asks for those of whom nothing is here, or less than the field says by its revision, or what was asked a while ago. */
  look(shown: readonly { bib: string; revision: number }[]): Promise<void> {
    const nowMs = this.wallNow();
    const stale = shown
      .filter(({ bib, revision }) => this.isStale(bib, revision, nowMs))
      // Those of whom nothing is here come first, and where answers are slow nobody is passed over for ever.
      .sort((a, b) => this.askedMs(a.bib) - this.askedMs(b.bib))
      .slice(0, MOST_VIEWS);
    const bibs = stale.map((each) => each.bib);
    return this.ask('views', bibs, async () => {
      const found = new Map((await this.sources.views(this.race, bibs)).map((view) => [view.entrant.bib, view]));
      for (const { bib, revision } of stale) this.keep(bib, revision, nowMs, found.get(bib));
      trim(this.views);
    });
  }

  private isStale(bib: string, revision: number, nowMs: number): boolean {
    return (this.views.get(bib)?.revision ?? -1) < revision || nowMs - this.askedMs(bib) >= NAMED_AGAIN_MS;
  }

  private askedMs(bib: string): number {
    return this.views.get(bib)?.askedMs ?? 0;
  }

  /**
   * The newest is kept last, so that what is let go is what nobody has asked for longest. A cache may answer with less than the
   * field has told: then it is asked again. A name that was told before does not come back in place of this answer.
   */
  private keep(bib: string, revision: number, askedMs: number, view: EntrantView | undefined): void {
    this.names.delete(bib);
    this.views.delete(bib);
    if (view) this.views.set(bib, { view, revision: view.progress?.revision ?? revision, askedMs });
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
