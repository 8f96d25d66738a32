import type { Ahead, Projection } from '../generated/contracts';
import { Arrival, type Expected } from './arrival';
import { Lateness } from './lateness';

/** Where GPS saw somebody, in milliseconds since their start. */
export interface Seen {
  distanceM: number;
  atMs: number;
  speedMps: number;
}

export interface ProjectionNow {
  next: Expected;
  finish: Expected;
  /** The share of such runs that finish by a time, milliseconds since the start. */
  finishBy: (timeMs: number) => number;
}

/** Whoever is slower than this stands, and will go on. */
const STANDING_MPS = 0.7;

/**
 * What a projection says at `nowMs` since the start, knowing that the next mat has not reported by then, and where GPS saw the
 * runner since the last. Undefined of a projection that cannot move.
 */
export function projectionNow(projection: Projection, nowMs: number, seen?: Seen): ProjectionNow | undefined {
  const { ahead } = projection;
  if (!ahead) return undefined;
  const next = new Arrival(ahead.nextMs);
  const finish = new Arrival(ahead.finishMs, projection.finishMs);
  const lateness = (seen ? latenessOf(seen, ahead, next) : Lateness.UNKNOWN).notPassedBy(next.score(nowMs));
  return {
    next: next.next(lateness, nowMs),
    finish: finish.finish(lateness, ahead.tie, nowMs),
    finishBy: (timeMs) => (timeMs < nowMs ? 0 : finish.finishBy(timeMs, lateness, ahead.tie)),
  };
}

/** Goes on between what it did since the last mat and what it does now: either alone runs ahead of the truth. */
function latenessOf({ distanceM, atMs, speedMps }: Seen, ahead: Ahead, next: Arrival): Lateness {
  const segmentM = ahead.nextM - ahead.fromM;
  const doneM = Math.min(distanceM, ahead.nextM) - ahead.fromM;
  const tookMs = atMs - ahead.fromMs;
  if (!(doneM > 0 && tookMs > 0)) return Lateness.UNKNOWN;
  const pace = tookMs / doneM;
  const goesOn = speedMps < STANDING_MPS ? pace : (pace + 1000 / speedMps) / 2;
  return Lateness.seen(doneM / segmentM, next.score(atMs + (segmentM - doneM) * goesOn));
}
