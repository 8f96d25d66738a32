import { html, nothing } from 'lit';
import type { RaceSession } from '../app/race-session';
import { settled } from '../app/settled';
import { pace } from '../format/distance';
import { gap, raceTime } from '../format/time';
import type { EntrantView, Split } from '../generated/contracts';

const MARKS: Record<Split['marks'][number], string> = {
  early: 'before the gun',
  bad: 'too fast to be true',
  questionable: 'questionable',
  backup: 'backup mat',
  estimated: 'from the gun: no start read',
};

/** Every split with its pace and place. A missed mat is no row: the segment after it says from where it counts. */
export function splitsTable(session: RaceSession, view: EntrantView) {
  const splits = (view.progress?.splits ?? []).filter((split) => split.distanceM > 0);
  if (splits.length === 0) return nothing;
  const { units } = session.choices;
  const division = session.race.divisions.find((each) => each.id === view.entrant.division);
  const versus = splits.some((split) => split.aheadMs !== undefined);
  const ranked = view.places.some((each) => each.division);
  return html`<table class="splits" data-testid="splits">
    <caption>
      Splits, net time · ${settled(session)}
    </caption>
    <thead>
      <tr>
        <th scope="col">mat</th>
        <th scope="col">time</th>
        <th scope="col">/${units}</th>
        ${ranked ? html`<th scope="col">place, ${division?.name.toLowerCase() ?? 'division'}</th>` : nothing}
        ${versus ? html`<th scope="col">vs record</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${splits.map((split, i) => row(session, view, split, splits[i - 1], { versus, ranked }))}
    </tbody>
  </table>`;
}

function row(
  session: RaceSession,
  view: EntrantView,
  split: Split,
  previous: Split | undefined,
  shows: { versus: boolean; ranked: boolean },
) {
  const name = session.race.points.find((each) => each.id === split.point)?.name ?? split.point;
  const speed = split.segmentMs ? ((split.distanceM - (previous?.distanceM ?? 0)) / split.segmentMs) * 1000 : undefined;
  const place = view.places.find((each) => each.point === split.point)?.division;
  const marks = split.marks.map((mark) => MARKS[mark]).join(', ');
  return html`<tr>
    <th scope="row">${name}${marks ? html`<small>${marks}</small>` : nothing}</th>
    <td><b>${raceTime(split.netMs)}</b></td>
    <td>${pace(speed, session.choices.units)}</td>
    ${shows.ranked ? html`<td>${place ? html`${grouped(place.place)} <small>of ${grouped(place.of)}</small>` : '–'}</td>` : nothing}
    ${shows.versus ? versusCell(split.aheadMs) : nothing}
  </tr>`;
}

function versusCell(aheadMs: number | undefined) {
  if (aheadMs === undefined) return html`<td>–</td>`;
  const late = aheadMs < 0;
  return html`<td class=${late ? 'behind' : 'ahead'}>
    ${late ? '+' : '−'}${gap(aheadMs)}<span class="unseen">${late ? ' behind' : ' ahead'}</span>
  </td>`;
}

const grouped = (n: number): string => n.toLocaleString('en-US');
