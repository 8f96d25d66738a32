import { describe, expect, it } from 'vitest';
import { typedTime } from './typed-time';

const MARATHON = 42_195;

describe('a typed time', () => {
  it.each([
    ['3:59:30', MARATHON, 14_370],
    ['4:00', MARATHON, 14_400],
    [' 4.05 ', MARATHON, 14_700],
    ['22:30', 5000, 1350],
    ['1:05:00', 10_000, 3900],
  ])('%s over %i m', (text, distanceM, seconds) => {
    expect(typedTime(text, distanceM)).toBe(seconds * 1000);
  });

  it.each(['', '4', 'soon', '4:60', '0:00', '3:59:61', '-3:00:00', '0:10', '3:1e1:00', '<b>4:00</b>'])(
    'not %s',
    (text) => {
      expect(typedTime(text, MARATHON)).toBeUndefined();
    },
  );
});
