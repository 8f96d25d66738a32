import { html } from 'lit';
import type { RaceSession } from '../app/race-session';
import { localTime } from '../format/time';
import { shortLabel } from '../format/words';
import type { EntrantView } from '../generated/contracts';
import spectate from '../texts/en/spectate.json';
import { texts } from '../texts/texts';
import type { Leg } from './plan';
import { dayStartMs } from './service-day';

const t = texts('spectate', spectate);

/** Beyond this nobody walks between two spots. */
const LONGEST_WALK_S = 45 * 60;

/** The way from one spot to the next, in words. */
export function legLine({ race }: RaceSession, { entrant }: EntrantView, { haveMs, onFootS, train }: Leg) {
  const zeroMs = dayStartMs(race.date, race.zone);
  const at = (secondsOfDay: number) => localTime(zeroMs + secondsOfDay * 1000, race.zone);
  return html`<p class="leg" data-testid="leg">
    ${t('have', { name: shortLabel(entrant), n: Math.floor(haveMs / 60_000) })}
    ${onFootS <= LONGEST_WALK_S ? t('onFoot', { n: Math.max(1, Math.ceil(onFootS / 60)) }) : ''}
    ${trainWords(train, at)}
  </p>`;
}

function trainWords(train: Leg['train'], at: (secondsOfDay: number) => string): string {
  if (!train) return '';
  if (train === 'none') return t('trainNone');
  const { hop, inTime } = train;
  if (!inTime) return t('trainLate', { there: at(hop.thereS) });
  const words = {
    line: hop.line,
    from: hop.from.name,
    to: hop.to.name,
    departure: at(hop.departureS),
    arrival: at(hop.arrivalS),
    there: at(hop.thereS),
  };
  return `${t('trainInTime', words)} ${t('trainCaution')}`;
}
