import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loren, visit } from '../testing/visits';
import { PULSE_MS, Pulses } from './pulses';

let reduced: boolean;
let now: number;

/** Loren as he was when he had passed so many points, the last of them `sinceMs` ago. */
function passed(splits: number, sinceMs: number, raceMs: number, revision: number) {
  const view = loren();
  view.progress!.revision = revision;
  view.progress!.splits = view.progress!.splits.slice(0, splits);
  view.progress!.splits.at(-1)!.raceMs = raceMs - sinceMs;
  return view;
}

function followed() {
  const { store } = visit();
  const pulses = new Pulses(store, () => now);
  store.takeEntrant(passed(1, 600_000, store.raceMs!, 1));
  return { store, pulses };
}

describe('a pulse', () => {
  beforeEach(() => {
    reduced = false;
    now = 1000;
    vi.stubGlobal('matchMedia', () => ({ matches: reduced }));
  });
  afterEach(() => vi.unstubAllGlobals());

  it('is seen once when a mat is passed, and soon gone', () => {
    const { store, pulses } = followed();
    expect(pulses.any).toBe(false);
    store.takeEntrant(passed(2, 500, store.raceMs!, 2));
    expect(pulses.of('4758')).toBe(0);
    now += PULSE_MS / 2;
    expect([pulses.of('4758'), pulses.any]).toEqual([0.5, true]);
    now += PULSE_MS / 2;
    store.takeEntrant(passed(2, 500, store.raceMs!, 3));
    expect([pulses.of('4758'), pulses.any]).toEqual([undefined, false]);
  });

  it('is not of what was passed long ago, or before the page knew the runner', () => {
    const { store, pulses } = followed();
    store.takeEntrant(passed(2, 40_000 * store.clock!.rate, store.raceMs!, 2));
    expect(pulses.any).toBe(false);
  });

  it('is not for whoever asked for less motion', () => {
    reduced = true;
    const { store, pulses } = followed();
    store.takeEntrant(passed(2, 500, store.raceMs!, 2));
    expect(pulses.any).toBe(false);
  });
});
