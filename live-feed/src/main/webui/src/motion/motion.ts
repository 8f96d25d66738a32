import type { Motion } from '../generated/contracts';

/** What a dot is drawn from: a distance at a race time, a speed, and the mat at which it waits. */
export type Drawn = Pick<Motion, 'd0M' | 't0Ms' | 'speedMps' | 'holdM'>;

/** Metres along the course at race time `raceMs`; never past the mat that has not reported the runner yet. */
export function distanceAt(motion: Drawn, raceMs: number): number {
  const alongM = motion.d0M + (motion.speedMps * (raceMs - motion.t0Ms)) / 1000;
  return Math.max(0, Math.min(alongM, motion.holdM));
}

/** 95 % half-width of the distance at race time `raceMs`, metres. */
export function doubtAt(motion: Motion, raceMs: number): number {
  return motion.doubtM + (motion.doubtMps * Math.max(0, raceMs - motion.t0Ms)) / 1000;
}

/** Race time at which the motion reaches a distance, milliseconds; undefined for one who stands still. */
export function reachesAt(motion: Motion, distanceM: number): number | undefined {
  if (motion.speedMps <= 0) return undefined;
  return motion.t0Ms + ((distanceM - motion.d0M) / motion.speedMps) * 1000;
}

/** The newer of what a mat and what GPS said; the mat's while GPS still waits for that mat to report. */
export function newest(mat: Motion | undefined, gps: Motion | undefined): Motion | undefined {
  if (!mat || !gps) return mat ?? gps;
  return gps.t0Ms > mat.t0Ms && gps.holdM >= mat.d0M ? gps : mat;
}

/** A sighting older than this is no longer where somebody is: what is shown is an estimate. */
const FRESH_MS = 60_000;

export const isFresh = (ageMs: number): boolean => ageMs <= FRESH_MS;
