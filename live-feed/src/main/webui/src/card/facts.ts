import { html, nothing } from 'lit';
import type { RaceSession } from '../app/race-session';
import { pace } from '../format/distance';
import { hoursMinutes, localTime, raceTime } from '../format/time';
import { outlookWord, shortName } from '../format/words';
import type { EntrantView } from '../generated/contracts';
import type { RunnerNow } from '../motion/runner-now';

/** Nearer than this a time of day says no more. */
const SOON_MS = 30_000;

/** What else one asks: how fast, how fast it must be, when at the finish, and what the mats say. */
export function facts(session: RaceSession, { entrant }: EntrantView, now: RunnerNow) {
  if (entrant.kind === 'VEHICLE' || now.phase === 'before' || now.phase === 'out') return nothing;
  const { units } = session.choices;
  const per = `/${units}`;
  const average = (now.distanceM / now.netMs) * 1000;
  const running = now.phase === 'running';
  return html`<dl class="facts">
      ${running ? fact('now', pace(now.motion?.speedMps, units), per) : nothing}
      ${
        running && now.requiredMps && !now.outOfReach
          ? fact('record needs', pace(now.requiredMps, units), per)
          : fact('average', pace(average, units), per)
      }
      ${finish(now)} ${lastMat(session, now)} ${nextMat(session, now)} ${record(now)}
    </dl>
    ${now.projection?.reason ? html`<p class="reason">${now.projection.reason}.</p>` : nothing}`;
}

function finish({ projection }: RunnerNow) {
  if (!projection) return nothing;
  const doubt = `${hoursMinutes(projection.lowMs)}–${hoursMinutes(projection.highMs)}`;
  return fact('finish', hoursMinutes(projection.finishMs), doubt, 'projection');
}

/** In words; with a number only where past runners give one. */
function record({ projection }: RunnerNow) {
  if (!projection?.outlook) return nothing;
  const { outlook, chancePercent } = projection;
  return fact(
    'the record',
    outlookWord(outlook),
    chancePercent && outlook !== 'outOfReach' ? `${chancePercent} %` : '',
  );
}

function lastMat({ race }: RaceSession, now: RunnerNow) {
  const split = now.lastSplit;
  if (!split) return nothing;
  const name = shortName(race.points.find((each) => each.id === split.point)?.name ?? split.point);
  return split.distanceM === 0
    ? fact('start mat', localTime(Date.parse(split.time), race.zone), '')
    : fact(`${name} mat`, raceTime(split.netMs), '');
}

function nextMat({ race, store }: RaceSession, now: RunnerNow) {
  if (!now.next) return nothing;
  const { point, isFinish, atMs, doubtMs } = now.next;
  const label = isFinish ? 'next: finish' : `next: ${point.name} mat`;
  const soon = atMs - (store.raceMs ?? 0) < SOON_MS;
  if (soon) return fact(label, 'any moment', '');
  const minutes = Math.max(1, Math.round(doubtMs / 60_000));
  return fact(label, localTime(Date.parse(race.firstGun) + atMs, race.zone).replace(/ [ap]m$/, ''), `±${minutes} min`);
}

function fact(label: string, figure: string, unit: string, testId?: string) {
  return html`<div data-testid=${testId ?? nothing}>
    <dt>${label}</dt>
    <dd><b>${figure}</b> <em>${unit}</em></dd>
  </div>`;
}
