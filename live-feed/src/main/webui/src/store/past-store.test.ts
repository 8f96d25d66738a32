import { describe, expect, it } from 'vitest';
import { ServerClock } from '../api/server-clock';
import type { Field } from '../generated/contracts';
import { NOW, boston, loren } from '../testing/visits';
import { runnerNow } from '../motion/runner-now';
import { asOf } from './as-of';
import { PastStore } from './past-store';
import { RaceStore } from './race-store';

const splits = loren().progress!.splits;
const between = (splits[0].raceMs + splits[1].raceMs) / 2;

function past(clock = {}) {
  const live = new RaceStore(boston(clock), new ServerClock(() => NOW), () => NOW);
  live.takeEntrant(loren());
  const wall = { ms: 0 };
  return { live, wall, store: new PastStore(live, between, () => wall.ms) };
}

describe('an entrant as of a past time', () => {
  it('has the splits up to then, and nothing that was known later', () => {
    const then = asOf(loren(), between);
    expect(then.progress!.splits).toEqual(splits.slice(0, 1));
    expect(then.progress!.projection).toBeUndefined();
    expect(then.position).toBeUndefined();
    expect(then.places).toEqual([]);
    expect(then.progress!.status).toBe('Active');
  });

  it('had not started before their start', () => {
    const then = asOf(loren(), splits[0].raceMs - 1);
    expect(then.progress).toMatchObject({ status: 'Inactive', splits: [], startTime: undefined, motion: undefined });
  });

  it('is between two mats as the dots are, and never past the next', () => {
    const { race } = boston();
    for (let atMs = splits[0].raceMs; atMs < splits[1].raceMs; atMs += 60_000) {
      const now = runnerNow(asOf(loren(), atMs), race, undefined, atMs);
      const share = (atMs - splits[0].raceMs) / (splits[1].raceMs - splits[0].raceMs);
      expect(now.distanceM).toBeCloseTo(share * splits[1].distanceM, 3);
    }
  });

  it('has finished only when the finish was passed', () => {
    const view = loren();
    const progress = view.progress!;
    const finish = { ...progress.splits.at(-1)!, point: 'Finish', distanceM: 42_195, raceMs: 25_000_000 };
    view.progress = { ...progress, status: 'Finished', splits: [...progress.splits, finish] };
    expect(asOf(view, 24_999_999).progress!.status).toBe('Active');
    expect(asOf(view, 25_000_000).progress!.status).toBe('Finished');
  });
});

describe('the past', () => {
  it('stands until it plays, and plays as fast as asked', () => {
    const { store, wall } = past();
    wall.ms = 10_000;
    expect(store.raceMs).toBe(between);
    store.play(true, 60);
    wall.ms = 11_000;
    expect(store.raceMs).toBe(between + 60_000);
    store.play(false);
    wall.ms = 60_000;
    expect(store.raceMs).toBe(between + 60_000);
  });

  it('comes to now and no further', () => {
    const { store, live } = past();
    store.seek(live.raceMs! + 1_000_000);
    expect(store.raceMs).toBe(live.raceMs);
  });

  it('is a replay, whatever the race is', () => {
    const { store } = past({ replay: false });
    expect(store.clock).toMatchObject({ replay: true, rate: 0 });
    store.play(true, 10);
    expect(store.clock).toMatchObject({ replay: true, rate: 10 });
  });

  it('says what the organiser says now, and stops with the race', () => {
    const { store, live } = past();
    live.take({ type: 'notice', notices: [] });
    store.place(store.raceMs);
    expect(store.notices).toBe(live.notices);
    live.take({
      type: 'clock',
      raceRevision: 1,
      serverTime: new Date(NOW).toISOString(),
      clock: { ...live.clock!, revision: 99, state: 'stopped' },
    });
    expect(store.frozen).toBe(true);
  });

  it('shows no dot of somebody who may not be shown any more', () => {
    const { store, live } = past();
    const row = (bib: string[]): Field => ({
      bib,
      revision: bib.map(() => 1),
      d0M: bib.map(() => 0),
      t0Ms: bib.map(() => 0),
      speedMps: bib.map(() => 3),
      holdM: bib.map(() => 5_000),
      status: bib.map(() => 0),
      kind: bib.map(() => 0),
    });
    live.field.take(row(['1', '2']), 0);
    store.takeBlock({
      block: 0,
      bib: ['1', '2'],
      distanceM: [0, 0],
      raceMs: [between, between],
      finish: [false, false],
    });
    store.place(store.raceMs);
    expect(store.field.count(0, 50_000)).toBe(2);
    live.field.keepOnly(['2']);
    store.place(store.raceMs);
    expect(store.field.count(0, 50_000)).toBe(1);
  });

  it('has the entrants of the live race as they were, also one who is watched later', () => {
    const { store, live } = past();
    const other = loren();
    other.entrant.bib = '9';
    live.takeEntrant(other);
    store.place(store.raceMs);
    expect([...store.entrants.keys()]).toEqual(['4758', '9']);
    expect(store.entrants.get('9')!.progress!.splits.length).toBe(1);
    live.take({ type: 'snapshot', epoch: 'e', sequence: 1, entrants: [other] });
    store.place(store.raceMs);
    expect([...store.entrants.keys()]).toEqual(['9']);
    store.seek(splits[1].raceMs);
    store.place(store.raceMs);
    expect(store.entrants.get('9')!.progress!.splits.length).toBe(2);
  });
});
