import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { RaceElement } from '../app/race-element';
import { sharedStyles } from '../app/shared-styles';
import type { FollowNews } from '../store/choices';
import { MOST_FOLLOWED, MOST_GROUPS } from '../store/follow-list';
import leaders from '../texts/en/leaders.json';
import { texts } from '../texts/texts';
import { icon } from './following';

const t = texts('leaders', leaders);

/** What became of a wish to follow, where it is not plain to see: it stays until it was read. */
@customElement('follow-notice')
export class FollowNotice extends RaceElement {
  static override styles = [
    sharedStyles,
    css`
      div {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 12px;
        align-items: center;
        max-width: 560px;
        padding: 6px 6px 6px 16px;
        border-radius: 14px;
        background: var(--ink);
        color: var(--paper);
        box-shadow: var(--shadow);
        pointer-events: auto;
      }
      [hidden] {
        display: none;
      }
      p {
        flex: 1 1 200px;
        margin: 6px 0;
      }
      button {
        min-width: 40px;
        min-height: 40px;
        padding: 0 10px;
        font-weight: 700;
        border-radius: 10px;
      }
      .undo {
        text-decoration: underline;
      }
      :focus-visible {
        outline-color: currentColor;
      }
      svg {
        display: block;
        margin: auto;
      }
    `,
  ];

  override render() {
    const { followNews: news } = this.session.choices;
    return html`<div role="status" ?hidden=${!news}>${news ? this.told(news) : nothing}</div>`;
  }

  private told(news: FollowNews) {
    return html`<p>${newsWords(news)}</p>
      ${
        news.kind === 'shared'
          ? html`<button class="undo" @click=${() => this.session.unfollow(news.added)}>${t('undo')}</button>`
          : nothing
      }
      <button aria-label=${t('close')} @click=${() => this.session.choices.tell(undefined)}>
        ${icon('M5.5 5.5l9 9m0-9l-9 9')}
      </button>`;
  }
}

export function newsWords(news: FollowNews): string {
  switch (news.kind) {
    case 'tooManyEntrants':
      return t('tooManyEntrants', { n: MOST_FOLLOWED });
    case 'tooManyGroups':
      return t('tooManyGroups', { n: MOST_GROUPS });
    case 'shared': {
      const { bibs, groups } = news.added;
      const what = { runners: t('runners', { n: bibs.length }), groups: t('groups', { n: groups.length }) };
      const added = t(
        groups.length === 0 ? 'sharedAddedRunners' : bibs.length === 0 ? 'sharedAddedGroups' : 'sharedAdded',
        what,
      );
      return news.leftOut ? t('sharedLeftOut', { added, n: news.leftOut }) : added;
    }
  }
}
