import type { RaceClock } from '../generated/contracts';

/** Race time at a server's wall time, milliseconds from the first gun; negative before it. */
export function raceMsAt(clock: RaceClock, serverNowMs: number): number {
  return clock.raceMs + (serverNowMs - Date.parse(clock.wallTime)) * clock.rate;
}

/** While the race is stopped or suspended nothing is drawn that was not seen. */
export function isFrozen(clock: RaceClock | undefined): boolean {
  return clock?.state === 'suspended' || clock?.state === 'stopped';
}
