import { html, nothing } from 'lit';
import type { RaceSession } from '../app/race-session';
import { distance } from '../format/distance';
import { hoursMinutes } from '../format/time';
import type { EntrantView } from '../generated/contracts';
import { pointsOf } from '../motion/contest-points';
import { isRecord, lengthOf } from '../motion/held-against';
import type { RunnerNow } from '../motion/runner-now';
import figure from '../texts/en/card.figure.json';
import { texts } from '../texts/texts';
import { placeWords } from './place-words';

const t = texts('card', figure);

/** How many places make news. */
const FIRST = 10;

/** The target is gone: that is said once, kindly, and from here on the run is what counts. */
export function runHero(session: RaceSession, view: EntrantView, now: RunnerNow) {
  return html`<p class="big" data-testid="done">${distance(now.distanceM, session.choices.units)}</p>
    <p class="line">${[view.entrant.note, amongTheFirst(session, view), projected(now)].filter(Boolean).join(' · ')}</p>
    ${wayDone(session, view, now)} ${kindly(session, view, now)}`;
}

/** The race for the first places is a story of its own; further back a place tells of others. */
function amongTheFirst(session: RaceSession, view: EntrantView): string {
  const place = view.places.at(-1)?.division?.place;
  return place && place <= FIRST ? placeWords(session, view) : '';
}

/** `finish about 5:43 (5:31–5:58)`; empty while nothing is projected. */
export function projected({ projection }: RunnerNow): string {
  if (!projection) return '';
  const [about, low, high] = [projection.finishMs, projection.lowMs, projection.highMs].map(hoursMinutes);
  return t('finishAbout', { about, low, high });
}

/** How much of the way is behind: the same as the figures, for the eye. */
function wayDone({ race }: RaceSession, view: EntrantView, now: RunnerNow) {
  const share = (distanceM: number) => `left:${((100 * distanceM) / lengthOf(view, race)).toFixed(2)}%`;
  const passed = new Set(view.progress?.splits.map((split) => split.point));
  return html`<div class="way" aria-hidden="true">
    <i class="done" .style=${`width:${((100 * now.distanceM) / lengthOf(view, race)).toFixed(2)}%`}></i>
    ${pointsOf(race, view.entrant.contest).map(
      (each) => html`<i class="mat" ?data-passed=${passed.has(each.id)} .style=${share(each.distanceM)}></i>`,
    )}
    <i class="here" .style=${share(now.distanceM)}></i>
  </div>`;
}

function kindly({ choices }: RaceSession, view: EntrantView, now: RunnerNow) {
  const { target } = now.pace!;
  const what = `${view.entrant.bib}/${target.id}`;
  if (choices.hasRead(what)) return nothing;
  return html`<div class="kind" role="status">
    <p>${t(isRecord(target) ? 'recordGone' : 'targetGone')}</p>
    <button @click=${() => choices.read(what)}>${t('understood')}</button>
  </div>`;
}
