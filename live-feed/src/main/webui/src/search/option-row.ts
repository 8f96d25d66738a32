import { html, nothing } from 'lit';
import type { RaceSession } from '../app/race-session';
import { simulatedMark } from '../app/simulated-mark';
import type { EntrantEntry, RaceEntry } from '../generated/contracts';
import search from '../texts/en/search.json';
import { texts } from '../texts/texts';
import type { Option } from './found';
import { groupWords } from './group-words';

const t = texts('search', search);

interface Row {
  id: string;
  active: boolean;
  choose(): void;
  /** Undefined where nobody can be followed: they may be of another race than the page's. */
  follow?: () => void;
}

/** A line of what was found. Its star is for the hand; by keyboard it is Shift and Enter. */
export function optionRow(session: RaceSession, option: Option, row: Row) {
  return html`<div
    class="option"
    id=${row.id}
    role="option"
    data-testid="search-result"
    aria-selected=${row.active}
    @click=${row.choose}
  >
    ${
      option.kind === 'entrant'
        ? entrantLine(option.entrant, row.follow ? session.race.divisions : [])
        : html`<span class="bib" aria-hidden="true">${t('all')}</span>
            <span class="who"
              ><b dir="auto">${groupWords(option.group)}</b><small>${t('runners', { n: option.of })}</small></span
            >`
    }
    ${row.follow ? star(isFollowed(session, option), row.follow) : nothing}
  </div>`;
}

const isFollowed = ({ choices }: RaceSession, option: Option): boolean =>
  option.kind === 'entrant' ? choices.isFollowed(option.entrant.bib) : choices.isGroupFollowed(option.group);

function star(followed: boolean, follow: () => void) {
  return html`${followed ? html`<span class="unseen">${t('followed')}</span>` : nothing}
    <span
      class="star ${followed ? 'on' : ''}"
      aria-hidden="true"
      title=${followed ? t('unfollow') : t('follow')}
      @click=${(event: Event) => {
        event.stopPropagation();
        follow();
      }}
    >
      <svg viewBox="0 0 20 20" width="18" height="18">
        <path d="M10 2.2l2.4 5 5.4.7-4 3.8 1 5.4-4.8-2.6-4.8 2.6 1-5.4-4-3.8 5.4-.7z" />
      </svg>
    </span>`;
}

function entrantLine(entrant: EntrantEntry, divisions: RaceEntry['divisions']) {
  const division = divisions.find((each) => each.id === entrant.division)?.name;
  const { note, hometown, state, country, club } = entrant;
  const about = [note, division, [hometown, state, country].filter(Boolean).join(', '), club];
  return html`<span class="bib">${entrant.bib}</span>
    <span class="who"
      ><b dir="auto">${entrant.name}</b
      ><small dir="auto">${about.filter(Boolean).join(' · ')} ${simulatedMark(entrant.simulated)}</small></span
    >`;
}
