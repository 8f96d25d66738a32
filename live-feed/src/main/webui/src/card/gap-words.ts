import { gap } from '../format/time';
import figure from '../texts/en/card.figure.json';
import { texts } from '../texts/texts';

const t = texts('card', figure);

/** Nearer than this no second is to be shown. */
const LEVEL_MS = 500;

/** `3:35 behind`, `0:12 ahead`, `on pace`. */
export function gapWords(aheadMs: number): string {
  if (Math.abs(aheadMs) < LEVEL_MS) return t('level');
  return t(aheadMs < 0 ? 'behind' : 'ahead', { gap: gap(aheadMs) });
}

/** Between the worst and the best of what may come: `4:10 behind to 0:30 ahead`. */
export const gapRange = (lowMs: number, highMs: number): string =>
  t('range', { low: gapWords(lowMs), high: gapWords(highMs) });

export const toneOf = (aheadMs: number): 'ahead' | 'behind' => (aheadMs < 0 ? 'behind' : 'ahead');
