import { html, nothing } from 'lit';
import type { RaceSession } from '../app/race-session';
import { distance } from '../format/distance';
import { clockTime, raceTime } from '../format/time';
import { shortName } from '../format/short-name';
import { statusWord } from '../format/words';
import type { EntrantView, Split } from '../generated/contracts';
import type { RunnerNow } from '../motion/runner-now';
import figure from '../texts/en/card.figure.json';
import { texts } from '../texts/texts';
import { finishHero } from './finish-hero';
import { gapWords, toneOf } from './gap-words';
import { projected, runHero } from './run-hero';

const t = texts('card', figure);

/** The one figure of a runner, big enough to read across a room, and the words that say what it means. */
export function hero(session: RaceSession, view: EntrantView, now: RunnerNow) {
  const vehicle = view.entrant.kind === 'VEHICLE';
  if (session.store.frozen) return frozen(session, now, vehicle);
  if (vehicle) return ofVehicle(session, now);
  switch (now.phase) {
    case 'before':
      return before(now);
    case 'out':
      return ended(session, view, now);
    case 'finished':
      return finishHero(session, view, now);
    default:
      return running(session, view, now);
  }
}

/** Whoever came no further has run so far, and that comes first. */
function ended(session: RaceSession, view: EntrantView, { lastSplit }: RunnerNow) {
  const status = statusWord(view.progress?.status) ?? t('notRunning');
  if (!lastSplit) return big(status, '');
  const line = `${status} · ${lastSeen(session, lastSplit)}`;
  return lastSplit.distanceM > 0
    ? big(distance(lastSplit.distanceM, session.choices.units), line)
    : big(status, lastSeen(session, lastSplit));
}

function running(session: RaceSession, view: EntrantView, now: RunnerNow) {
  if (!now.moving) return big(pointName(session, now.lastSplit), lastSeen(session, now.lastSplit));
  if (now.aheadMs === undefined) return big(clockTime(Math.max(0, now.netMs)), projected(now) || t('netSoFar'));
  if (now.outOfReach) return runHero(session, view, now);
  return html`<p class="big ${toneOf(now.aheadMs)}" data-testid="ahead">${gapWords(now.aheadMs)}</p>`;
}

/** A race that is stopped is told by its mats alone. */
function frozen(session: RaceSession, { lastSplit }: RunnerNow, vehicle: boolean) {
  const why = t(session.store.clock?.state === 'stopped' ? 'raceStopped' : 'raceSuspended');
  if (!lastSplit) return big(t(vehicle ? 'notShown' : 'notSeen'), why);
  return big(pointName(session, lastSplit), `${lastSeen(session, lastSplit)} ${why}`);
}

/** No mat tells of it, and no time of it counts. */
function ofVehicle({ choices }: RaceSession, now: RunnerNow) {
  return big(now.phase === 'before' ? t('notSeen') : distance(now.distanceM, choices.units), t('vehicle'));
}

/** Who has not been seen is no trouble: they may stand in the crowd at the start. */
function before(now: RunnerNow) {
  return now.netMs < 0 ? big(clockTime(-now.netMs), t('toTheGun')) : big(t('notSeen'), t('noMatYet'));
}

function pointName({ race }: RaceSession, split: Split | undefined): string {
  if (!split) return t('notSeen');
  return t('matOf', { point: shortName(race.points.find((each) => each.id === split.point)?.name ?? split.point) });
}

function lastSeen(session: RaceSession, split: Split | undefined): string {
  if (!split) return '';
  return split.distanceM === 0
    ? t('startPassed')
    : t('passedAfter', { point: pointName(session, split), time: raceTime(split.netMs) });
}

function big(figure: string, line: string) {
  return html`<p class="big">${figure}</p>
    ${line ? html`<p class="line">${line}</p>` : nothing}`;
}
