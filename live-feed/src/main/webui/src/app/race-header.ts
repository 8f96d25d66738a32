import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { age, clockTime, localTime, longDate } from '../format/time';
import { lastPart, replayWord } from '../format/words';
import { startsOf } from '../motion/runner-now';
import { delayMark } from './delay-mark';
import { RaceElement } from './race-element';
import { raceHeaderStyles } from './race-header-styles';
import { sharedStyles } from './shared-styles';

/** A quiet minute is normal before the gun; a silent socket is not. */
const OLD_MS = 15_000;

/** Whose race this is, whether it is live or a replay, and what time it is in it. */
@customElement('race-header')
export class RaceHeader extends RaceElement {
  static override styles = [sharedStyles, raceHeaderStyles];

  override render() {
    const { race } = this.session;
    return html`
      <a class="brand" href="/" aria-label="Boylston, all races">Boyl<i>s</i>ton</a>
      <h1 data-testid="race-name">${race.name} · ${longDate(race.date)}</h1>
      <span class="nature">
        ${this.chip()} ${delayMark(race)}
        ${race.simulated ? html`<span class="simulated" data-testid="simulated">simulated field</span>` : nothing}
      </span>
      ${this.connection()}
      <span class="right">${this.units()} ${this.clock()}</span>
    `;
  }

  private chip() {
    const clock = this.session.store.clock;
    if (clock?.replay) {
      return html`<span class="chip" data-testid="replay-chip"><b aria-hidden="true"></b>${replayWord(clock)}</span>`;
    }
    const words = clock
      ? { live: 'LIVE', suspended: 'SUSPENDED', stopped: 'STOPPED' }[clock.state as string]
      : undefined;
    return words ? html`<span class="chip live">${words}</span>` : nothing;
  }

  private connection() {
    const { connection, way, silentMs } = this.session.store;
    const open = connection === 'open' && silentMs < OLD_MS;
    const words = open
      ? html`<span class="unseen">connected</span>`
      : connection === 'open'
        ? `view is ${age(silentMs)} old`
        : silentMs < 2000
          ? 'connecting…'
          : `reconnecting… view is ${age(silentMs)} old`;
    const name = open ? 'open' : connection === 'open' ? 'old' : connection;
    return html`<span class="connection" data-testid="connection" data-state=${name} data-way=${way} role="status"
      >${words}</span
    >`;
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
