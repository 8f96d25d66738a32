import { expect, it } from 'vitest';
import { WIDTHS, stopsOf, widthAt } from './widths';

const scaleOf = (zoom: number) => 512 * 2 ** zoom;

it('is at every stop what the stop says, on a desk as on a wall', () => {
  for (const wall of [1, 2.5]) {
    for (const width of Object.values(WIDTHS)) {
      for (const [zoom, px] of stopsOf(width, wall)) {
        expect(widthAt(width, { scale: scaleOf(zoom), wall })).toBeCloseTo(px, 6);
      }
    }
  }
});

it('grows between the stops, and not beyond them', () => {
  const at = (zoom: number) => widthAt(WIDTHS.course, { scale: scaleOf(zoom), wall: 1 });
  expect(at(7.5)).toBe(at(9));
  expect(at(18)).toBe(at(16));
  for (let zoom = 9; zoom < 16; zoom += 0.25) expect(at(zoom + 0.25)).toBeGreaterThan(at(zoom));
});
