import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { age, clockTime, localTime, longDate } from '../format/time';
import { lastPart, replayWord } from '../format/words';
import { startsOf } from '../motion/runner-now';
import app from '../texts/en/app.json';
import { texts } from '../texts/texts';
import { delayMark } from './delay-mark';
import { RaceElement } from './race-element';
import { raceHeaderStyles } from './race-header-styles';
import './race-menu';
import { sharedStyles } from './shared-styles';

const t = texts('app', app);

/** A quiet minute is normal before the gun; a silent socket is not. */
const OLD_MS = 15_000;

/** An age that grows would be spoken every second, over whatever somebody listens to. */
const SPOKEN = {
  connected: 'connected',
  connecting: 'connecting',
  viewIsOld: 'saidOld',
  reconnecting: 'saidReconnecting',
  offline: 'saidOffline',
} as const;

/** Whose race this is, whether it is live or a replay, and what time it is in it. */
@customElement('race-header')
export class RaceHeader extends RaceElement {
  static override styles = [sharedStyles, raceHeaderStyles];

  override render() {
    const { race } = this.session;
    return html`
      <a class="brand" href="/" aria-label=${t('allRaces')}>Boyl<i>s</i>ton</a>
      <h1 data-testid="race-name">${race.name} · ${longDate(race.date)}</h1>
      <span class="nature">
        ${this.chip()} ${delayMark(race)}
        ${race.simulated ? html`<span class="simulated" data-testid="simulated">${t('simulatedField')}</span>` : nothing}
      </span>
      ${this.connection()}
      <span class="right">${this.clock()}<race-menu .session=${this.session}></race-menu></span>
    `;
  }

  private chip() {
    const clock = this.session.store.clock;
    if (clock?.replay) {
      return html`<span class="chip" data-testid="replay-chip"><b aria-hidden="true"></b>${replayWord(clock)}</span>`;
    }
    const words = clock
      ? { live: t('live'), suspended: t('suspended'), stopped: t('stopped') }[clock.state as string]
      : undefined;
    return words ? html`<span class="chip live">${words}</span>` : nothing;
  }

  private connection() {
    const { connection, way } = this.session.store;
    const said = this.connectionWord();
    const words = t(said, { age: age(this.session.store.silentMs) });
    const name = { connected: 'open', viewIsOld: 'old' }[said as string] ?? connection;
    return html`<span class="connection" data-testid="connection" data-state=${name} data-way=${way}
        >${said === 'connected' ? nothing : words}</span
      ><span class="unseen" role="status">${t(SPOKEN[said])}</span>`;
  }

  private connectionWord() {
    const { connection, silentMs } = this.session.store;
    if (connection === 'open') return silentMs < OLD_MS ? 'connected' : 'viewIsOld';
    if (silentMs < 2_000) return 'connecting';
    return navigator.onLine ? 'reconnecting' : 'offline';
  }

  private clock() {
    const { store, race, selected } = this.session;
    const raceMs = store.raceMs;
    if (raceMs === undefined)
      return html`<span class="clock" data-testid="race-clock"><small>${t('notStarted')}</small></span>`;
    const wave = race.waves.find((each) => each.id === (selected?.progress?.actualWave ?? selected?.entrant.wave));
    const gunMs = selected ? startsOf(selected, race).gunMs : 0;
    const local = localTime(Date.parse(race.firstGun) + raceMs, race.zone);
    return html`<span class="clock" data-testid="race-clock"
      ><small>${wave ? html`<span class="wave">${lastPart(wave.name)} · </span>` : nothing}${local}</small
      >${clockTime(raceMs - gunMs)}</span
    >`;
  }
}
