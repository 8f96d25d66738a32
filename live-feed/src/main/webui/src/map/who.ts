import { NAMED_AGAIN_MS } from '../api/named-again';
import type { RaceSession } from '../app/race-session';
import { getEntrant } from '../api/rest';
import type { EntrantView } from '../generated/contracts';

/** A pointer that rests so long on a dot asks who it is; one that passes over thousands asks nobody. */
const RESTS_MS = 150;
const FRESH_MS = 5_000;
const MOST_KEPT = 200;

interface Answer {
  /** Undefined for who may not be shown, or could not be asked for. */
  view?: EntrantView;
  atMs: number;
}

/** Who the dots are, beyond their bibs: asked one by one, when somebody wants to know. */
export class Who {
  private readonly answers = new Map<string, Answer>();
  private waiting?: ReturnType<typeof setTimeout>;
  private asked?: string;

  constructor(
    private readonly session: RaceSession,
    private readonly told: () => void,
    private readonly get = getEntrant,
  ) {}

  find(bib: string): EntrantView | undefined {
    return this.session.store.entrants.get(bib) ?? this.fresh(bib)?.view;
  }

  /** @param bib undefined when nobody is pointed at any more */
  ask(bib: string | undefined): void {
    if (bib === this.asked) return;
    this.asked = bib;
    clearTimeout(this.waiting);
    if (bib === undefined || this.session.store.entrants.has(bib)) return;
    const ageMs = Date.now() - (this.answers.get(bib)?.atMs ?? -Infinity);
    this.waiting = setTimeout(() => void this.fetch(bib), Math.max(RESTS_MS, NAMED_AGAIN_MS - ageMs));
  }

  private fresh(bib: string): Answer | undefined {
    const answer = this.answers.get(bib);
    return answer && Date.now() - answer.atMs < FRESH_MS ? answer : undefined;
  }

  private async fetch(bib: string): Promise<void> {
    const view = await this.get(this.session.race.race, bib).catch(() => undefined);
    this.answers.delete(bib);
    this.answers.set(bib, { view, atMs: Date.now() });
    const [oldest] = this.answers.keys();
    if (this.answers.size > MOST_KEPT) this.answers.delete(oldest);
    this.told();
    if (bib !== this.asked) return;
    // Somebody may have looked away and back meanwhile, and one question is enough.
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.fetch(bib), NAMED_AGAIN_MS);
  }
}
