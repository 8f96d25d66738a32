import type { Units } from '../format/distance';
import { distance } from '../format/distance';
import { gap, raceTime } from '../format/time';
import type { EntrantView, RaceEntry } from '../generated/contracts';
import { isFinish } from '../motion/contest-points';
import { possibleSplits } from '../motion/possible-splits';
import type { RecordPace } from '../motion/record-pace';
import summary from '../texts/en/summary.json';
import { texts } from '../texts/texts';

const t = texts('summary', summary);

/** What became of an attempt at a record: mat by mat, and in the end. A record is never announced here. */
export interface Attempt {
  outcome: string;
  verdict?: string;
  /** How far ahead or behind at each mat. */
  mats: { words: string; ahead: boolean }[];
}

export function attempt(view: EntrantView, race: RaceEntry, pace: RecordPace | undefined, units: Units): Attempt {
  const splits = possibleSplits(view.progress?.splits);
  const name = (id: string) => race.points.find((each) => each.id === id)?.name ?? id;
  const mats = splits
    .filter((split) => split.distanceM > 0 && split.aheadMs !== undefined)
    .map(({ point, aheadMs }) => ({
      words: t(aheadMs! < 0 ? 'versusBehind' : 'versusAhead', { point: name(point), gap: gap(aheadMs!) }),
      ahead: aheadMs! >= 0,
    }));
  const last = splits.at(-1);
  const done = last && view.progress?.status === 'Finished' && isFinish(race, last.point, view.entrant.contest);
  if (!done) return { outcome: underWay(view, last && name(last.point)), mats };
  const values = {
    distance: distance(last.distanceM, units),
    time: raceTime(last.netMs),
    note: view.entrant.note ?? '',
  };
  return {
    outcome: view.entrant.note ? t('done', values) : t('donePlain', values),
    verdict: last.aheadMs === undefined || !pace ? undefined : verdict(last.aheadMs, race, pace),
    mats,
  };
}

function underWay({ entrant, progress }: EntrantView, lastPoint: string | undefined): string {
  const out = progress && !['Active', 'Inactive', 'Finished'].includes(progress.status);
  if (!lastPoint) return t('notYet', { name: entrant.name });
  return out ? t('out', { point: lastPoint }) : t('under', { name: entrant.name });
}

function verdict(aheadMs: number, race: RaceEntry, { target }: RecordPace): string {
  if (aheadMs < 0) return t('outside', { gap: gap(aheadMs), record: raceTime(target.timeMs) });
  return t(race.resultsStatus === 'OFFICIAL' ? 'insideOfficial' : 'insideUnofficial');
}
