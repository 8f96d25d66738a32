/** What was asked of the server for one race, so that the service worker can ask again while no page is open. */
export interface KeptAlerts {
  race: string;
  /** Of the subscription, as the server called it. */
  id: string;
  /** Nobody's where the server has yet to hear that it is to end. */
  bibs: string[];
  language: string;
  /** Of the browser's subscription. */
  endpoint: string;
  /** When the server was last asked, milliseconds since the epoch. */
  askedAtMs: number;
}

const CACHE = 'boylston-alerts';
const address = (race: string): string => `/kept/alerts/${encodeURIComponent(race)}`;

/** A device that keeps nothing asks again when the page is opened. */
export async function keepAlerts(kept: KeptAlerts): Promise<void> {
  const cache = await opened();
  await cache?.put(address(kept.race), Response.json(kept)).catch(() => undefined);
}

export async function forgetAlerts(race: string): Promise<void> {
  await (await opened())?.delete(address(race)).catch(() => undefined);
}

export async function keptAlerts(): Promise<KeptAlerts[]> {
  const cache = await opened();
  const keys = (await cache?.keys()) ?? [];
  const all = await Promise.all(keys.map(async (key) => (await cache!.match(key))?.json()));
  return all.filter(Boolean) as KeptAlerts[];
}

const opened = (): Promise<Cache | undefined> =>
  'caches' in globalThis ? caches.open(CACHE).catch(() => undefined) : Promise.resolve(undefined);
