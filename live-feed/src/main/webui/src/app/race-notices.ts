import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { localTime } from '../format/time';
import { RaceElement } from './race-element';
import { sharedStyles } from './shared-styles';

/** What the organiser has to say to everybody: above all else, for as long as it stands. */
@customElement('race-notices')
export class RaceNotices extends RaceElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
        max-height: 30vh;
        overflow: auto;
      }
      p {
        margin: 0;
        padding: 8px 18px;
        background: var(--card);
        border-bottom: 1px solid var(--line);
        overflow-wrap: anywhere;
      }
      .warning,
      .emergency {
        border-left: 6px solid var(--behind);
      }
      .emergency {
        font-weight: 700;
        color: var(--behind);
      }
      small {
        margin-right: 8px;
        color: var(--ink2);
        font-weight: 500;
      }
    `,
  ];

  override render() {
    const { store, race } = this.session;
    return store.notices.map(
      (notice) =>
        html`<p class=${notice.severity} role=${notice.severity === 'info' ? 'status' : 'alert'} data-testid="notice">
          <small>${localTime(Date.parse(notice.postedAt), race.zone)}</small>${notice.text}
        </p>`,
    );
  }
}
