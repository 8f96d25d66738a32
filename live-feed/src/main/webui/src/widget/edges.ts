import { html, nothing } from 'lit';
import { atServer, withToken } from '../api/address';
import { delayMark } from '../app/delay-mark';
import '../app/race-notices';
import type { RaceSession } from '../app/race-session';
import { pathOf } from '../app/route';
import { age, clockTime, localTime } from '../format/time';
import { replayWord } from '../format/words';
import type { RaceClock } from '../generated/contracts';
import { startsOf } from '../motion/runner-now';
import widget from '../texts/en/widget.json';
import { texts } from '../texts/texts';

const t = texts('widget', widget);

/** A quiet minute is normal before the gun; a silent line is not. */
const OLD_MS = 15_000;

/** Which race, whether it is live or a replay, its time, and what the organiser has to say. */
export function head(session: RaceSession) {
  const { race, store } = session;
  return html`<header>
      <h2 data-testid="race-name"><bdi>${race.name}</bdi></h2>
      ${clock(session)}
      <p class="marks">
        ${chip(store.clock)} ${delayMark(race)}
        ${race.simulated ? html`<span class="simulated">${t('simulatedField')}</span>` : nothing}
      </p>
    </header>
    <race-notices .session=${session}></race-notices>`;
}

function chip(clock: RaceClock | undefined) {
  if (!clock) return nothing;
  const words = clock.replay
    ? replayWord(clock)
    : clock.state === 'live' || clock.state === 'suspended' || clock.state === 'stopped'
      ? t(clock.state)
      : '';
  return words ? html`<span class="chip" data-testid="chip">${words}</span>` : nothing;
}

function clock({ race, store, selected }: RaceSession) {
  const { raceMs } = store;
  if (raceMs === undefined) return html`<p class="clock">${t('notStarted')}</p>`;
  const gunMs = selected ? startsOf(selected, race).gunMs : 0;
  const local = localTime(Date.parse(race.firstGun) + raceMs, race.zone);
  return html`<p class="clock"><small>${local}</small> ${clockTime(raceMs - gunMs)}</p>`;
}

/** How settled it is, how old the view is, and the way to all of it. */
export function foot(session: RaceSession) {
  const { race, store, choices } = session;
  const { connection, silentMs } = store;
  const fresh = connection === 'open' && silentMs < OLD_MS;
  const words = fresh || silentMs < 2_000 ? '' : t('old', { age: age(silentMs) });
  const address = atServer(withToken(pathOf(race.race, choices.selected)));
  return html`<footer>
    <span>${t(store.resultsStatus === 'OFFICIAL' ? 'official' : 'unofficial')}</span>
    <span data-testid="connection" data-state=${fresh ? 'open' : connection}>${words}</span>
    <span class="unseen" role="status">${words && t('reconnecting')}</span>
    <a href=${address} target="_blank" rel="noopener">${t('more')}</a>
  </footer>`;
}
