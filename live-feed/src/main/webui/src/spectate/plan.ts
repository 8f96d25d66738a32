import type { TransitEntry } from '../generated/contracts';
import type { Place } from '../motion/course-line';
import type { Passing } from '../motion/passing';
import { type Hop, firstHop } from './trains';
import { walkS } from './walking';

/** From one spot to the next for one runner: how long one has, and whether a train is known to make it. */
export interface Leg {
  /** From now, or from when the runner has most likely passed here if that is later, to when it may be there. */
  haveMs: number;
  /** On foot, seconds. */
  onFootS: number;
  /** Absent without a timetable, and then nothing is said of trains. */
  train?: { hop: Hop; inTime: boolean } | 'none';
}

export interface End {
  place: Place;
  passing: Passing;
}

/** Undefined where a time is not known, or the runner has been there: then there is nothing to plan by. */
export function leg(
  from: End,
  to: End,
  nowMs: number,
  transit: TransitEntry,
  secondsOfDay: (raceMs: number) => number,
): Leg | undefined {
  if (from.passing.kind === 'unknown' || to.passing.kind !== 'expected') return undefined;
  const leaveMs = Math.max(nowMs, from.passing.kind === 'expected' ? from.passing.highMs : from.passing.atMs);
  const beThereMs = to.passing.lowMs;
  const found = { haveMs: Math.max(0, beThereMs - leaveMs), onFootS: walkS(from.place, to.place) };
  if (transit.trips.length === 0) return found;
  const hop = firstHop(transit, from.place, to.place, secondsOfDay(leaveMs));
  return { ...found, train: hop ? { hop, inTime: hop.thereS <= secondsOfDay(beThereMs) } : 'none' };
}
