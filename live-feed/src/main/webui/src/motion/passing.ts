import type { EntrantView, RaceEntry } from '../generated/contracts';
import { pointsOf } from './contest-points';
import { type RunnerNow, startsOf } from './runner-now';

/** When a runner was, or will be, at a distance. */
export interface Passing {
  /** Race time. */
  atMs: number;
  passed: boolean;
  /** True at a mat that has read the runner; between mats it is reckoned. */
  measured: boolean;
}

type Knot = [distanceM: number, atMs: number];

/** Between the mats that a runner has passed, the place it is at, the next mat and its projected finish: straight lines. */
export function passingOf(
  view: EntrantView,
  now: RunnerNow,
  race: RaceEntry,
  raceMs: number,
  distanceM: number,
): Passing | undefined {
  // What nobody could have run is no passing.
  const good = (view.progress?.splits ?? []).filter((each) => !each.marks.includes('bad'));
  const splits: Knot[] = good.map((each) => [each.distanceM, each.raceMs]);
  const split = splits.find(([d]) => Math.abs(d - distanceM) < 1);
  if (split) return { atMs: split[1], passed: true, measured: true };
  const atMs = between([...splits, ...ahead(view, now, race, raceMs)], distanceM);
  return atMs === undefined ? undefined : { atMs, passed: distanceM <= now.distanceM, measured: false };
}

function ahead(view: EntrantView, now: RunnerNow, race: RaceEntry, raceMs: number): Knot[] {
  if (now.phase !== 'running' || !now.motion) return [];
  const knots: Knot[] = [[now.distanceM, raceMs]];
  if (now.next) knots.push([now.next.point.distanceM, now.next.atMs]);
  const finish = pointsOf(race, view.entrant.contest).at(-1);
  if (now.projection && finish && now.next) {
    knots.push([finish.distanceM, startsOf(view, race).netMs + now.projection.finishMs]);
  }
  return knots;
}

/** Whatever says that somebody ran on and got back in time is passed over. */
function between(knots: Knot[], distanceM: number): number | undefined {
  for (let i = 1; i < knots.length; i++) {
    const [[d0, t0], [d1, t1]] = [knots[i - 1], knots[i]];
    if (distanceM < d0 || distanceM > d1 || d1 <= d0 || t1 < t0) continue;
    return t0 + ((distanceM - d0) / (d1 - d0)) * (t1 - t0);
  }
  return undefined;
}
