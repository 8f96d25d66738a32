import { html, nothing } from 'lit';
import type { RaceSession } from '../app/race-session';
import { simulatedMark } from '../app/simulated-mark';
import type { EntrantView, GroupView } from '../generated/contracts';
import { groupWords } from '../search/group-words';
import { type Group, isSameGroup } from '../store/follow-list';
import leaders from '../texts/en/leaders.json';
import { texts } from '../texts/texts';
import { icon } from './following';
import { whereIs } from './rows';

const t = texts('leaders', leaders);

/** How many of a group are named before somebody asks for more. */
const FEW = 3;

export interface GroupActions {
  editing: boolean;
  /** Whether all that are watched of a group are named. */
  isOpen(group: Group): boolean;
  toggle(group: Group): void;
}

/** Each group that is followed: how many are under way and in, and who is furthest. It is no ranking. */
export function groupLists(session: RaceSession, actions: GroupActions) {
  return session.choices.groups.map((group) => {
    const view = session.store.groups.find((each) => isSameGroup(each, group));
    return html`<section aria-label=${groupWords(view ?? group)}>
      <h2 class="head">
        <span dir="auto">${groupWords(view ?? group)}</span>
        ${
          actions.editing
            ? html`<button
                class="tool"
                aria-label=${t('remove', { name: groupWords(view ?? group) })}
                @click=${() => session.followGroup(group)}
              >
                ${icon('M5.5 5.5l9 9m0-9l-9 9')}
              </button>`
            : nothing
        }
      </h2>
      ${view ? members(session, group, view, actions) : html`<p class="words">${t('waiting')}</p>`}
    </section>`;
  });
}

function members(session: RaceSession, group: Group, view: GroupView, { isOpen, toggle }: GroupActions) {
  const open = isOpen(group);
  const shown = view.bibs
    .slice(0, open ? view.bibs.length : FEW)
    .map((bib) => session.store.entrants.get(bib))
    .filter((each) => each !== undefined);
  return html`<p class="count">${countWords(view)}</p>
    ${shown.map((each) => memberRow(session, each))}
    ${
      view.bibs.length > FEW
        ? html`<button class="more" aria-expanded=${open} @click=${() => toggle(group)}>
            ${open ? t('fewer') : t('furthest', { n: view.bibs.length })}
          </button>`
        : nothing
    }`;
}

/** `14 runners: 12 started, 3 finished`. */
export const countWords = ({ of, started, finished }: GroupView): string =>
  t('counted', {
    runners: t('runners', { n: of }),
    started: t('started', { n: started }),
    finished: t('finishers', { n: finished }),
  });

function memberRow(session: RaceSession, { entrant }: EntrantView) {
  return html`<button
    class="row"
    aria-current=${session.choices.selected === entrant.bib}
    @click=${() => session.select(entrant.bib)}
  >
    <span class="place small">${entrant.bib}</span>
    <span class="who"
      ><b dir="auto">${entrant.name}</b
      ><small>${whereIs(session, entrant.bib)} ${simulatedMark(entrant.simulated)}</small></span
    >
  </button>`;
}
