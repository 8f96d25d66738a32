import { Backoff } from './backoff';

/** Nobody waits for it: the page is of use meanwhile. */
const FIRST_MS = 2_000;
const LONGEST_MS = 60_000;

/**
 * Asks for a part of the page, or for what it shows, again and again, after a pause or as soon as there is a network, until it is there.
 *
 * @param isWanted asked before each try: what nobody wants any more is undefined
 */
export async function untilThere<M>(
  load: () => Promise<M>,
  isWanted: () => boolean,
  backoff = new Backoff(Math.random, FIRST_MS, LONGEST_MS),
): Promise<M | undefined> {
  while (isWanted()) {
    try {
      return await load();
    } catch {
      await networkOr(backoff.nextMs());
    }
  }
  return undefined;
}

function networkOr(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(pause);
      removeEventListener('online', go);
      resolve();
    };
    const pause = setTimeout(go, ms);
    addEventListener('online', go);
  });
}
