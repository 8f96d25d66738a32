import type { View } from './mercator';

/** Pixels at the scale of the whole course, and at that of a street. */
export type Width = readonly [near: number, far: number];

/** Of lines, wherever they are drawn: one scene takes the other's place, and nothing may jump. */
export const WIDTHS = {
  river: [3.5, 90],
  road: [1.6, 20],
  edge: [12, 60],
  course: [4.6, 34],
} as const satisfies Record<string, Width>;

/** Rise over run from which the course is as dark as it gets. */
export const CLIMBS = 0.035;

const BASE = 1.5;
const TILE_PX = 512;

/** Zooms and pixels, as MapLibre grows them: exponentially from one to the next. */
export const stopsOf = ([near, far]: Width, wall: number) =>
  [
    [9, near * wall],
    [12, near * 1.35 * wall],
    [16, far * wall],
  ] as const;

export const growth = ['exponential', BASE] as const;

export function widthAt(width: Width, { scale, wall }: Pick<View, 'scale' | 'wall'>): number {
  const zoom = Math.log2(scale / TILE_PX);
  const [low, middle, high] = stopsOf(width, wall);
  const [[z0, from], [z1, to]] = zoom < middle[0] ? [low, middle] : [middle, high];
  const within = Math.max(0, Math.min(z1 - z0, zoom - z0));
  return from + ((to - from) * (BASE ** within - 1)) / (BASE ** (z1 - z0) - 1);
}
