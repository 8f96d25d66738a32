import type { EntrantView, RaceEntry, Split } from '../generated/contracts';
import { localTime } from '../format/time';
import { isFinish } from '../motion/contest-points';
import { possibleSplits } from '../motion/possible-splits';
import stopped from '../texts/en/stopped.json';
import { texts } from '../texts/texts';

const t = texts('stopped', stopped);

/** Where somebody was last measured. What nobody could have run says nothing. */
export function lastMat({ progress }: EntrantView): Split | undefined {
  return possibleSplits(progress?.splits).at(-1);
}

/** In one sentence, with the time of day at the race. */
export function lastMatWords(view: EntrantView, race: RaceEntry): string {
  const split = lastMat(view);
  if (view.entrant.kind === 'VEHICLE') return t('vehicle');
  if (!split) return t('notSeen');
  const time = localTime(Date.parse(split.time), race.zone);
  if (view.progress?.status === 'Finished' && isFinish(race, split.point, view.entrant.contest)) {
    return t('finished', { time });
  }
  const mat = race.points.find((each) => each.id === split.point)?.name ?? split.point;
  return t('passed', { mat, time });
}
