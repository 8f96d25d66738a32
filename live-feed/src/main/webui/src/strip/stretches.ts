import { html } from 'lit';
import type { RaceSession } from '../app/race-session';
import { distance, elevation, unitM } from '../format/distance';
import { townAt } from '../format/words';
import first from '../texts/en/strip.first.json';
import strip from '../texts/en/strip.json';
import { texts } from '../texts/texts';

const t = texts('strip', { ...first, ...strip });

/** Kilometres or miles of one line. */
const STEPS = { km: 5, mi: 3 };

/** The strip for those who do not see it: where the course lies, how high, and how many of the field are there. */
export function stretches(session: RaceSession) {
  const { store, choices, view } = session;
  const stepM = STEPS[choices.units] * unitM(choices.units);
  const starts = Array.from({ length: Math.ceil(store.course.lengthM / stepM) }, (_, i) => i * stepM);
  return html`<table>
    <caption>
      ${t('table')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${t('from')}</th>
        <th scope="col">${t('place')}</th>
        <th scope="col">${t('elevation')}</th>
        <th scope="col">${t('field')}</th>
      </tr>
    </thead>
    <tbody>
      ${starts.map(
        (fromM) =>
          html`<tr>
            <th scope="row">${distance(fromM, choices.units)}</th>
            <td>${townAt(view.courses[0].landmarks, fromM)}</td>
            <td>${elevation(store.course.at(fromM).elevationM, choices.units)}</td>
            <td>${t('runners', { n: store.field.count(fromM, fromM + stepM) })}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
