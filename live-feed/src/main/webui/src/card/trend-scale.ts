import { METRES_PER_MILE, type Units } from '../format/distance';
import type { Trend } from './trend';

/** From one line of the grid to the next, milliseconds. */
const STEPS_MS = [15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200].map((seconds) => seconds * 1000);
const MOST_LINES = 5;
/** So that a few seconds do not look like a drama. */
const LEAST_HEIGHT_MS = 120_000;

export interface TrendScale {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  x: (distanceM: number) => number;
  y: (aheadMs: number) => number;
  /** Ahead of the target, milliseconds. */
  yTicks: number[];
  /** Metres. */
  xTicks: { distanceM: number; n: number }[];
}

export function trendScale(trend: Trend, units: Units, width: number, height: number): TrendScale {
  const [low, high] = spread(trend);
  const [left, right, top, bottom] = [44, width - 8, 10, height - 20];
  const { distanceM } = trend.target;
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    x: (d) => left + (d / distanceM) * (right - left),
    y: (ms) => top + ((high - ms) / (high - low)) * (bottom - top),
    yTicks: linesBetween(low, high),
    xTicks: marks(distanceM, units, width),
  };
}

/** What was measured whole, with room at both ends; of the band no more than keeps the rest readable. */
function spread({ points }: Trend): [number, number] {
  const all = [0, ...points.map((each) => each.aheadMs)];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = Math.max(LEAST_HEIGHT_MS - (high - low), (high - low) * 0.2) / 2;
  return [low - room, high + room];
}

function linesBetween(low: number, high: number): number[] {
  const step = STEPS_MS.find((each) => (high - low) / each <= MOST_LINES) ?? STEPS_MS.at(-1)!;
  const first = Math.ceil(low / step);
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, i) => (first + i) * step);
}

function marks(lengthM: number, units: Units, width: number): TrendScale['xTicks'] {
  const unitM = units === 'km' ? 1000 : METRES_PER_MILE;
  const step = [1, 2, 5, 10, 20, 50].find((each) => (lengthM / unitM / each) * 52 <= width - 52) ?? 100;
  return Array.from({ length: Math.floor(lengthM / unitM / step) }, (_, i) => (i + 1) * step).map((n) => ({
    n,
    distanceM: n * unitM,
  }));
}
