import { html, nothing } from 'lit';
import type { RaceSession } from '../app/race-session';
import { distance, pace } from '../format/distance';
import { hoursMinutes, localTime, raceTime } from '../format/time';
import { outlookWord } from '../format/result-words';
import { shortName } from '../format/short-name';
import type { EntrantView } from '../generated/contracts';
import { isRecord, lengthOf } from '../motion/held-against';
import type { RunnerNow } from '../motion/runner-now';
import figure from '../texts/en/card.figure.json';
import card from '../texts/en/card.json';
import { texts } from '../texts/texts';
import { officialTime } from './official-time';

const t = texts('card', { ...figure, ...card });

/** Nearer than this a time of day says no more. */
const SOON_MS = 30_000;

/** What else one asks: how fast, how fast it must be, when at the finish, and what the mats say. */
export function facts(session: RaceSession, view: EntrantView, now: RunnerNow) {
  if (view.entrant.kind === 'VEHICLE' || now.phase === 'before') return nothing;
  const shown = now.moving ? moving(session, view, now) : measured(session, view, now);
  return html`<dl class="facts">${shown}</dl>
    ${now.projection?.reason ? html`<p class="reason">${now.projection.reason}.</p>` : nothing}`;
}

function moving(session: RaceSession, view: EntrantView, now: RunnerNow) {
  const { units } = session.choices;
  const needs = now.requiredMps !== undefined && !now.outOfReach;
  const label = now.pace && isRecord(now.pace.target) ? 'recordNeeds' : 'targetNeeds';
  return [
    fact(t('now'), pace(now.motion?.speedMps, units), `/${units}`),
    needs ? fact(t(label), pace(now.requiredMps, units), `/${units}`) : average(session, now),
    finish(now),
    lastMat(session, now),
    nextMat(session, now),
    chance(now) ?? fact(t('toGo'), ...figureAndUnit(distance(lengthOf(view, session.race) - now.distanceM, units))),
  ];
}

/** Of who is at the finish, or of whom no more than the mats is known. */
function measured(session: RaceSession, view: EntrantView, now: RunnerNow) {
  if (now.phase !== 'finished' || session.store.frozen) return [average(session, now), lastMat(session, now)];
  const { clock, otherMs } = officialTime(session, view);
  return [average(session, now), fact(t(clock === 'GUN' ? 'netTime' : 'gunTime'), raceTime(otherMs), '')];
}

/** Over what mats have measured, where nothing else is known. */
function average({ choices }: RaceSession, { moving, distanceM, netMs, lastSplit }: RunnerNow) {
  const ms = moving ? netMs : lastSplit?.netMs;
  if (!ms) return nothing;
  return fact(t('average'), pace((distanceM / ms) * 1000, choices.units), `/${choices.units}`);
}

function finish({ projection }: RunnerNow) {
  if (!projection) return nothing;
  const doubt = `${hoursMinutes(projection.lowMs)}–${hoursMinutes(projection.highMs)}`;
  return fact(t('finish'), hoursMinutes(projection.finishMs), doubt, 'projection');
}

/** In words; with a number only where past runners give one. What is out of reach has been said. */
function chance({ projection, pace, outOfReach }: RunnerNow) {
  if (!projection?.outlook || outOfReach || !pace) return undefined;
  const { outlook, chancePercent } = projection;
  const label = t(isRecord(pace.target) ? 'theRecord' : 'theTarget');
  return fact(label, outlookWord(outlook), chancePercent ? t('percent', { n: chancePercent }) : '');
}

function lastMat({ race }: RaceSession, { lastSplit }: RunnerNow) {
  if (!lastSplit) return nothing;
  const point = shortName(race.points.find((each) => each.id === lastSplit.point)?.name ?? lastSplit.point);
  return lastSplit.distanceM === 0
    ? fact(t('startMat'), localTime(Date.parse(lastSplit.time), race.zone), '')
    : fact(t('matOf', { point }), raceTime(lastSplit.netMs), '');
}

function nextMat({ race, store }: RaceSession, { next }: RunnerNow) {
  if (!next) return nothing;
  const label = next.isFinish ? t('nextFinish') : t('nextMat', { point: next.point.name });
  if (next.atMs - (store.raceMs ?? 0) < SOON_MS) return fact(label, t('anyMoment'), '');
  const minutes = Math.max(1, Math.round(next.doubtMs / 60_000));
  const at = localTime(Date.parse(race.firstGun) + next.atMs, race.zone).replace(/ [ap]m$/i, '');
  return fact(label, at, t('plusMinus', { n: minutes }));
}

function figureAndUnit(text: string): [string, string] {
  const [figure, unit = ''] = text.split(/\s/);
  return [figure, unit];
}

function fact(label: string, figure: string, unit: string, testId?: string) {
  return html`<div data-testid=${testId ?? nothing}>
    <dt>${label}</dt>
    <dd><b>${figure}</b> <em>${unit}</em></dd>
  </div>`;
}
