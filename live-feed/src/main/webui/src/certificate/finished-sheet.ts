import { html, nothing } from 'lit';
import type { RaceSession } from '../app/race-session';
import { wayRun } from '../card/finish-hero';
import { officialTime } from '../card/official-time';
import { rankingsOf } from '../card/rankings';
import { splitsBeyondStart } from '../card/splits-table';
import { raceTime } from '../format/time';
import type { EntrantView } from '../generated/contracts';
import words from '../texts/en/certificate.json';
import { texts } from '../texts/texts';
import { courseEngraving } from './course-engraving';
import { sheetFoot, sheetHead, sheetName } from './sheet-parts';

const t = texts('certificate', words);

/** Who ran how far in what time, and what the mats say of it. */
export function finishedSheet(session: RaceSession, view: EntrantView) {
  const time = officialTime(session, view);
  const clock = t(time.clock === 'GUN' ? 'gun' : 'net');
  const settled = t(session.store.resultsStatus === 'OFFICIAL' ? 'official' : 'unofficial', { clock });
  const other = t(time.clock === 'GUN' ? 'otherNet' : 'otherGun', { time: raceTime(time.otherMs) });
  return html`${sheetHead(session, view)}
    <div class="run">
      ${sheetName(view)}
      <p class="way">${t('wayIn', { way: wayRun(session, view) })}</p>
      <p class="time" data-testid="certified-time">${raceTime(time.ms)}</p>
      <p class="settled"><b>${settled}</b> · ${other}</p>
      ${places(session, view)}
    </div>
    ${courseEngraving(session, view)} ${splits(session, view)} ${sheetFoot(session, view)}`;
}

function places(session: RaceSession, view: EntrantView) {
  const last = view.places.find((each) => each.point === view.progress?.splits.at(-1)?.point);
  if (!last) return nothing;
  return html`<ul class="places">
    ${rankingsOf(session, view).map(({ name, at }) => {
      const place = at(last);
      return place
        ? html`<li><small>${name}</small> <b>${t('place', { place: place.place, of: place.of })}</b></li>`
        : nothing;
    })}
  </ul>`;
}

/** The same as the engraving has, in rows: for who does not see it, and for narrow screens. */
function splits({ race }: RaceSession, view: EntrantView) {
  return html`<table class="splits">
    <caption>
      ${t('splits')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${t('mat')}</th>
        <th scope="col">${t('time')}</th>
      </tr>
    </thead>
    <tbody>
      ${splitsBeyondStart(view).map(
        (split) =>
          html`<tr>
            <th scope="row">${race.points.find(({ id }) => id === split.point)?.name ?? split.point}</th>
            <td>${raceTime(split.netMs)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
