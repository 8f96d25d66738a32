import { html, nothing } from 'lit';
import type { RaceSession } from '../app/race-session';
import { settled } from '../app/settled';
import { number } from '../format/numbers';
import { shortName } from '../format/short-name';
import type { EntrantView, Place } from '../generated/contracts';
import card from '../texts/en/card.json';
import { texts } from '../texts/texts';
import { rankingsOf } from './rankings';

const t = texts('card', card);

/** At each mat the place among those of the same division, sex and age group who have passed it so far. */
export function placesTable(session: RaceSession, view: EntrantView) {
  const rankings = rankingsOf(session, view);
  const start = session.race.points.find((each) => each.distanceM === 0)?.id;
  const rows = view.places.filter((each) => each.point !== start);
  if (rankings.length === 0 || rows.length === 0) return nothing;
  return html`<table class="splits" data-testid="places">
    <caption>
      ${t('places', { settled: settled(session) })}
    </caption>
    <thead>
      <tr>
        <th scope="col">${t('mat')}</th>
        ${rankings.map(({ name }) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (each) =>
          html`<tr>
            <th scope="row">
              ${shortName(session.race.points.find(({ id }) => id === each.point)?.name ?? each.point)}
            </th>
            ${rankings.map(({ at }) => html`<td>${cell(at(each))}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function cell(place: Place | undefined) {
  if (!place) return '–';
  return html`<b>${number(place.place)}</b> <small>${t('of', { n: place.of })}</small>`;
}
