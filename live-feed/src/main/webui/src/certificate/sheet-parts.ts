import { html, nothing } from 'lit';
import type { RaceSession } from '../app/race-session';
import { longDate } from '../format/time';
import { simulatedMark } from '../app/simulated-mark';
import type { EntrantView } from '../generated/contracts';
import words from '../texts/en/certificate.json';
import { texts } from '../texts/texts';

const t = texts('certificate', words);

/** Of which race, and when. */
export function sheetHead({ race }: RaceSession, { entrant }: EntrantView) {
  const contest = race.contests.length > 1 && race.contests.find((each) => each.id === entrant.contest)?.name;
  return html`<header>
    <p class="race">${[race.name, contest].filter(Boolean).join(' · ')}</p>
    <p class="date">${longDate(race.date)}</p>
  </header>`;
}

export const sheetName = ({ entrant }: EntrantView) =>
  html`<h1 dir="auto" class=${entrant.name.length > 60 ? 'long' : ''}>${entrant.name}</h1>`;

/** The cause, and what the sheet must say of itself: whose number, whether of a replay, whether of people invented. */
export function sheetFoot({ view, race, store }: RaceSession, { entrant }: EntrantView) {
  const campaign = view.campaigns.find((each) => each.bib === entrant.bib);
  return html`<footer>
    <p class="bib">${t('bib', { bib: entrant.bib })}</p>
    ${
      campaign
        ? html`<p class="cause">
            <b dir="auto">${campaign.title}</b>
            <span dir="auto">${t('forCause', { organisation: campaign.organisation })}</span>
            <span class="tags">${campaign.hashtags?.join(' ')}</span>
          </p>`
        : nothing
    }
    <p class="marks">
      ${store.clock?.replay ? html`<span class="mark">${t('replay')}</span>` : nothing}
      ${race.simulated ? html`<span class="mark">${t('simulatedField')}</span>` : nothing}
      ${simulatedMark(entrant.simulated)}
    </p>
  </footer>`;
}
