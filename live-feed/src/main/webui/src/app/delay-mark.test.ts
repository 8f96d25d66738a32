import { describe, expect, it } from 'vitest';
import { textOf } from '../testing/text-of';
import { boston } from '../testing/visits';
import { delayMark } from './delay-mark';

const marked = (publicDelayS?: number) => textOf(delayMark({ ...boston().race, publicDelayS }));

describe('a public delay', () => {
  it('is said to the second, or in whole minutes', () => {
    expect([60, 90, 100, 120, 3600].map(marked)).toEqual([
      'shown 60 s late',
      'shown 90 s late',
      'shown 100 s late',
      'shown 2 min late',
      'shown 60 min late',
    ]);
  });

  it('is not spoken of where there is none', () => {
    expect(marked()).toBe('');
  });
});
