import { type Units, distance } from '../format/distance';
import { raceTime } from '../format/time';
import { shortName } from '../format/short-name';
import card from '../texts/en/card.json';
import { texts } from '../texts/texts';
import { gapRange, gapWords } from './gap-words';
import type { TrendPoint } from './trend';

const t = texts('card', card);

export const placeOf = ({ point, distanceM }: TrendPoint, units: Units): string =>
  point ? shortName(point.name) : distance(distanceM, units);

/** One point of the chart as a sentence: `10K mat: 2:19 behind, after 58:23`. */
export function sayPoint(each: TrendPoint, units: Units): string {
  const values = { place: placeOf(each, units), gap: gapWords(each.aheadMs), time: raceTime(each.elapsedMs) };
  switch (each.kind) {
    case 'mat':
      return t('sayMat', values);
    case 'now':
      return t('sayNow', values);
    default:
      return t('sayExpected', { ...values, range: gapRange(each.lowMs!, each.highMs!) });
  }
}
