import type { EntrantView, Motion, Progress, Split } from '../generated/contracts';
import { possibleSplits } from '../motion/possible-splits';

/** How far somebody may have been from going evenly between two mats, as a share of their speed. */
const UNEVEN = 0.03;

/**
 * What was known of an entrant at a past race time, by the splits as they are known today. Nobody keeps what was projected then,
 * nor what GPS said, and places were those among fewer: of all that nothing is told.
 */
export function asOf(view: EntrantView, raceMs: number): EntrantView {
  const { entrant, progress } = view;
  return { entrant, places: [], progress: progress && progressAsOf(progress, raceMs) };
}

function progressAsOf(progress: Progress, raceMs: number): Progress {
  const { projection: _, motion: __, startTime, ...rest } = progress;
  const splits = progress.splits.filter((split) => split.raceMs <= raceMs);
  const hadAll = splits.length === progress.splits.length;
  const started = splits.some((split) => split.distanceM === 0);
  return {
    ...rest,
    startTime: started || hadAll ? startTime : undefined,
    status: hadAll && progress.status === 'Finished' ? 'Finished' : splits.length ? 'Active' : 'Inactive',
    splits,
    motion: motionAsOf(progress, raceMs),
  };
}

/** Even between two crossings; from the newest as the live race has it. */
function motionAsOf({ splits, motion }: Progress, raceMs: number): Motion | undefined {
  const sure = possibleSplits(splits);
  const last = sure.filter((split) => split.raceMs <= raceMs).at(-1);
  if (!last) return undefined;
  const next: Split | undefined = sure[sure.indexOf(last) + 1];
  const seen = { d0M: last.distanceM, t0Ms: last.raceMs, doubtM: 0, source: 'mat' } as const;
  if (!next) {
    const speedMps = motion?.speedMps ?? 0;
    const holdM = Math.max(last.distanceM, motion?.holdM ?? 0);
    return { ...seen, speedMps, holdM, doubtMps: motion?.doubtMps ?? 0 };
  }
  const speedMps = ((next.distanceM - last.distanceM) / Math.max(1, next.raceMs - last.raceMs)) * 1000;
  return { ...seen, speedMps, holdM: next.distanceM, doubtMps: UNEVEN * speedMps };
}
