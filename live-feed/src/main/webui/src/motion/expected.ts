import type { EntrantView, Projection } from '../generated/contracts';
import type { Aimed } from './outlook';
import type { ProjectionNow } from './projection-now';
import type { RecordPace } from './record-pace';

/** Where nine in ten such runs would be at a distance ahead, milliseconds on the target's clock. */
export interface ExpectedAt {
  distanceM: number;
  atMs: number;
  lowMs: number;
  highMs: number;
}

/** Race times of the gun that counts for an entrant and of its own start. */
export interface Starts {
  gunMs: number;
  netMs: number;
}

/** Whether it is what pace-service scores the run against. */
export const isScored = ({ progress }: EntrantView, { target }: RecordPace): boolean => progress?.target === target.id;

export function aimedAt(view: EntrantView, pace: RecordPace, starts: Starts): Aimed {
  return { netMs: pace.target.timeMs - lateOf(pace, starts), scored: isScored(view, pace) };
}

/** How much longer the target's clock has run than the runner's own. */
const lateOf = ({ target }: RecordPace, { gunMs, netMs }: Starts): number =>
  target.clock === 'GUN' ? netMs - gunMs : 0;

/** @param said as of the last mat, with `projection` as of now */
export function expectedOf(
  { ahead }: Projection,
  { finishMs, lowMs, highMs }: Projection,
  now: ProjectionNow | undefined,
  pace: RecordPace,
  starts: Starts,
): ExpectedAt[] {
  const lateMs = lateOf(pace, starts);
  const { distanceM } = pace.target;
  const finish = { distanceM, atMs: finishMs + lateMs, lowMs: lowMs + lateMs, highMs: highMs + lateMs };
  if (!now || !ahead || ahead.nextM >= distanceM) return [finish];
  const { next } = now;
  return [
    { distanceM: ahead.nextM, atMs: next.atMs + lateMs, lowMs: next.lowMs + lateMs, highMs: next.highMs + lateMs },
    finish,
  ];
}
