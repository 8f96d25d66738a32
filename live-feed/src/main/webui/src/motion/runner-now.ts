import type { EntrantView, Motion, Projection, RaceEntry, Split, TimingPoint } from '../generated/contracts';
import { isFinish, pointsOf } from './contest-points';
import { distanceAt, doubtAt, newest, reachesAt } from './motion';
import type { RecordPace } from './record-pace';

/** Everything about one runner that changes with "now", all from one motion model and one pace table. */
export interface RunnerNow {
  phase: 'before' | 'running' | 'finished' | 'out';
  motion?: Motion;
  distanceM: number;
  doubtM: number;
  /** Race milliseconds since the runner was last seen. */
  ageMs: number;
  lastSplit?: Split;
  next?: { point: TimingPoint; isFinish: boolean; atMs: number; doubtMs: number };
  /** Milliseconds since the runner's own start, or the gun where no start was read. */
  netMs: number;
  /** The same on the target's clock. */
  elapsedMs: number;
  pace?: RecordPace;
  aheadMs?: number;
  ghostM?: number;
  requiredMps?: number;
  projection?: Projection;
  outOfReach: boolean;
}

/** @param frozen true while the race is suspended or stopped: then the last mat is all that is told */
export function runnerNow(
  view: EntrantView,
  race: RaceEntry,
  pace: RecordPace | undefined,
  raceMs: number,
  frozen = false,
): RunnerNow {
  const { progress } = view;
  const lastSplit = progress?.splits[progress.splits.length - 1];
  const phase = phaseOf(view);
  const motion = frozen ? progress?.motion : newest(progress?.motion, view.position?.motion);
  const stillAt = frozen || phase !== 'running' ? lastSplit?.distanceM : undefined;
  const distanceM = stillAt ?? (motion ? distanceAt(motion, raceMs) : 0);
  const untilMs = phase === 'running' ? raceMs : (lastSplit?.raceMs ?? raceMs);
  const guns = startsOf(view, race);
  const elapsedMs = untilMs - (pace?.target.clock === 'GUN' ? guns.gunMs : guns.netMs);
  const counts = pace && phase !== 'before' && phase !== 'out' && !frozen;
  return {
    phase,
    motion,
    distanceM,
    doubtM: motion && phase === 'running' ? doubtAt(motion, raceMs) : 0,
    ageMs: motion ? Math.max(0, raceMs - motion.t0Ms) : 0,
    lastSplit,
    next: motion && phase === 'running' && !frozen ? nextPoint(race, view, motion, distanceM) : undefined,
    netMs: untilMs - guns.netMs,
    elapsedMs,
    pace,
    aheadMs: counts
      ? ((phase === 'finished' ? lastSplit?.aheadMs : undefined) ?? pace.aheadMs(distanceM, elapsedMs))
      : undefined,
    ghostM: counts && phase === 'running' ? pace.distanceMAt(elapsedMs) : undefined,
    requiredMps: counts && phase === 'running' ? pace.requiredMps(distanceM, elapsedMs) : undefined,
    projection: phase === 'running' && !frozen ? progress?.projection : undefined,
    outOfReach: progress?.projection?.outlook === 'outOfReach' || (!!pace && elapsedMs > pace.target.timeMs),
  };
}

function phaseOf({ entrant, progress, position }: EntrantView): RunnerNow['phase'] {
  // It has no splits: GPS alone tells of it.
  if (entrant.kind === 'VEHICLE') return position ? 'running' : 'before';
  switch (progress?.status) {
    case 'Active':
      return 'running';
    case 'Finished':
      return 'finished';
    case 'Inactive':
    case undefined:
      return 'before';
    default:
      return 'out';
  }
}

/** Race times of the gun that counts for an entrant and of its own start. */
export function startsOf({ entrant, progress }: EntrantView, race: RaceEntry): { gunMs: number; netMs: number } {
  const wave = race.waves.find((each) => each.id === (progress?.actualWave ?? entrant.wave));
  const zero = Date.parse(race.firstGun);
  const gunMs = Date.parse(progress?.gunTime ?? wave?.gunTime ?? race.firstGun) - zero;
  return { gunMs, netMs: progress?.startTime ? Date.parse(progress.startTime) - zero : gunMs };
}

function nextPoint(race: RaceEntry, view: EntrantView, motion: Motion, distanceM: number): RunnerNow['next'] {
  const { contest } = view.entrant;
  const fromM = Math.max(view.progress?.splits.at(-1)?.distanceM ?? -1, distanceM - 1);
  const point = pointsOf(race, contest).find((each) => each.distanceM > fromM);
  const atMs = point && reachesAt(motion, point.distanceM);
  if (!point || atMs === undefined) return undefined;
  const doubtM = doubtAt(motion, atMs);
  return { point, isFinish: isFinish(race, point.id, contest), atMs, doubtMs: (doubtM / motion.speedMps) * 1000 };
}
