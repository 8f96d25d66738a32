import { html, nothing, svg } from 'lit';
import type { Units } from '../format/distance';
import { METRES_PER_MILE } from '../format/distance';
import { gap } from '../format/time';
import type { RunnerNow } from '../motion/runner-now';
import type { EntrantView } from '../generated/contracts';

const W = 354;
const H = 104;
const TOP = 16;
const BOTTOM = 18;

/** Seconds ahead of or behind record pace over distance: measured at mats, estimated now, and the projection's cone. */
export function trendChart(view: EntrantView, now: RunnerNow, units: Units) {
  const target = now.pace?.target;
  if (!target || now.aheadMs === undefined) return nothing;
  const splits = (view.progress?.splits ?? []).filter((split) => split.aheadMs !== undefined);
  const measured = splits.map((split) => ({ d: split.distanceM, ms: split.aheadMs! }));
  const here = now.phase === 'running' ? { d: now.distanceM, ms: now.aheadMs } : undefined;
  const end = now.projection && {
    low: target.timeMs - now.projection.highMs,
    mid: target.timeMs - now.projection.finishMs,
    high: target.timeMs - now.projection.lowMs,
  };
  const all = [0, ...measured.map((p) => p.ms), ...(here ? [here.ms] : []), ...(end ? [end.mid] : [])];
  const [low, high] = spread(Math.min(...all), Math.max(...all));
  const x = (d: number) => 6 + (d / target.distanceM) * (W - 12);
  const y = (ms: number) => TOP + ((high - ms) / (high - low)) * (H - TOP - BOTTOM);
  const line = [...measured, ...(here ? [here] : [])];
  const path = line.map((p, i) => `${i ? 'L' : 'M'}${x(p.d).toFixed(1)} ${y(p.ms).toFixed(1)}`).join('');
  const zero = y(0);
  const tone = now.aheadMs < 0 ? 'var(--behind)' : 'var(--ahead)';
  const clip = (ms: number) => Math.max(TOP - 6, Math.min(H - BOTTOM, y(ms)));
  return html`<svg
    class="trend"
    viewBox="0 0 ${W} ${H}"
    role="img"
    aria-label="Against record pace: ${line.length ? gap(now.aheadMs) : 'no split yet'} ${
      now.aheadMs < 0 ? 'behind' : 'ahead'
    } at ${(now.distanceM / (units === 'km' ? 1000 : METRES_PER_MILE)).toFixed(1)} ${units}"
  >
    <defs>
      <linearGradient id="tone" gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="0" y2=${H}>
        <stop offset=${zero / H} stop-color="var(--ahead)" />
        <stop offset=${zero / H} stop-color="var(--behind)" />
      </linearGradient>
    </defs>
    ${
      here && end
        ? svg`<path d="M${x(here.d)} ${y(here.ms)}L${x(target.distanceM)} ${clip(end.high)}V${clip(end.low)}Z" fill=${tone} fill-opacity=".12"/>
        <path d="M${x(here.d)} ${y(here.ms)}L${x(target.distanceM)} ${clip(end.mid)}" stroke=${tone} stroke-opacity=".55" stroke-width="1.5" stroke-dasharray="2 4" fill="none"/>`
        : nothing
    }
    <path d="M4 ${zero}H${W - 4}" stroke="var(--ghost)" stroke-dasharray="3 4" stroke-width="1.5" />
    <path d=${path} fill="none" stroke="url(#tone)" stroke-width="2.5" stroke-linejoin="round" stroke-linecap="round" />
    ${measured.map((p) => svg`<circle cx=${x(p.d)} cy=${y(p.ms)} r="3.2" fill="var(--card)" stroke=${!p.ms ? 'var(--ink2)' : p.ms < 0 ? 'var(--behind)' : 'var(--ahead)'} stroke-width="2"/>`)}
    ${here ? svg`<circle cx=${x(here.d)} cy=${y(here.ms)} r="5" fill="var(--blue)" stroke="var(--card)" stroke-width="2"/>` : nothing}
    ${labels(zero, now.aheadMs < 0)} ${ticks(target.distanceM, units, x)}
  </svg>`;
}

/** At least two minutes tall, so that a few seconds do not look like a drama, and with room at both ends. */
function spread(low: number, high: number): [number, number] {
  const room = Math.max(120_000 - (high - low), (high - low) * 0.12, 0) / 2;
  return [low - room, high + room];
}

function labels(zero: number, late: boolean) {
  const above = zero > H / 2;
  return svg`<text x=${W - 4} y=${above ? zero + 12 : zero - 5} text-anchor="end" fill="var(--ghost)">record pace</text>
    <text x="4" y="10">${late ? '' : 'ahead'}</text><text x="4" y=${H - BOTTOM - 2}>${late ? 'behind' : ''}</text>`;
}

function ticks(lengthM: number, units: Units, x: (d: number) => number) {
  const step = units === 'km' ? 10_000 : 5 * METRES_PER_MILE;
  const marks = Array.from({ length: Math.floor(lengthM / step) }, (_, i) => (i + 1) * step);
  return marks.map(
    (d, i) =>
      svg`<text x=${x(d)} y=${H - 3} text-anchor="middle">${units === 'km' ? `${(i + 1) * 10}K` : `${(i + 1) * 5} mi`}</text>`,
  );
}
