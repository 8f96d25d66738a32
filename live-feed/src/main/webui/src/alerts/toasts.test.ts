import { describe, expect, it } from 'vitest';
import sample from '../../../../../../race-contracts/src/main/resources/sample/alert.json';
import type { Alert } from '../generated/contracts';
import { Toasts } from './toasts';

const alert = (bib: string, over: Partial<Alert> = {}): Alert => ({ ...(sample as Alert), bib, ...over });
const bibs = (toasts: Toasts) => toasts.shown.map((each) => each.alert.bib);

function toasted(...names: string[]): Toasts {
  const toasts = new Toasts();
  names.forEach((bib) => toasts.add(alert(bib)));
  return toasts;
}

describe('toasts', () => {
  it('stand in the order in which they were told, at most three, and say how many more', () => {
    const toasts = toasted('1', '2', '3', '4', '5');
    expect([bibs(toasts), toasts.more]).toEqual([['3', '4', '5'], 2]);
  });

  it('make room for those behind them when one is dismissed', () => {
    const toasts = toasted('1', '2', '3', '4');
    toasts.dismiss(toasts.shown[2].id);
    expect([bibs(toasts), toasts.more]).toEqual([['1', '2', '3'], 0]);
  });

  it('give way to a correction of the same passing, which is another for who is read to', () => {
    const toasts = toasted('1', '2');
    const [{ id }] = toasts.shown;
    toasts.add(alert('1', { corrected: true, netMs: 1 }));
    expect(bibs(toasts)).toEqual(['2', '1']);
    expect(toasts.shown[1].id).not.toBe(id);
  });

  it('go when they have been seen for long enough, but not from under a hand', () => {
    const toasts = toasted('1');
    toasts.pass(15_000);
    toasts.add(alert('2'));
    toasts.held = true;
    toasts.pass(60_000);
    expect(bibs(toasts)).toEqual(['1', '2']);
    toasts.held = false;
    toasts.pass(6_000);
    expect(bibs(toasts)).toEqual(['2']);
  });

  it('go with who is hidden, also from what is read aloud', () => {
    const toasts = toasted('1', '2', '3', '1', '4');
    toasts.keepOnly((bib) => bib !== '1');
    expect(toasts.all.map(({ alert: { bib } }) => bib)).toEqual(['2', '3', '4']);
  });

  it('are not without end', () => {
    const toasts = toasted(...Array.from({ length: 500 }, (_, i) => String(i)));
    expect(toasts.more + toasts.shown.length).toBe(100);
    expect(bibs(toasts)).toEqual(['497', '498', '499']);
  });
});
