import { nothing, svg } from 'lit';
import type { Units } from '../format/distance';
import { number } from '../format/numbers';
import card from '../texts/en/card.json';
import { texts } from '../texts/texts';
import { toneOf } from './gap-words';
import type { Trend, TrendPoint } from './trend';
import type { TrendScale } from './trend-scale';

const t = texts('card', card);

const colour = (ms: number): string => `var(--${ms === 0 ? 'ink2' : toneOf(ms)})`;
const line = (points: [number, number][]): string =>
  points.map(([x, y], i) => `${i ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

/** Axes, the target's own line, what was measured, and the band of what may come. */
export function drawTrend(trend: Trend, scale: TrendScale, units: Units, shown?: TrendPoint) {
  const { x, y } = scale;
  const measured = trend.points.filter((each) => each.kind !== 'expected');
  const expected = trend.points.filter((each) => each.kind === 'expected');
  const from = measured.at(-1);
  const tone = colour(from?.aheadMs ?? 0);
  const zero = Math.max(0, Math.min(1, y(0) / scale.height));
  return svg`
    <defs>
      <linearGradient id="tone" gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="0" y2=${scale.height}>
        <stop offset=${zero} stop-color="var(--ahead)" /><stop offset=${zero} stop-color="var(--behind)" />
      </linearGradient>
      <clipPath id="plot"><path d="M${scale.left} 2H${scale.right}V${scale.bottom}H${scale.left}Z" /></clipPath>
    </defs>
    ${axes(trend, scale, units)}
    ${from && expected.length ? svg`<g clip-path="url(#plot)">${band([from, ...expected], scale, tone)}</g>` : nothing}
    <path class="zero" d="M${scale.left} ${y(0)}H${scale.right}" />
    <path class="run" stroke="url(#tone)" d=${line(measured.map((each) => [x(each.distanceM), y(each.aheadMs)]))} />
    ${measured.map((each) => dot(each, scale))}
    ${shown ? cursor(shown, scale) : nothing}`;
}

function axes({ mats, target }: Trend, scale: TrendScale, units: Units) {
  const { x, y, left, right, bottom } = scale;
  return svg`
    ${scale.yTicks.map(
      (ms) => svg`<path class="grid" d="M${left} ${y(ms)}H${right}" />
        <text x=${left - 6} y=${y(ms) + 4} text-anchor="end">${number(Math.abs(ms) / 60_000, { maximumFractionDigits: 2 })}</text>`,
    )}
    ${scale.yTicks.some((ms) => ms > 0) ? svg`<text class="side ahead" x=${left + 4} y=${scale.top + 4}>${t('sideAhead')}</text>` : nothing}
    ${scale.yTicks.some((ms) => ms < 0) ? svg`<text class="side behind" x=${left + 4} y=${bottom - 5}>${t('sideBehind')}</text>` : nothing}
    <path class="floor" d="M${left} ${bottom}H${right}" />
    ${mats.map(({ distanceM }) => svg`<path class="floor" d="M${x(distanceM)} ${bottom}v-4" />`)}
    ${scale.xTicks
      .filter(({ distanceM }) => distanceM <= target.distanceM)
      .map(
        ({ distanceM, n }, i, all) =>
          svg`<text x=${Math.min(x(distanceM), right - 12)} y=${scale.height - 4} text-anchor="middle">${i === all.length - 1 ? `${n} ${units}` : n}</text>`,
      )}`;
}

function band(points: TrendPoint[], { x, y }: TrendScale, tone: string) {
  const high = points.map((each): [number, number] => [x(each.distanceM), y(each.highMs ?? each.aheadMs)]);
  const low = points.map((each): [number, number] => [x(each.distanceM), y(each.lowMs ?? each.aheadMs)]);
  const middle = points.map((each): [number, number] => [x(each.distanceM), y(each.aheadMs)]);
  return svg`<path d="${line([...high, ...low.reverse()])}Z" fill=${tone} fill-opacity=".12" />
    <path class="middle" stroke=${tone} d=${line(middle)} />`;
}

function dot({ kind, distanceM, aheadMs }: TrendPoint, { x, y }: TrendScale) {
  return kind === 'now'
    ? svg`<circle cx=${x(distanceM)} cy=${y(aheadMs)} r="5" fill="var(--blue)" stroke="var(--card)" stroke-width="2" />`
    : svg`<circle cx=${x(distanceM)} cy=${y(aheadMs)} r="3.2" fill="var(--card)" stroke=${colour(aheadMs)} stroke-width="2" />`;
}

function cursor({ distanceM, aheadMs }: TrendPoint, { x, y, bottom }: TrendScale) {
  return svg`<path class="cursor" d="M${x(distanceM)} 2V${bottom}" />
    <circle class="ring" cx=${x(distanceM)} cy=${Math.max(4, Math.min(y(aheadMs), bottom))} r="7" />`;
}
