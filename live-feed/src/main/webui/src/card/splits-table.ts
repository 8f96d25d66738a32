import { html, nothing } from 'lit';
import type { RaceSession } from '../app/race-session';
import { settled } from '../app/settled';
import { pace } from '../format/distance';
import { gap, raceTime } from '../format/time';
import { shortName } from '../format/short-name';
import type { EntrantView, Split } from '../generated/contracts';
import { aheadAtSplit, isRecord } from '../motion/held-against';
import type { SplitChange } from '../store/split-changes';
import card from '../texts/en/card.json';
import { texts } from '../texts/texts';

const t = texts('card', card);

/** Every split with its pace, and against the target. A missed mat is no row: the pace after it is over both segments. */
export function splitsTable(session: RaceSession, view: EntrantView) {
  const splits = splitsBeyondStart(view);
  const changes = session.store.changes.get(view.entrant.bib) ?? [];
  if (splits.length === 0 && changes.length === 0) return nothing;
  const pace = session.paceOf(view);
  return html`<table class="splits" data-testid="splits">
      <caption>
        ${t('splits', { settled: settled(session) })}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t('mat')}</th>
          <th scope="col">${t('time')}</th>
          <th scope="col">${t('paceColumn', { units: session.choices.units })}</th>
          ${pace ? html`<th scope="col">${t(isRecord(pace.target) ? 'vsRecord' : 'vsTarget')}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${splits.map((split, i) => row(session, view, split, splits[i - 1], changes))}
      </tbody>
    </table>
    ${takenBack(session, changes)}
    ${view.progress?.corrected ? html`<p class="reason" data-testid="corrected">${t('corrected')}</p>` : nothing}`;
}

export const splitsBeyondStart = ({ progress }: EntrantView): Split[] =>
  (progress?.splits ?? []).filter((split) => split.distanceM > 0);

function row(
  session: RaceSession,
  view: EntrantView,
  split: Split,
  previous: Split | undefined,
  changes: SplitChange[],
) {
  const held = session.paceOf(view);
  const metres = split.distanceM - (previous?.distanceM ?? 0);
  const speed = (metres / (split.netMs - (previous?.netMs ?? 0))) * 1000;
  const marks = split.marks.map((mark) => t(mark)).join(', ');
  return html`<tr>
    <th scope="row">
      ${pointName(session, split.point)}${marks ? html`<small>${marks}</small>` : nothing}${changed(
        changes.find((each) => each.point === split.point),
      )}
    </th>
    <td><b>${raceTime(split.netMs)}</b></td>
    <td>${pace(speed, session.choices.units)}</td>
    ${held ? versusCell(aheadAtSplit(view, held, split)) : nothing}
  </tr>`;
}

/** What the page has shown and is not so is owned up to, beside what is. */
function changed(change: SplitChange | undefined) {
  if (!change) return nothing;
  return html`<small class="changed"
    >${change.wasMs === undefined ? t('cameLate') : t('was', { time: raceTime(change.wasMs) })}</small
  >`;
}

function takenBack(session: RaceSession, changes: SplitChange[]) {
  return changes
    .filter((each) => each.isMs === undefined)
    .map(
      ({ point, wasMs }) =>
        html`<p class="reason changed">
          ${t('takenBack', { point: pointName(session, point), time: raceTime(wasMs!) })}
        </p>`,
    );
}

function versusCell(aheadMs: number) {
  const late = aheadMs < 0;
  return html`<td class=${late ? 'behind' : 'ahead'}>
    ${late ? '+' : '−'}${gap(aheadMs)}<span class="unseen"> ${t(late ? 'sideBehind' : 'sideAhead')}</span>
  </td>`;
}

const pointName = ({ race }: RaceSession, id: string): string =>
  shortName(race.points.find((each) => each.id === id)?.name ?? id);
