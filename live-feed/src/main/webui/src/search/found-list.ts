import { html } from 'lit';
import type { RaceSession } from '../app/race-session';
import type { Group } from '../store/follow-list';
import search from '../texts/en/search.json';
import { texts } from '../texts/texts';
import type { Found } from './found';
import { groupWords } from './group-words';
import { optionRow } from './option-row';

const t = texts('search', search);

/**
 * What was found, under its headings; options are counted through all of them.
 *
 * @param follow undefined where nobody can be followed: they may be of another race than the page's
 */
export function foundList(
  session: RaceSession,
  found: Found[],
  active: number,
  choose: (i: number) => void,
  follow: ((i: number) => void) | undefined,
) {
  let next = 0;
  return found.map(
    ({ heading, options }) =>
      html`<div role="group" aria-labelledby="under-${heading}">
        <p class="heading" id="under-${heading}" role="presentation">${t(heading)}</p>
        ${options.map((option) => {
          const i = next++;
          return optionRow(session, option, {
            id: `found-${i}`,
            active: i === active,
            choose: () => choose(i),
            follow: follow && (() => follow(i)),
          });
        })}
      </div>`,
  );
}

/** All of a group: who they are is the list below. */
export function groupHead(session: RaceSession, group: Group, leave: () => void) {
  const followed = session.choices.isGroupFollowed(group);
  return html`<div class="group">
    <b dir="auto">${groupWords(group)}</b>
    <button class="pill" aria-pressed=${followed} @click=${() => session.followGroup(group)}>
      ${followed ? t('followingAll') : t('followAll')}
    </button>
    <button class="pill quiet" @click=${leave}>${t('leaveGroup')}</button>
  </div>`;
}
