import type { EntrantView, Motion, RaceEntry } from '../generated/contracts';
import { reachesAt } from './motion';
import { possibleSplits } from './possible-splits';
import { type RunnerNow, startsOf } from './runner-now';

/**
 * When a runner is at a place, in race milliseconds: measured by a mat there, or reckoned. Who has `passed` was read there or
 * beyond; who has `likelyPassed` was not, and may still be on the way. Between `lowMs` and `highMs` nine in ten such runs are.
 */
export type Passing =
  | { kind: 'passed'; atMs: number; measured: boolean }
  | { kind: 'likelyPassed'; atMs: number }
  | { kind: 'expected'; atMs: number; lowMs: number; highMs: number }
  | { kind: 'unknown' };

interface Point {
  distanceM: number;
  atMs: number;
  lowMs: number;
  highMs: number;
}

const UNKNOWN: Passing = { kind: 'unknown' };
/** So near a mat a place is the mat's. */
const AT_MAT_M = 1;

/**
 * When a runner passes a place on the course: as the mats around it told, or between where it is now, the next mat and the
 * finish as these are expected.
 */
export function passing(view: EntrantView, race: RaceEntry, now: RunnerNow, raceMs: number, placeM: number): Passing {
  const passed = passedAt(view, race, placeM);
  if (passed) return passed;
  if (now.phase !== 'running' || !now.motion) return UNKNOWN;
  // Who waits at a mat that has not reported is not past it.
  if (now.distanceM >= placeM + AT_MAT_M)
    return { kind: 'likelyPassed', atMs: reachedAt(view, race, now.motion, placeM) };
  return expected(ahead(view, race, now, raceMs), placeM);
}

/**
 * Between the two mats around it, at an even pace; undefined unless a mat beyond it has reported, unknown where that one was read
 * before the other.
 */
function passedAt(view: EntrantView, race: RaceEntry, placeM: number): Passing | undefined {
  const splits = possibleSplits(view.progress?.splits);
  const there = splits.find((split) => Math.abs(split.distanceM - placeM) < AT_MAT_M);
  if (there) return { kind: 'passed', atMs: there.raceMs, measured: true };
  const beyond = splits.findIndex((split) => split.distanceM >= placeM);
  if (beyond < 0) return undefined;
  const to = splits[beyond];
  const from = splits[beyond - 1] ?? { distanceM: 0, raceMs: startsOf(view, race).netMs };
  if (to.raceMs < from.raceMs) return UNKNOWN;
  const atMs = between(from.distanceM, from.raceMs, to.distanceM, to.raceMs, placeM);
  return { kind: 'passed', atMs, measured: false };
}

/**
 * By the motion itself, not back from the dot: one that waits at a mat stands still while time goes on. Before it was seen where
 * its motion begins, at an even pace from the mat behind.
 */
function reachedAt(view: EntrantView, race: RaceEntry, motion: Motion, placeM: number): number {
  if (placeM >= motion.d0M) return reachesAt(motion, placeM) ?? motion.t0Ms;
  const behind = possibleSplits(view.progress?.splits).at(-1) ?? { distanceM: 0, raceMs: startsOf(view, race).netMs };
  return between(behind.distanceM, behind.raceMs, motion.d0M, motion.t0Ms, placeM);
}

function ahead(view: EntrantView, race: RaceEntry, now: RunnerNow, raceMs: number): Point[] {
  const points: Point[] = [{ distanceM: now.distanceM, atMs: raceMs, lowMs: raceMs, highMs: raceMs }];
  if (now.next) {
    const { point, atMs, doubtMs } = now.next;
    const [low, at, high] = [atMs - doubtMs, atMs, atMs + doubtMs].map((each) => Math.max(raceMs, each));
    points.push({ distanceM: point.distanceM, atMs: at, lowMs: low, highMs: high });
  }
  const contest = race.contests.find((each) => each.id === view.entrant.contest);
  if (now.projection && contest && !now.next?.isFinish) {
    const { netMs } = startsOf(view, race);
    const { finishMs, lowMs, highMs } = now.projection;
    points.push({
      distanceM: contest.distanceM,
      atMs: netMs + finishMs,
      lowMs: netMs + lowMs,
      highMs: netMs + highMs,
    });
  }
  return points;
}

function expected(points: Point[], placeM: number): Passing {
  const i = points.findIndex((point, each) => each > 0 && point.distanceM >= placeM);
  if (i < 0) return UNKNOWN;
  const [from, to] = [points[i - 1], points[i]];
  const at = (of: 'atMs' | 'lowMs' | 'highMs') =>
    Math.round(between(from.distanceM, from[of], to.distanceM, to[of], placeM));
  return { kind: 'expected', atMs: at('atMs'), lowMs: at('lowMs'), highMs: at('highMs') };
}

function between(d0: number, t0: number, d1: number, t1: number, d: number): number {
  return d1 === d0 ? t1 : t0 + ((d - d0) / (d1 - d0)) * (t1 - t0);
}
