import { html, nothing, svg } from 'lit';
import { METRES_PER_MILE, type Units } from '../format/distance';
import { number } from '../format/numbers';
import { gap } from '../format/time';
import compare from '../texts/en/compare.json';
import { texts } from '../texts/texts';
import type { GapPoint } from './meetings';

const t = texts('compare', compare);

/** What the chart is drawn on; on a phone there is less of it, with letters as large. */
const WIDE = { w: 720, h: 260, left: 12, right: 116, top: 22, bottom: 28 };
const NARROW = { w: 340, h: 230, left: 6, right: 94, top: 20, bottom: 26 };
type Frame = typeof WIDE;

/** Each side has a shape and a stroke of its own: never colour alone. The first is the one measured against. */
const TONES = ['var(--blue)', 'var(--ink)', 'var(--ink2)', 'var(--ink2)'];
const DASHES = ['none', 'none', '7 4', '2 4'];

/** How far each is behind the first, over distance: the lower the further behind. */
export function gapChart(names: string[], lines: GapPoint[][], lengthM: number, units: Units, narrow: boolean) {
  const all = lines.flat();
  if (all.length === 0) return nothing;
  const frame = narrow ? NARROW : WIDE;
  const { w, h, left, right, top, bottom } = frame;
  const [low, high] = spread(all.map((each) => each.gapMs));
  const x = (d: number) => left + (d / lengthM) * (w - left - right);
  const y = (ms: number) => top + ((ms - low) / (high - low)) * (h - top - bottom);
  const ends = labelRows(
    [
      { name: names[0], y: y(0), i: 0 },
      ...lines.flatMap((line, i) => (line.length ? [{ name: names[i], y: y(line.at(-1)!.gapMs), i }] : [])),
    ],
    frame,
  );
  return html`<svg class="chart" viewBox="0 0 ${w} ${h}" role="img" aria-label=${t('chart', { name: names[0] })}>
    ${grid(low, high, y, frame)} ${ticks(lengthM, units, x, frame)}
    <path d="M${left} ${y(0)}H${w - right}" stroke=${TONES[0]} stroke-width="2.5" />
    ${lines.map((line, i) => (line.length ? drawn(line, i, x, y) : nothing))}
    ${ends.map(
      (end) => svg`<text class="who" x=${w - right + 8} y=${end.y + 4}>${short(end.name, narrow ? 11 : 15)}</text>`,
    )}
  </svg>`;
}

function drawn(line: GapPoint[], i: number, x: (d: number) => number, y: (ms: number) => number) {
  const inOrder = [...line].sort((a, b) => a.distanceM - b.distanceM);
  const path = inOrder.map((p, n) => `${n ? 'L' : 'M'}${x(p.distanceM).toFixed(1)} ${y(p.gapMs).toFixed(1)}`).join('');
  return svg`<path d=${path} fill="none" stroke=${TONES[i]} stroke-width="2.5" stroke-dasharray=${DASHES[i]} stroke-linejoin="round" />
    ${inOrder.map((p) => marker(i, x(p.distanceM), y(p.gapMs), p.estimated))}`;
}

/** A circle, a square, a triangle, a diamond: hollow where it is estimated. */
export function marker(i: number, x: number, y: number, hollow = false) {
  const shapes = [
    svg`<circle cx=${x} cy=${y} r="5" />`,
    svg`<rect x=${x - 4.5} y=${y - 4.5} width="9" height="9" />`,
    svg`<path d="M${x} ${y - 6}l5.5 10h-11z" />`,
    svg`<path d="M${x} ${y - 6.5}l6 6.5-6 6.5-6-6.5z" />`,
  ];
  return svg`<g fill=${hollow ? 'var(--card)' : TONES[i]} stroke=${hollow ? TONES[i] : 'var(--card)'} stroke-width=${hollow ? 2 : 1.5}>${shapes[i]}</g>`;
}

/** With zero in it, at least a minute tall, and with room at both ends. */
function spread(gapsMs: number[]): [number, number] {
  const [low, high] = [Math.min(0, ...gapsMs), Math.max(0, ...gapsMs)];
  const room = Math.max(60_000 - (high - low), (high - low) * 0.2) / 2;
  return [low - room, high + room];
}

function grid(low: number, high: number, y: (ms: number) => number, { w, left, right }: Frame) {
  const steps = [10, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200].map((s) => s * 1000);
  const step = steps.find((each) => (high - low) / each <= 5) ?? 14_400_000;
  const marks = [];
  for (let ms = Math.ceil(low / step) * step; ms <= high; ms += step) if (ms) marks.push(ms);
  return marks.map(
    (ms) =>
      svg`<path d="M${left} ${y(ms)}H${w - right}" stroke="var(--line)" />
      <text x=${left} y=${y(ms) - 4}>${ms < 0 ? `−${gap(ms)}` : `+${gap(ms)}`}</text>`,
  );
}

function ticks(lengthM: number, units: Units, x: (d: number) => number, { w, h, top, bottom }: Frame) {
  // Five miles and ten kilometres, and on a phone twice as many.
  const n = w === NARROW.w ? 2 : 1;
  const step = n * (units === 'km' ? 10_000 : 5 * METRES_PER_MILE);
  return Array.from({ length: Math.floor(lengthM / step) }, (_, i) => (i + 1) * step).map(
    (d, i) =>
      svg`<path d="M${x(d)} ${top}V${h - bottom}" stroke="var(--line)" />
      <text x=${x(d)} y=${h - 8} text-anchor="middle">${mark((i + 1) * n * (units === 'km' ? 10 : 5), units)}</text>`,
  );
}

const mark = (n: number, units: Units): string =>
  number(n, { style: 'unit', unit: units === 'km' ? 'kilometer' : 'mile' });

/** Labels at least a line apart, in their order, none above the top or below the bottom. */
export function labelRows<T extends { y: number }>(
  labels: T[],
  { h, top, bottom }: Pick<Frame, 'h' | 'top' | 'bottom'>,
) {
  const sorted = [...labels].sort((a, b) => a.y - b.y).map((each) => ({ ...each }));
  sorted.forEach((each, i) => (each.y = Math.max(each.y, i ? sorted[i - 1].y + LINE : top)));
  for (let i = sorted.length - 1; i >= 0; i--) {
    sorted[i].y = Math.min(sorted[i].y, i + 1 < sorted.length ? sorted[i + 1].y - LINE : h - bottom);
  }
  return sorted;
}

const LINE = 16;

const short = (name: string, most: number): string =>
  [...name].length > most ? `${[...name].slice(0, most - 1).join('')}…` : name;
