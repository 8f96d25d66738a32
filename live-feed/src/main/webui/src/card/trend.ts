import type { EntrantView, RaceEntry, TargetEntry, TimingPoint } from '../generated/contracts';
import { pointsOf } from '../motion/contest-points';
import { aheadAtSplit, elapsedAtSplit } from '../motion/held-against';
import { possibleSplits } from '../motion/possible-splits';
import type { RunnerNow } from '../motion/runner-now';

/** Where a run was, is or may be against its target: milliseconds on the target's clock, and ahead of it. */
export interface TrendPoint {
  kind: 'mat' | 'now' | 'expected';
  point?: TimingPoint;
  distanceM: number;
  elapsedMs: number;
  aheadMs: number;
  /** Nine in ten such runs would be between these. */
  lowMs?: number;
  highMs?: number;
}

export interface Trend {
  target: TargetEntry;
  /** What the target has at a point's distance. */
  targetMsAt: (distanceM: number) => number;
  mats: TimingPoint[];
  /** By distance: what mats have measured, then now, then what is expected. */
  points: TrendPoint[];
}

/** Undefined where nothing is to be drawn: no target, no split, or a race that is stopped. */
export function trendOf(view: EntrantView, race: RaceEntry, now: RunnerNow): Trend | undefined {
  const { pace } = now;
  if (!pace || now.aheadMs === undefined) return undefined;
  const mats = pointsOf(race, view.entrant.contest);
  const at = (distanceM: number) => mats.find((each) => Math.abs(each.distanceM - distanceM) < 1);
  const measured = possibleSplits(view.progress?.splits).map((split): TrendPoint => ({
    kind: 'mat',
    point: mats.find(({ id }) => id === split.point),
    distanceM: split.distanceM,
    elapsedMs: elapsedAtSplit(pace, split),
    aheadMs: aheadAtSplit(view, pace, split),
  }));
  const here: TrendPoint[] = now.moving
    ? [{ kind: 'now', distanceM: now.distanceM, elapsedMs: now.elapsedMs, aheadMs: now.aheadMs }]
    : [];
  const expected = now.expected
    .filter((each) => each.distanceM > now.distanceM)
    .map(({ distanceM, atMs, lowMs, highMs }): TrendPoint => {
      const targetMs = pace.timeMsAt(distanceM);
      const ahead = { aheadMs: targetMs - atMs, lowMs: targetMs - highMs, highMs: targetMs - lowMs };
      return { kind: 'expected', point: at(distanceM), distanceM, elapsedMs: atMs, ...ahead };
    });
  const points = [...measured, ...here, ...expected];
  if (points.length === 0) return undefined;
  return { target: pace.target, targetMsAt: (distanceM) => pace.timeMsAt(distanceM), mats, points };
}
