import { html, nothing } from 'lit';
import { finished } from '../announcer/arrivals';
import { officialTime } from '../announcer/official-time';
import type { People } from '../announcer/people';
import type { RaceSession } from '../app/race-session';
import { settled } from '../app/settled';
import { simulatedMark } from '../app/simulated-mark';
import { raceTime } from '../format/time';
import type { EntrantView, RaceEntry } from '../generated/contracts';
import wall from '../texts/en/wall.json';
import { texts } from '../texts/texts';

const t = texts('wall', wall);

const SHOWN = 6;

/** Who came in last, with what the results so far say of them. */
export function arrivals(session: RaceSession, people: People) {
  const newest = finished(session.liveStore.field, SHOWN);
  void people.look(newest);
  return html`<section class="card" data-testid="arrivals">
    <h2>${t('arrivals')} <small>${settled(session)}</small></h2>
    ${
      newest.length
        ? html`<ol>
            ${newest.map(({ bib }) => row(session.race, bib, people.view(bib)))}
          </ol>`
        : html`<p class="words">${t('noFinisher')}</p>`
    }
  </section>`;
}

function row(race: RaceEntry, bib: string, view: EntrantView | undefined) {
  const time = view && officialTime(race, view);
  return html`<li>
    <span class="bib">${bib}</span>
    <span class="name"
      ><b><bdi>${view?.entrant.name ?? nothing}</bdi></b>
      <small>${view?.entrant.country ?? nothing} ${simulatedMark(view?.entrant.simulated)}</small></span
    >
    <span class="time">${time ? raceTime(time.ms) : nothing}</span>
  </li>`;
}
