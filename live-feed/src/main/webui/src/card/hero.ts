import { html, nothing } from 'lit';
import type { RaceSession } from '../app/race-session';
import { distance } from '../format/distance';
import { clockTime, gap, hoursMinutes, raceTime, shortDate } from '../format/time';
import { clockWords, methodWord, statusWord } from '../format/words';
import type { EntrantView, TargetEntry } from '../generated/contracts';
import type { RunnerNow } from '../motion/runner-now';

/** The one figure of a runner, big enough to read across a room, and the words that say what it means. */
export function hero(session: RaceSession, view: EntrantView, now: RunnerNow) {
  if (session.store.frozen) return frozen(session, view, now);
  if (view.entrant.kind === 'VEHICLE') return vehicle(session, now);
  if (now.phase === 'before') return before(now);
  if (now.phase === 'out') return big(statusWord(view.progress?.status) ?? 'not running', '', lastSeen(now));
  if (now.phase === 'finished') return finished(session, view, now);
  if (now.aheadMs === undefined) return big(clockTime(Math.max(0, now.netMs)), '', projected(now) || 'net time so far');
  if (now.outOfReach) return theRunItself(session, view, now);
  const late = now.aheadMs < 0;
  return html`<p class="big ${late ? 'behind' : 'ahead'}" data-testid="ahead">
      ${gap(now.aheadMs)} ${late ? 'behind' : 'ahead'}
    </p>
    ${targetLine(now.pace!.target, view.entrant.sex)}`;
}

/** A race that is stopped is told by its mats alone. */
function frozen({ race, store }: RaceSession, { entrant }: EntrantView, { lastSplit }: RunnerNow) {
  const point = race.points.find((each) => each.id === lastSplit?.point)?.name;
  const why = `The race is ${store.clock?.state}: only mats passed are shown.`;
  const unseen = entrant.kind === 'VEHICLE' ? 'Not shown' : 'Not started';
  return big(
    point ? `${point} mat` : unseen,
    '',
    lastSplit ? `passed after ${raceTime(lastSplit.netMs)}. ${why}` : why,
  );
}

/** No mat tells of it, and no time of it counts. */
function vehicle({ choices }: RaceSession, now: RunnerNow) {
  const where = now.phase === 'before' ? 'Not seen yet' : distance(now.distanceM, choices.units);
  return big(where, '', 'a vehicle: followed by GPS, not timed');
}

function before(now: RunnerNow) {
  const waiting = now.netMs < 0;
  return big(
    waiting ? clockTime(-now.netMs) : 'At the start',
    '',
    waiting ? 'to the gun' : 'not over the start mat yet',
  );
}

/** The record is gone: say so once, kindly; from here on the run is what counts. */
function theRunItself(session: RaceSession, view: EntrantView, now: RunnerNow) {
  return html`<p class="big">${distance(now.distanceM, session.choices.units)}</p>
    <p class="target">${[view.entrant.note, projected(now)].filter(Boolean).join(' · ')}</p>
    <p class="kind">
      The record has gone up the road, and the run goes on: <span data-testid="ahead">${gapWords(now)}</span> record
      pace.
    </p>`;
}

function finished(session: RaceSession, view: EntrantView, now: RunnerNow) {
  const length = distance(now.distanceM, session.choices.units);
  const done = [`${length}${view.entrant.note ? ` ${view.entrant.note}` : ''}`, 'net time'].join(' · ');
  return html`<p class="big">${raceTime(now.lastSplit?.netMs ?? now.netMs)}</p>
    <p class="target">
      ${done}${now.aheadMs === undefined ? nothing : html` · <span data-testid="ahead">${finishWords(session, now)}</span>`}
    </p>`;
}

/** A record is never announced by the machine. */
function finishWords({ store }: RaceSession, now: RunnerNow): string {
  const time = store.resultsStatus === 'OFFICIAL' ? 'official time' : 'unofficial';
  return now.aheadMs! > 0 ? `inside the record, ${time}` : `${gap(now.aheadMs!)} outside the record`;
}

function targetLine(target: TargetEntry, sex: string | undefined) {
  const set = [target.holder, target.place, target.date && shortDate(target.date)].filter(Boolean).join(', ');
  const how = [
    raceTime(target.timeMs),
    target.status === 'RATIFIED' ? '' : target.status.toLowerCase(),
    target.forComparison ? 'for comparison' : '',
    methodWord(target.method),
    clockWords(target.clock, sex),
  ];
  return html`<p class="target" title=${set}><b>${target.name}</b>${how.filter(Boolean).join(', ')}</p>`;
}

function projected(now: RunnerNow): string {
  const p = now.projection;
  return p ? `finish about ${hoursMinutes(p.finishMs)} (${hoursMinutes(p.lowMs)}–${hoursMinutes(p.highMs)})` : '';
}

const lastSeen = (now: RunnerNow): string => (now.lastSplit ? `last seen at ${now.lastSplit.point}` : '');
const gapWords = (now: RunnerNow): string => `${gap(now.aheadMs!)} ${now.aheadMs! < 0 ? 'behind' : 'ahead of'}`;

function big(figure: string, tone: string, line: string) {
  return html`<p class="big ${tone}">${figure}</p>
    <p class="target">${line}</p>`;
}
