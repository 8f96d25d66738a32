import type { EntrantView, Motion, Projection, RaceEntry, Split, TimingPoint } from '../generated/contracts';
import { isFinish, pointsOf } from './contest-points';
import { distanceAt, doubtAt, newest, reachesAt } from './motion';
import { asOfNow } from './outlook';
import { type ProjectionNow, type Seen, projectionNow } from './projection-now';
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
  const stillAt = frozen ? motion?.d0M : phase !== 'running' ? lastSplit?.distanceM : undefined;
  const distanceM = stillAt ?? (motion ? distanceAt(motion, raceMs) : 0);
  const untilMs = phase === 'running' ? raceMs : (lastSplit?.raceMs ?? raceMs);
  const guns = startsOf(view, race);
  const elapsedMs = untilMs - (pace?.target.clock === 'GUN' ? guns.gunMs : guns.netMs);
  const said = phase === 'running' && !frozen ? progress?.projection : undefined;
  const ahead = said && projectionNow(said, raceMs - guns.netMs, seenByGps(view, guns.netMs));
  const counts = pace && phase !== 'before' && phase !== 'out' && !frozen;
  return {
    phase,
    motion,
    distanceM,
    doubtM: motion && phase === 'running' ? doubtAt(motion, raceMs) : 0,
    ageMs: motion ? Math.max(0, raceMs - motion.t0Ms) : 0,
    lastSplit,
    next:
      motion && phase === 'running' && !frozen
        ? nextPoint(race, view, motion, distanceM, guns.netMs, ahead)
        : undefined,
    netMs: untilMs - guns.netMs,
    elapsedMs,
    pace,
    aheadMs: counts
      ? ((phase === 'finished' ? lastSplit?.aheadMs : undefined) ?? pace.aheadMs(distanceM, elapsedMs))
      : undefined,
    ghostM: counts && phase === 'running' ? pace.distanceMAt(elapsedMs) : undefined,
    requiredMps: counts && phase === 'running' ? pace.requiredMps(distanceM, elapsedMs) : undefined,
    projection: said && ahead ? asOfNow(said, ahead, pace && netTargetMs(pace, guns)) : said,
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

/** The target on the runner's own clock. */
function netTargetMs({ target }: RecordPace, { gunMs, netMs }: { gunMs: number; netMs: number }): number {
  return target.timeMs - (target.clock === 'GUN' ? netMs - gunMs : 0);
}

/** What GPS saw before the last mat, that mat has told better. */
function seenByGps({ progress, position }: EntrantView, netMs: number): Seen | undefined {
  const last = progress?.splits.at(-1);
  if (!position || (last && position.motion.t0Ms <= last.raceMs)) return undefined;
  const { d0M, t0Ms, speedMps } = position.motion;
  return { distanceM: d0M, atMs: t0Ms - netMs, speedMps };
}

function nextPoint(
  race: RaceEntry,
  view: EntrantView,
  motion: Motion,
  distanceM: number,
  netMs: number,
  ahead: ProjectionNow | undefined,
): RunnerNow['next'] {
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
