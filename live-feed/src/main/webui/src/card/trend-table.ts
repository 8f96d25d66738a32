import { isRecord } from '../motion/held-against';
import { html, nothing } from 'lit';
import type { Units } from '../format/distance';
import { raceTime } from '../format/time';
import card from '../texts/en/card.json';
import { texts } from '../texts/texts';
import { gapRange, gapWords, toneOf } from './gap-words';
import type { Trend, TrendPoint } from './trend';
import { placeOf } from './trend-words';

const t = texts('card', card);

/** What the chart draws, in rows: where, after how long, when the target was there, and the gap. */
export function trendTable({ target, targetMsAt, points }: Trend, units: Units) {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${t('where')}</th>
        <th scope="col">${t('time')}</th>
        <th scope="col">${t(isRecord(target) ? 'theRecord' : 'theTarget')}</th>
        <th scope="col">${t('gap')}</th>
      </tr>
    </thead>
    <tbody>
      ${points.map(
        (each) =>
          html`<tr>
            <th scope="row">${placeOf(each, units)} ${kind(each)}</th>
            <td>${raceTime(each.elapsedMs)}</td>
            <td>${raceTime(targetMsAt(each.distanceM))}</td>
            <td class=${toneOf(each.aheadMs)}>${gapWords(each.aheadMs)} ${range(each)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

const kind = (each: TrendPoint) =>
  each.kind === 'mat' ? nothing : html`<small>${t(each.kind === 'now' ? 'estimatedNow' : 'expected')}</small>`;

const range = ({ lowMs, highMs }: TrendPoint) =>
  lowMs === undefined || highMs === undefined ? nothing : html`<small>${gapRange(lowMs, highMs)}</small>`;
