import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Panel } from '../store/choices';
import app from '../texts/en/app.json';
import { texts } from '../texts/texts';
import { RaceElement } from './race-element';
import { sharedStyles } from './shared-styles';

const t = texts('app', app);

const BUTTONS: { panel: Panel; label: keyof typeof app }[] = [
  { panel: 'search', label: 'search' },
  { panel: 'none', label: 'runner' },
  { panel: 'following', label: 'following' },
  { panel: 'leaders', label: 'leaders' },
];

/** On a phone: everything that one thumb reaches. */
@customElement('thumb-bar')
export class ThumbBar extends RaceElement {
  static override styles = [
    sharedStyles,
    css`
      nav {
        display: flex;
        height: 100%;
        padding-bottom: env(safe-area-inset-bottom);
        background: var(--paper);
        border-top: 1px solid var(--line);
      }
      button {
        flex: 1;
        text-align: center;
        font-size: 13px;
        font-weight: 600;
        color: var(--ink2);
        border-top: 2.5px solid transparent;
        margin-top: -1px;
      }
      [aria-pressed='true'] {
        color: var(--ink);
        border-color: var(--blue);
      }
    `,
  ];

  override render() {
    const { choices } = this.session;
    return html`<nav aria-label=${t('views')}>
      ${BUTTONS.map(
        ({ panel, label }) =>
          html`<button aria-pressed=${choices.panel === panel} @click=${() => choices.show(panel)}>
            ${t(label)}
          </button>`,
      )}
    </nav>`;
  }
}
