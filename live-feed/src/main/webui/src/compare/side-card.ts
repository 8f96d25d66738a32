import { html, nothing } from 'lit';
import { withToken } from '../api/address';
import type { RaceSession } from '../app/race-session';
import { pathOf } from '../app/route';
import { simulatedMark } from '../app/simulated-mark';
import { distance } from '../format/distance';
import { gap } from '../format/time';
import { sourceOf, statusWord } from '../format/words';
import { icon } from '../leaders/following';
import compare from '../texts/en/compare.json';
import { texts } from '../texts/texts';
import { marker } from './gap-chart';
import type { Meeting, Now, Side } from './meetings';

const t = texts('compare', compare);

/** One of those compared: who, and in one figure how it stands. */
export function sideCard(
  session: RaceSession,
  side: Side,
  i: number,
  now: Now | undefined,
  last: Meeting | undefined,
  remove: () => void,
) {
  const { entrant } = side.view;
  const gapMs = now ? now.gapsMs[i] : last?.gapsMs[i];
  return html`<li>
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${marker(i, 8, 8)}</svg>
    <h3><a href=${withToken(pathOf(session.race.race, entrant.bib))} dir="auto">${entrant.name}</a></h3>
    <button class="tool" aria-label=${t('remove', { name: entrant.name })} @click=${remove}>
      ${icon('M5.5 5.5l9 9m0-9l-9 9')}
    </button>
    <p class="big">${figure(now, gapMs)}</p>
    <p class="where">${placeOf(now, i)} ${whereWords(session, side)} ${simulatedMark(entrant.simulated)}</p>
  </li>`;
}

function figure(now: Now | undefined, gapMs: number | undefined) {
  if (gapMs === undefined) return '–';
  if (gapMs > 0) return html`${gap(gapMs)} <em>${t('behind')}</em>`;
  return now?.kind === 'road' ? t('leads') : t('fastest');
}

/** Only within one gun and division is "now" a place; elsewhere on the road it is metres. */
function placeOf(now: Now | undefined, i: number) {
  if (now?.kind !== 'road' || !now.behindM) return nothing;
  const behindM = now.behindM[i];
  const place = now.behindM.filter((each) => each < behindM).length + 1;
  const words = [
    now.places ? t('ofThese', { place, n: now.behindM.length }) : '',
    behindM ? t('metresBehind', { n: Math.round(behindM / 10) * 10 }) : '',
  ];
  return html`<b>${words.filter(Boolean).join(' · ')}</b>`;
}

function whereWords(session: RaceSession, { view, now }: Side): string {
  if (now.phase === 'out') return statusWord(view.progress?.status) ?? '';
  const source = sourceOf(now, session.race, view.position?.owner ?? view.entrant.trackerOwner);
  const far = now.phase === 'running' && !session.store.frozen ? distance(now.distanceM, session.choices.units) : '';
  return [far, source].filter(Boolean).join(' · ');
}
