import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { RaceElement } from '../app/race-element';
import { sharedStyles } from '../app/shared-styles';
import english from '../texts/en/alerts.json';
import { texts } from '../texts/texts';
import { alertsOf } from './alerts-of';

const t = texts('alerts', english);

/** Switches alerts on and off, and says honestly where they will be heard. */
@customElement('alert-switch')
export class AlertSwitch extends RaceElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
        padding: 8px 4px 12px;
        border-top: 1px solid var(--line);
      }
      button {
        display: flex;
        gap: 12px;
        align-items: center;
        justify-content: space-between;
        width: 100%;
        min-height: 32px;
        font-weight: 600;
      }
      i {
        flex: none;
        box-sizing: border-box;
        width: 42px;
        height: 24px;
        padding: 3px;
        border-radius: 99px;
        border: 1.5px solid var(--ink2);
      }
      i::before {
        content: '';
        display: block;
        width: 15px;
        height: 15px;
        border-radius: 50%;
        background: var(--ink2);
      }
      [aria-checked='true'] i {
        background: var(--blue);
        border-color: var(--blue);
      }
      [aria-checked='true'] i::before {
        background: var(--card);
        margin-left: auto;
      }
      p {
        margin: 2px 0 0;
        color: var(--ink2);
        font-size: 13px;
      }
      @media (max-width: 760px) {
        button {
          min-height: 44px;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.leaving.push(alertsOf(this.session).subscribe(() => this.requestUpdate()));
  }

  override render() {
    const alerts = alertsOf(this.session);
    const { reach, isOn } = alerts;
    const groups = reach === 'whenClosed' && this.session.choices.groups.length > 0;
    return html`<button
        role="switch"
        aria-checked=${isOn}
        aria-describedby="reach"
        data-testid="alerts"
        @click=${() => void alerts.turn(!isOn)}
      >
        ${t('tellMe')}<i aria-hidden="true"></i>
      </button>
      <p id="reach" role="status" data-testid="alerts-reach">
        ${t(reach)}${groups ? html` ${t('groupsWhileOpen')}` : nothing}
      </p>`;
  }
}
