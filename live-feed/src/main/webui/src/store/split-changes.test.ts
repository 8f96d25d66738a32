import { describe, expect, it } from 'vitest';
import type { EntrantView } from '../generated/contracts';
import { loren } from '../testing/visits';
import { splitChanges } from './split-changes';

/** A view with these net times at the mats of 5, 10, 15 km. */
function passed(times: Record<string, number>): EntrantView {
  const view = loren();
  const [start, five] = view.progress!.splits;
  const mats = Object.entries(times).map(([point, netMs]) => ({
    ...five,
    point,
    distanceM: parseInt(point) * 1000,
    netMs,
  }));
  view.progress!.splits = [start, ...mats];
  return view;
}

describe('what a page has to own up to', () => {
  it('is a time that is another, with the one that it showed', () => {
    const before = passed({ '5K': 1_729_000, '10K': 3_503_000 });
    const after = passed({ '5K': 1_729_000, '10K': 3_480_000 });
    expect(splitChanges([], before, after)).toEqual([{ point: '10K', wasMs: 3_503_000, isMs: 3_480_000 }]);
  });

  it('is a mat taken back, and one that came after another further along', () => {
    expect(splitChanges([], passed({ '5K': 1, '10K': 9_000 }), passed({ '5K': 1 }))).toEqual([
      { point: '10K', wasMs: 9_000, isMs: undefined },
    ]);
    expect(splitChanges([], passed({ '10K': 9_000 }), passed({ '5K': 4_000, '10K': 9_000 }))).toEqual([
      { point: '5K', wasMs: undefined, isMs: 4_000 },
    ]);
  });

  it('is no news, nor what nobody can see', () => {
    expect(splitChanges([], passed({ '5K': 4_001 }), passed({ '5K': 4_999, '10K': 9_000 }))).toEqual([]);
  });

  it('is what was shown first, until that stands again', () => {
    const once = splitChanges([], passed({ '5K': 4_000 }), passed({ '5K': 5_000 }));
    const twice = splitChanges(once, passed({ '5K': 5_000 }), passed({ '5K': 6_000 }));
    expect(twice).toEqual([{ point: '5K', wasMs: 4_000, isMs: 6_000 }]);
    expect(splitChanges(twice, passed({ '5K': 6_000 }), passed({ '5K': 4_000 }))).toEqual([]);
  });
});
