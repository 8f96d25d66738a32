import { html } from 'lit';
import type { Figure } from '../app/figures';
import type { RaceSession } from '../app/race-session';
import { distance } from '../format/distance';
import { townAt } from '../format/words';
import map from '../texts/en/map.json';
import { texts } from '../texts/texts';
import { howKnown } from './dot-words';

const t = texts('map', map);

/** Those who stand out, for whoever does not see the picture: who they are, where, and how that is known. */
export function whereTable(session: RaceSession) {
  const { store, choices, view, figures } = session;
  return html`<table>
    <caption>
      ${store.field.size ? t('moving', { n: store.field.size }) : t('nobody')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${t('who')}</th>
        <th scope="col">${t('distance')}</th>
        <th scope="col">${t('place')}</th>
        <th scope="col">${t('known')}</th>
      </tr>
    </thead>
    <tbody>
      ${figures.map(
        (each) =>
          html`<tr>
            <th scope="row" dir="auto">${each.label}</th>
            <td>${distance(each.distanceM, choices.units)}</td>
            <td>${townAt(view.courses[0].landmarks, each.distanceM)}</td>
            <td>${known(session, each)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function known(session: RaceSession, { id, kind }: Figure): string {
  if (kind === 'ghost') return t('recordPace');
  const i = session.store.field.find(id);
  return i === undefined ? '' : howKnown(session, i, session.store.entrants.get(id));
}
