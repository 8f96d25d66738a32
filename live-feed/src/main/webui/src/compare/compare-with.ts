import { html, nothing } from 'lit';
import type { RaceSession } from '../app/race-session';
import type { EntrantView } from '../generated/contracts';
import compare from '../texts/en/compare.json';
import { texts } from '../texts/texts';
import { compareLink } from './compare-query';

const t = texts('compare', compare);

/** From one runner to a comparison with the first of those followed; a vehicle runs against nobody. */
export function compareWith({ race, choices, isPage }: RaceSession, { entrant }: EntrantView) {
  if (entrant.kind === 'VEHICLE' || !isPage) return nothing;
  const other = choices.following.filter((bib) => bib !== entrant.bib).slice(0, 1);
  return html`<p class="compare">
    <a href=${compareLink(race.race, [entrant.bib, ...other])}>${t('compareWith')}</a>
  </p>`;
}
