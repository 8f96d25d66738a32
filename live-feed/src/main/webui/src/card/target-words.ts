import { raceTime, shortDate } from '../format/time';
import { clockWords, methodWord } from '../format/result-words';
import type { TargetEntry } from '../generated/contracts';
import { isOwn } from '../motion/held-against';
import figure from '../texts/en/card.figure.json';
import card from '../texts/en/card.json';
import { texts } from '../texts/texts';

const t = texts('card', { ...figure, ...card });

export const targetName = (target: TargetEntry): string => (isOwn(target) ? t('ownTime') : target.name);

/** `3:43:39, even pace assumed, from his own start`. */
export function targetDetails(target: TargetEntry, sex: string | undefined): string {
  const how = [
    raceTime(target.timeMs),
    isOwn(target) ? '' : { RATIFIED: '', CLAIMED: t('claimed'), UNOFFICIAL: t('unofficial') }[target.status],
    target.forComparison ? t('forComparison') : '',
    methodWord(target.method),
    clockWords(target.clock, sex),
  ];
  return how.filter(Boolean).join(', ');
}

/** `Xu Zhenjun, Beijing, 17 October 2004`. */
export const setBy = ({ holder, place, date }: TargetEntry): string =>
  [holder, place, date && shortDate(date)].filter(Boolean).join(', ');
