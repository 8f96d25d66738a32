import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { age, clockTime, localTime, longDate } from '../format/time';
import { lastPart } from '../format/words';
import { startsOf } from '../motion/runner-now';
import { RaceElement } from './race-element';
import { sharedStyles } from './shared-styles';

/** A quiet minute is normal before the gun; a silent socket is not. */
const OLD_MS = 15_000;

/** Whose race this is, whether it is live or a replay, and what time it is in it. */
@customElement('race-header')
export class RaceHeader extends RaceElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 16px;
        padding: 0 18px;
        background: var(--paper);
        border-bottom: 1px solid var(--line);
        white-space: nowrap;
      }
      .brand {
        font-weight: 800;
        letter-spacing: -0.02em;
        font-size: 19px;
        color: inherit;
        text-decoration: none;
      }
      .brand i {
        font-style: normal;
        color: var(--blue);
      }
      h1 {
        margin: 0;
        font: inherit;
        color: var(--ink2);
        overflow: hidden;
        text-overflow: ellipsis;
        min-width: 0;
      }
      .chip {
        display: inline-flex;
        gap: 6px;
        align-items: center;
        border: 1.5px solid var(--ink2);
        border-radius: 99px;
        padding: 1px 10px;
        font-weight: 700;
        font-size: 12px;
        letter-spacing: 0.04em;
        color: var(--ink2);
      }
      .chip b {
        border-left: 7px solid var(--ink2);
        border-top: 4.5px solid transparent;
        border-bottom: 4.5px solid transparent;
      }
      .chip.live {
        color: var(--behind);
        border-color: var(--behind);
      }
      .connection {
        font-size: 13px;
        color: var(--ink2);
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .connection[data-state='open'] {
        flex: 0 0 7px;
        height: 7px;
        border-radius: 50%;
        background: var(--ahead);
      }
      .right {
        margin-left: auto;
        display: flex;
        align-items: center;
        gap: 16px;
      }
      .units {
        display: inline-flex;
        border: 1px solid var(--line);
        border-radius: 99px;
        font-size: 12px;
        font-weight: 600;
        color: var(--ink2);
      }
      .units button {
        padding: 3px 10px;
        border-radius: 99px;
      }
      .units [aria-pressed='true'] {
        background: var(--line);
        color: var(--ink);
      }
      .clock {
        font-weight: 700;
        font-size: 22px;
        letter-spacing: 0.01em;
        display: flex;
        align-items: baseline;
        gap: 9px;
      }
      .clock small {
        font-weight: 500;
        font-size: 12.5px;
        letter-spacing: 0;
        color: var(--ink2);
      }
      @media (max-width: 1080px) {
        .units,
        .simulated {
          display: none;
        }
      }
      @media (max-width: 760px) {
        :host {
          padding: 0 14px;
          gap: 10px;
        }
        h1 {
          position: absolute;
          width: 1px;
          height: 1px;
          clip-path: inset(50%);
        }
        .chip {
          font-size: 11px;
          padding: 1px 8px;
        }
        .connection:not([data-state='open']) {
          position: absolute;
          top: 100%;
          left: 0;
          right: 0;
          padding: 3px 14px;
          background: var(--card);
          border-bottom: 1px solid var(--line);
        }
        .clock {
          font-size: 19px;
          flex-direction: column;
          gap: 0;
          line-height: 1.15;
          align-items: flex-end;
        }
        .clock small {
          font-size: 11px;
          order: 2;
        }
      }
    `,
  ];

  override render() {
    const { race } = this.session;
    return html`
      <a class="brand" href="/" aria-label="Boylston, all races">Boyl<i>s</i>ton</a>
      <h1 data-testid="race-name">${race.name} · ${longDate(race.date)}</h1>
      ${this.chip()} ${race.simulated ? html`<span class="simulated">simulated field</span>` : nothing}
      ${this.connection()}
      <span class="right">${this.units()} ${this.clock()}</span>
    `;
  }

  private chip() {
    const clock = this.session.store.clock;
    if (clock?.replay) {
      const rate = Number(clock.rate.toFixed(1));
      return html`<span class="chip" data-testid="replay-chip"
        ><b aria-hidden="true"></b>REPLAY${rate > 0 ? ` ×${rate}` : ''}</span
      >`;
    }
    const words = clock
      ? { live: 'LIVE', suspended: 'SUSPENDED', stopped: 'STOPPED' }[clock.state as string]
      : undefined;
    return words ? html`<span class="chip live">${words}</span>` : nothing;
  }

  private connection() {
    const { connection, silentMs } = this.session.store;
    const open = connection === 'open' && silentMs < OLD_MS;
    const words = open
      ? html`<span class="unseen">connected</span>`
      : connection === 'open'
        ? `view is ${age(silentMs)} old`
        : silentMs < 2000
          ? 'connecting…'
          : `reconnecting… view is ${age(silentMs)} old`;
    const name = open ? 'open' : connection === 'open' ? 'old' : connection;
    return html`<span class="connection" data-testid="connection" data-state=${name} role="status">${words}</span>`;
  }

  private units() {
    const { choices } = this.session;
    return html`<span class="units" role="group" aria-label="Units">
      ${(['mi', 'km'] as const).map(
        (units) =>
          html`<button aria-pressed=${choices.units === units} @click=${() => choices.measure(units)}>
            ${units}
          </button>`,
      )}
    </span>`;
  }

  private clock() {
    const { store, race, selected } = this.session;
    const raceMs = store.raceMs;
    if (raceMs === undefined)
      return html`<span class="clock" data-testid="race-clock"><small>not started</small></span>`;
    const wave = race.waves.find((each) => each.id === (selected?.progress?.actualWave ?? selected?.entrant.wave));
    const gunMs = selected ? startsOf(selected, race).gunMs : 0;
    const local = localTime(Date.parse(race.firstGun) + raceMs, race.zone);
    return html`<span class="clock" data-testid="race-clock"
      ><small>${wave ? `${lastPart(wave.name)} · ` : ''}${local}</small>${clockTime(raceMs - gunMs)}</span
    >`;
  }
}
