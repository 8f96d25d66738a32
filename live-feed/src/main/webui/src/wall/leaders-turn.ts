import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { RaceSession } from '../app/race-session';
import { settled } from '../app/settled';
import { simulatedMark } from '../app/simulated-mark';
import { gap, raceTime } from '../format/time';
import type { Leaders, RaceEntry } from '../generated/contracts';
import { isFinish } from '../motion/contest-points';
import wall from '../texts/en/wall.json';
import { texts } from '../texts/texts';
import { turnOf } from './turn';

const t = texts('wall', wall);

/** Long enough to read five names from the other end of a hall. */
const EVERY_MS = 14_000;

/** One division after the other, those that are under way. */
export function leadersTurn(session: RaceSession, nowMs: number) {
  const { race, liveStore } = session;
  const order = (each: Leaders) => race.divisions.find(({ id }) => id === each.division)?.featured ?? Infinity;
  const lists = liveStore.leaders.filter((each) => each.leaders.length > 0).sort((a, b) => order(a) - order(b));
  const turn = turnOf(nowMs, lists.length, EVERY_MS);
  const list = lists[turn];
  const name = list ? (race.divisions.find(({ id }) => id === list.division)?.name ?? list.division) : t('leaders');
  return html`<section class="card" data-testid="leaders">
    <h2>${name} ${list ? html`<small>${at(race, list)} · ${settled(session)}</small>` : nothing}</h2>
    ${list ? keyed(turn, places(list)) : html`<p class="words">${t('nobodyYet')}</p>`}
    <p class="dots" aria-hidden="true" ?hidden=${lists.length < 2}>
      ${lists.map((_, i) => html`<i ?data-on=${i === turn}></i>`)}
    </p>
  </section>`;
}

function places({ leaders }: Leaders) {
  return html`<ol class="fade">
    ${leaders.map(
      (leader, i) =>
        html`<li>
          <span class="place">${leader.place}</span>
          <span class="name"
            ><b><bdi>${leader.name}</bdi></b>
            <small>${leader.country ?? nothing} ${simulatedMark(leader.simulated)}</small></span
          >
          <span class="time">${i === 0 ? raceTime(leader.timeMs) : `+${gap(leader.gapMs)}`}</span>
        </li>`,
    )}
  </ol>`;
}

function at(race: RaceEntry, { point, contest }: Leaders): string {
  if (!point) return '';
  if (isFinish(race, point, contest)) return t('atFinish');
  return t('at', { point: race.points.find((each) => each.id === point)?.name ?? point });
}
