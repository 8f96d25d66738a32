import type { EntrantView, Motion, Projection, RaceEntry, Split } from '../generated/contracts';
import { aheadAtSplit } from './held-against';
import { distanceAt, doubtAt, newest } from './motion';
import { type ExpectedAt, type Starts, aimedAt, expectedOf, isScored } from './expected';
import { type NextPoint, nextPoint } from './next-point';
import { asOfNow } from './outlook';
import { possibleSplits } from './possible-splits';
import { type Seen, projectionNow } from './projection-now';
import type { RecordPace } from './record-pace';

/** Everything about one runner that changes with "now", all from one motion model and one pace table. */
export interface RunnerNow {
  phase: 'before' | 'running' | 'finished' | 'out';
  /** Whether more is known than the last mat: not while the race is stopped, nor of whom only results are published. */
  moving: boolean;
  motion?: Motion;
  distanceM: number;
  doubtM: number;
  /** Race milliseconds since the runner was last seen. */
  ageMs: number;
  lastSplit?: Split;
  next?: NextPoint;
  /** Milliseconds since the runner's own start, or the gun where no start was read. */
  netMs: number;
  /** The same on the target's clock. */
  elapsedMs: number;
  pace?: RecordPace;
  aheadMs?: number;
  ghostM?: number;
  requiredMps?: number;
  projection?: Projection;
  /** The next mat and the finish, as the projection has them. */
  expected: ExpectedAt[];
  /** Of the target that the run is held against. */
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
  // What nobody could have run says nothing of where somebody is.
  const lastSplit = possibleSplits(progress?.splits).at(-1);
  const phase = phaseOf(view);
  const motion = frozen ? progress?.motion : newest(progress?.motion, view.position?.motion);
  const moving = phase === 'running' && !!motion && !frozen;
  const distanceM = moving
    ? distanceAt(motion, raceMs)
    : ((frozen ? motion?.d0M : undefined) ?? lastSplit?.distanceM ?? 0);
  const untilMs = phase === 'running' ? raceMs : (lastSplit?.raceMs ?? raceMs);
  const guns = startsOf(view, race);
  const elapsedMs = untilMs - (pace?.target.clock === 'GUN' ? guns.gunMs : guns.netMs);
  const said = moving ? progress?.projection : undefined;
  const ahead = said && projectionNow(said, raceMs - guns.netMs, seenByGps(view, guns.netMs));
  const projection = said && asOfNow(said, ahead, pace && aimedAt(view, pace, guns));
  const counts = pace && (moving || (phase === 'finished' && !frozen));
  return {
    phase,
    moving,
    motion,
    distanceM,
    doubtM: motion && phase === 'running' ? doubtAt(motion, raceMs) : 0,
    ageMs: motion ? Math.max(0, raceMs - motion.t0Ms) : 0,
    lastSplit,
    next: moving ? nextPoint(race, view, motion, distanceM, guns.netMs, ahead) : undefined,
    netMs: untilMs - guns.netMs,
    elapsedMs,
    pace,
    aheadMs: counts
      ? !moving && lastSplit
        ? aheadAtSplit(view, pace, lastSplit)
        : pace.aheadMs(distanceM, elapsedMs)
      : undefined,
    ghostM: counts && moving ? pace.distanceMAt(elapsedMs) : undefined,
    requiredMps: counts && moving ? pace.requiredMps(distanceM, elapsedMs) : undefined,
    projection,
    expected: said && pace ? expectedOf(said, projection!, ahead, pace, guns) : [],
    outOfReach:
      !!pace && (elapsedMs > pace.target.timeMs || wasGone(view, pace) || projection?.outlook === 'outOfReach'),
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
export function startsOf({ entrant, progress }: EntrantView, race: RaceEntry): Starts {
  const wave = race.waves.find((each) => each.id === (progress?.actualWave ?? entrant.wave));
  const zero = Date.parse(race.firstGun);
  const gunMs = Date.parse(progress?.gunTime ?? wave?.gunTime ?? race.firstGun) - zero;
  return { gunMs, netMs: progress?.startTime ? Date.parse(progress.startTime) - zero : gunMs };
}

/** Said once, it stays so, also while nothing is projected. */
const wasGone = (view: EntrantView, pace: RecordPace): boolean =>
  isScored(view, pace) && view.progress?.projection?.outlook === 'outOfReach';

/** What GPS saw before the last mat, that mat has told better. */
function seenByGps({ progress, position }: EntrantView, netMs: number): Seen | undefined {
  const last = progress?.splits.at(-1);
  if (!position || (last && position.motion.t0Ms <= last.raceMs)) return undefined;
  const { d0M, t0Ms, speedMps } = position.motion;
  return { distanceM: d0M, atMs: t0Ms - netMs, speedMps };
}
