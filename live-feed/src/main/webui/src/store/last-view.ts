import type { EntrantView, Leaders, NoticeEntry, RaceClock } from '../generated/contracts';
import type { RaceStore } from './race-store';

/** What a page knew when it last heard of a race. */
export interface LastView {
  /** Local wall time, milliseconds. */
  keptAtMs: number;
  entrants: EntrantView[];
  leaders: Leaders[];
  clock?: RaceClock;
  notices: NoticeEntry[];
}

const CACHE = 'boylston-views';
const address = (race: string): string => `/kept/${encodeURIComponent(race)}`;

/** Keeps it on the device, if that keeps anything. */
export async function keepView(store: RaceStore): Promise<void> {
  const { entrants, leaders, clock, notices, heardAtMs } = store;
  const view: LastView = { keptAtMs: heardAtMs, entrants: [...entrants.values()], leaders, clock, notices };
  try {
    await (await caches.open(CACHE)).put(address(store.view.race.race), Response.json(view));
  } catch {
    // No storage here: at the next visit there is nothing to show before the network does.
  }
}

export async function lastView(race: string): Promise<LastView | undefined> {
  try {
    const kept = await (await caches.open(CACHE)).match(address(race));
    return (await kept?.json()) as LastView | undefined;
  } catch {
    return undefined;
  }
}
