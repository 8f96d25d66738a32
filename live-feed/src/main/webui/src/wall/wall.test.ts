import { describe, expect, it } from 'vitest';
import { turnOf } from './turn';

describe('a turn', () => {
  it('goes to each for as long, and begins again', () => {
    const turns = [0, 9, 10, 19, 20, 29, 30].map((nowMs) => turnOf(nowMs, 3, 10));
    expect(turns).toEqual([0, 0, 1, 1, 2, 2, 0]);
  });

  it('is nobody’s where there is nobody', () => {
    expect(turnOf(12_345, 0, 10)).toBe(0);
  });
});
