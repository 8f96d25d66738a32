import { html, nothing } from 'lit';
import { withToken } from '../api/address';
import type { RaceSession } from '../app/race-session';
import { pathOf } from '../app/route';
import { simulatedMark } from '../app/simulated-mark';
import { number } from '../format/numbers';
import { gap, raceTime } from '../format/time';
import type { Standing, StandingList } from '../generated/contracts';
import standings from '../texts/en/standings.json';
import { texts } from '../texts/texts';

const t = texts('standings', standings);

/** One page of the standings. */
export function standingsTable(session: RaceSession, list: StandingList, caption: string) {
  return html`<table data-testid="standings">
    <caption class="unseen">
      ${caption}
    </caption>
    <thead>
      <tr>
        ${list.ranked ? html`<th scope="col" class="place">${t('place')}</th>` : nothing}
        <th scope="col" class="bib">${t('bib')}</th>
        <th scope="col">${t('name')}</th>
        <th scope="col" class="about">${t('from')}</th>
        <th scope="col" class="figure">${list.clock === 'GUN' ? t('gunTime') : t('netTime')}</th>
        <th scope="col" class="figure gap">${t('gap')}</th>
      </tr>
    </thead>
    <tbody>
      ${list.standings.map((each) => row(session, list, each))}
    </tbody>
  </table>`;
}

function row({ race, choices }: RaceSession, list: StandingList, each: Standing) {
  const followed = choices.isFollowed(each.bib);
  const from = [each.hometown, each.state, each.country].filter(Boolean).join(', ');
  const about = [each.ageGroup, from, each.club].filter(Boolean).join(' · ');
  const doubtful = each.marks.includes('questionable');
  return html`<tr class=${followed ? 'followed' : ''}>
    ${list.ranked ? html`<td class="place">${each.place === undefined ? '' : number(each.place)}</td>` : nothing}
    <td class="bib">${each.bib}</td>
    <th scope="row">
      <a href=${withToken(pathOf(race.race, each.bib))} dir="auto">${each.name}</a>
      ${followed ? html`<span class="unseen">${t('followed')}</span>` : nothing} ${simulatedMark(each.simulated)}
      <small class="narrow"><span>${each.bib}</span>${about ? html` · <bdi>${about}</bdi>` : nothing}</small>
    </th>
    <td class="about" dir="auto">${about}</td>
    <td class="figure">
      <b>${raceTime(each.timeMs)}</b>${doubtful ? html`<small>${t('questionable')}</small>` : nothing}
    </td>
    <td class="figure gap">${each.gapMs ? `+${gap(each.gapMs)}` : ''}</td>
  </tr>`;
}
