import type { EntrantView, Motion, RaceEntry, TimingPoint } from '../generated/contracts';
import { isFinish, pointsOf } from './contest-points';
import { doubtAt, reachesAt } from './motion';
import type { ProjectionNow } from './projection-now';

/** The next mat, and when it will be passed, race milliseconds. */
export interface NextPoint {
  point: TimingPoint;
  isFinish: boolean;
  atMs: number;
  doubtMs: number;
}

/** @param netMs race time of the runner's own start */
export function nextPoint(
  race: RaceEntry,
  view: EntrantView,
  motion: Motion,
  distanceM: number,
  netMs: number,
  ahead: ProjectionNow | undefined,
): NextPoint | undefined {
  const { contest } = view.entrant;
  const fromM = Math.max(view.progress?.splits.at(-1)?.distanceM ?? -1, distanceM - 1);
  const point = pointsOf(race, contest).find((each) => each.distanceM > fromM);
  if (!point) return undefined;
  const next = { point, isFinish: isFinish(race, point.id, contest) };
  if (ahead && point.distanceM === view.progress?.projection?.ahead?.nextM) {
    const { atMs, lowMs, highMs } = ahead.next;
    return { ...next, atMs: netMs + atMs, doubtMs: (highMs - lowMs) / 2 };
  }
  const atMs = reachesAt(motion, point.distanceM);
  return atMs === undefined ? undefined : { ...next, atMs, doubtMs: (doubtAt(motion, atMs) / motion.speedMps) * 1000 };
}
