import { html, nothing } from 'lit';
import type { RaceSession } from '../app/race-session';
import { settled } from '../app/settled';
import { compareLink } from '../compare/compare-query';
import leaders from '../texts/en/leaders.json';
import { texts } from '../texts/texts';
import { followedRow } from './rows';

const t = texts('leaders', leaders);

/** Those followed one by one, in the order of who follows them. */
export function followingList(session: RaceSession, editing: boolean) {
  const { choices, store } = session;
  const { following } = choices;
  return html`<section aria-label=${t('following')}>
    <h2 class="head"><span>${t('following')}</span><span>${t('versusRecord')} · ${settled(session)}</span></h2>
    ${
      following.length + choices.groups.length
        ? following.map((bib, i) => {
            const view = store.entrants.get(bib);
            if (editing) return editRow(session, bib, view?.entrant.name, i);
            if (view) return followedRow(session, view);
            // Before anything was heard, nothing is known of anybody.
            return store.entrants.size ? html`<p class="words">${t('bibNotShown', { bib })}</p>` : nothing;
          })
        : html`<p class="words">${t('nobody')}</p>`
    }
    ${choices.kept ? nothing : html`<p class="words">${t('notKept')}</p>`}
  </section>`;
}

/** Of somebody who is not shown, or not yet, there is the bib, so that it can be taken off the list. */
function editRow(session: RaceSession, bib: string, name: string | undefined, i: number) {
  const { choices } = session;
  const who = name ?? t('bibNotShown', { bib });
  return html`<div class="row edit">
    <span class="who"><b dir="auto">${who}</b></span>
    <button
      class="tool"
      aria-label=${t('up', { name: who })}
      ?disabled=${i === 0}
      @click=${() => choices.move(bib, -1)}
    >
      ${icon('M5 12.5 10 7.5l5 5')}
    </button>
    <button
      class="tool"
      aria-label=${t('down', { name: who })}
      ?disabled=${i === choices.following.length - 1}
      @click=${() => choices.move(bib, 1)}
    >
      ${icon('M5 7.5l5 5 5-5')}
    </button>
    <button class="tool" aria-label=${t('remove', { name: who })} @click=${() => session.follow(bib)}>
      ${icon('M5.5 5.5l9 9m0-9l-9 9')}
    </button>
  </div>`;
}

/** What can be done with the whole list. */
export function listActions(session: RaceSession, editing: boolean, edit: () => void, share: () => void) {
  const { following, groups } = session.choices;
  if (following.length + groups.length === 0) return nothing;
  return html`<div class="actions">
    <button class="pill" aria-pressed=${editing} @click=${edit}>${editing ? t('done') : t('edit')}</button>
    <button class="pill" @click=${share}>${t('share')}</button>
    ${
      following.length > 1
        ? html`<a class="pill" href=${compareLink(session.race.race, following)}>${t('compare')}</a>`
        : nothing
    }
  </div>`;
}

export const icon = (path: string) =>
  html`<svg
    viewBox="0 0 20 20"
    width="18"
    height="18"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d=${path} />
  </svg>`;
