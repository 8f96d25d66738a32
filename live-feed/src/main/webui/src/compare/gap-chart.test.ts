import { describe, expect, it } from 'vitest';
import { labelRows } from './gap-chart';

describe('the chart of gaps', () => {
  it('keeps its labels apart, in their order, and inside', () => {
    const frame = { h: 100, top: 10, bottom: 10 };
    const at = (...ys: number[]) =>
      labelRows(
        ys.map((y) => ({ y })),
        frame,
      ).map(({ y }) => y);
    expect(at(50, 20)).toEqual([20, 50]);
    expect(at(50, 50, 51)).toEqual([50, 66, 82]);
    expect(at(89, 88, 90)).toEqual([58, 74, 90]);
    expect(at(0, 1)).toEqual([10, 26]);
  });
});
