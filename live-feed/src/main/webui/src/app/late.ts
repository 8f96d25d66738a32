import { afterDots } from './first-dots';

/** How long after a failure a module is asked for again: of use where a browser asks anew, and elsewhere the worker insists. */
const AGAIN_MS = 3_000;

const all = new Set<Late<unknown>>();

/** A module that is fetched when it is first drawn, so that nobody waits for it who does not see it yet. */
export class Late<M> {
  private here?: M;
  private coming?: Promise<M>;

  constructor(private readonly load: () => Promise<M>) {
    all.add(this);
  }

  /**
   * The module, if it is here; else it is fetched, after a map's first dots, and whoever asks is drawn anew with it: or, if it
   * cannot be had, a while later, to ask again.
   */
  now(asker: { requestUpdate(): void }): M | undefined {
    if (!this.here)
      afterDots()
        .then(() => this.fetch())
        .then(
          () => asker.requestUpdate(),
          () => setTimeout(() => asker.requestUpdate(), AGAIN_MS),
        );
    return this.here;
  }

  /** The module, asked for at once. */
  fetch(): Promise<M> {
    if (!this.coming) {
      this.coming = this.load().then((module) => (this.here = module));
      this.coming.catch(() => setTimeout(() => (this.coming = undefined), AGAIN_MS));
    }
    return this.coming;
  }
}

/** Fetches what nobody has asked for yet, one by one: opened later it is there at once, and in a tunnel too. */
export async function fetchRest(): Promise<void> {
  for (const each of all) await each.fetch().catch(() => undefined);
}
