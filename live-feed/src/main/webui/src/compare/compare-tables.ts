import { html } from 'lit';
import type { RaceSession } from '../app/race-session';
import { settled } from '../app/settled';
import { distance, pace } from '../format/distance';
import { gap, hoursMinutes, raceTime } from '../format/time';
import { shortName } from '../format/short-name';
import { shortLabel } from '../format/words';
import { isFinish } from '../motion/contest-points';
import compare from '../texts/en/compare.json';
import { texts } from '../texts/texts';
import { marker } from './gap-chart';
import type { CommonClock, Meeting, Now, Side } from './meetings';

const t = texts('compare', compare);

/** What the chart shows, in figures: each one's time at the mats, and how far behind the fastest of them. */
export function meetingsTable(
  session: RaceSession,
  sides: Side[],
  found: Meeting[],
  now: Now | undefined,
  by: CommonClock,
) {
  const clock = by === 'GUN' ? t('gunTime') : t('netTime');
  return html`<table data-testid="meetings">
    <caption>
      ${t('atMats', { clock })} · ${settled(session)}
    </caption>
    <thead>
      <tr>
        <th scope="col">${t('mat')}</th>
        ${heads(sides)}
      </tr>
    </thead>
    <tbody>
      ${found.map(
        (each) =>
          html`<tr>
            <th scope="row">${matName(session, each, sides[0])}</th>
            ${each.timesMs.map((ms, i) => html`<td>${ms === undefined ? '–' : timeAndGap(raceTime(ms), each.gapsMs[i])}</td>`)}
          </tr>`,
      )}
      ${
        now
          ? html`<tr class="now">
              <th scope="row">
                ${t('now')}<small
                  >${t('estimatedAt', { distance: distance(now.distanceM, session.choices.units) })}</small
                >
              </th>
              ${now.gapsMs.map((ms) => html`<td>${ms === undefined ? '–' : ms ? `+${gap(ms)}` : now.kind === 'road' ? t('leads') : t('fastest')}</td>`)}
            </tr>`
          : ''
      }
    </tbody>
  </table>`;
}

/** What else one asks of each. */
export function figuresTable(session: RaceSession, sides: Side[]) {
  const { units } = session.choices;
  const { race } = session;
  const rows: [string, (side: Side) => string][] = [
    [t('division'), ({ view }) => race.divisions.find((each) => each.id === view.entrant.division)?.name ?? ''],
    [t('ageGroup'), ({ view }) => view.entrant.ageGroup ?? ''],
    [t('distance'), ({ now }) => (isUnderWay(now.phase) ? distance(now.distanceM, units) : '')],
    [t('netSoFar'), ({ now }) => (isUnderWay(now.phase) ? raceTime(Math.max(0, now.netMs)) : '')],
    [t('paceNow', { units }), ({ now }) => (now.phase === 'running' ? pace(now.motion?.speedMps, units) : '')],
    [t('paceAverage', { units }), averagePace(session)],
    [t('finish'), projectedFinish],
  ];
  return html`<table data-testid="figures">
    <caption>
      ${t('figures')}
    </caption>
    <thead>
      <tr>
        <th scope="col"><span class="unseen">${t('figure')}</span></th>
        ${heads(sides)}
      </tr>
    </thead>
    <tbody>
      ${rows
        .map(([label, of]) => [label, sides.map(of)] as const)
        .filter(([, cells]) => cells.some(Boolean))
        .map(
          ([label, cells]) =>
            html`<tr>
              <th scope="row">${label}</th>
              ${cells.map((cell) => html`<td>${cell || '–'}</td>`)}
            </tr>`,
        )}
    </tbody>
  </table>`;
}

const isUnderWay = (phase: string): boolean => phase === 'running' || phase === 'finished';

/** At mats alone while the race stands still. */
const averagePace =
  ({ choices, store }: RaceSession) =>
  ({ now }: Side): string => {
    const [metres, ms] = store.frozen
      ? [now.lastSplit?.distanceM ?? 0, now.lastSplit?.netMs ?? 0]
      : [now.distanceM, now.netMs];
    return isUnderWay(now.phase) && ms > 0 ? pace((metres / ms) * 1000, choices.units) : '';
  };

function projectedFinish({ now }: Side): string {
  const p = now.projection;
  return p
    ? t('between', { about: hoursMinutes(p.finishMs), low: hoursMinutes(p.lowMs), high: hoursMinutes(p.highMs) })
    : '';
}

const heads = (sides: Side[]) =>
  sides.map(
    ({ view: { entrant } }, i) =>
      html`<th scope="col" dir="auto">
        <span class="long">${entrant.name}</span
        ><span class="short"
          ><svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">${marker(i, 8, 8)}</svg
          >${shortLabel(entrant)}</span
        >
      </th>`,
  );

const timeAndGap = (time: string, gapMs: number | undefined) =>
  html`<b>${time}</b><small>${gapMs ? `+${gap(gapMs)}` : t('fastest')}</small>`;

const matName = ({ race }: RaceSession, { point, name }: Meeting, side: Side): string =>
  isFinish(race, point, side.view.entrant.contest) ? t('finishMat') : shortName(name);
