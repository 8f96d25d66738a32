import { html, nothing } from 'lit';
import type { RaceSession } from '../app/race-session';
import { longDistance } from '../format/distance';
import { gap, raceTime } from '../format/time';
import type { EntrantView } from '../generated/contracts';
import { isRecord, lengthOf, targetsOf } from '../motion/held-against';
import type { RunnerNow } from '../motion/runner-now';
import figure from '../texts/en/card.figure.json';
import { texts } from '../texts/texts';
import { officialTime } from './official-time';
import { placeWords } from './place-words';

const t = texts('card', figure);

/** Further behind than this share of the target's time, the gap was never the story. */
const NEAR = 0.03;

/** `26.2 miles backwards, 5:43:59`. */
export function finishHero(session: RaceSession, view: EntrantView, now: RunnerNow) {
  const time = officialTime(session, view);
  const words = [t(time.clock === 'GUN' ? 'gunTime' : 'netTime'), settledWord(session), placeWords(session, view)];
  return html`<p class="finish" data-testid="finish">
      <span class="done">${wayRun(session, view)}<span class="unseen">, </span></span>
      <span class="big">${raceTime(time.ms)}</span>
    </p>
    <p class="line">${words.filter(Boolean).join(' · ')}</p>
    ${now.aheadMs === undefined ? nothing : html`<p class="line" data-testid="ahead">${against(session, now)}</p>`}`;
}

/** `26.2 miles backwards`: in the manner of the target, or with the words that make this run what it is. */
export function wayRun({ race, store, choices }: RaceSession, view: EntrantView): string {
  const distance = longDistance(lengthOf(view, race), choices.units);
  const manner = targetsOf(view, store.paces).find((each) => each.manner)?.manner;
  if (manner) return t('distanceInManner', { distance, manner });
  return [distance, view.entrant.note].filter(Boolean).join(' · ');
}

export const settledWord = ({ store }: RaceSession): string =>
  t(store.resultsStatus === 'OFFICIAL' ? 'official' : 'unofficial');

/** A record is never announced by the machine. */
function against(session: RaceSession, { aheadMs, pace }: RunnerNow): string {
  const { target } = pace!;
  if (aheadMs! > 0) {
    const key = isRecord(target) ? 'insideRecord' : 'insideTarget';
    return t(key, { gap: gap(aheadMs!), settled: settledWord(session) });
  }
  if (-aheadMs! > NEAR * target.timeMs) return '';
  return t(isRecord(target) ? 'outsideRecord' : 'outsideTarget', { gap: gap(aheadMs!) });
}
