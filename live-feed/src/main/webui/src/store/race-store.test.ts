import { describe, expect, it } from 'vitest';
import clock from '../../../../../../race-contracts/src/main/resources/sample/clock.json';
import delta from '../../../../../../race-contracts/src/main/resources/sample/delta.json';
import notice from '../../../../../../race-contracts/src/main/resources/sample/notice.json';
import raceView from '../../../../../../race-contracts/src/main/resources/sample/race-view.json';
import snapshot from '../../../../../../race-contracts/src/main/resources/sample/snapshot.json';
import welcome from '../../../../../../race-contracts/src/main/resources/sample/welcome.json';
import { ServerClock } from '../api/server-clock';
import type { Delta, Field, LiveMessage, RaceView, Snapshot } from '../generated/contracts';
import { RaceStore } from './race-store';

const NOW = Date.parse('2026-04-16T12:00:00Z');

function store(): RaceStore {
  return new RaceStore(
    { ...(raceView as unknown as RaceView), serverTime: new Date(NOW).toISOString() },
    new ServerClock(() => NOW),
    () => NOW,
  );
}

function begun(): RaceStore {
  const begun = store();
  begun.take(snapshot as unknown as Snapshot);
  return begun;
}

const row = (bib: string, revision: number, d0M: number): Field => ({
  bib: [bib],
  revision: [revision],
  d0M: [d0M],
  t0Ms: [6_700_000],
  speedMps: [3],
  holdM: [15_000],
  status: [0],
  kind: [0],
});

const after = (over: Partial<Delta>): Delta => ({ type: 'delta', epoch: snapshot.epoch, sequence: 119, ...over });

describe('race store', () => {
  it('takes every golden sample that the services are tested with', () => {
    const fresh = store();
    for (const message of [welcome, snapshot, delta, clock, notice]) {
      expect(fresh.take(message as unknown as LiveMessage)).toBe('taken');
    }
    expect(fresh.field.size).toBe(2);
    expect(fresh.entrants.get('4758')?.entrant.name).toBe('Loren Zitomersky');
    expect(fresh.leaders.length).toBeGreaterThan(0);
    expect(fresh.raceMs).toBeTypeOf('number');
  });

  it('says what the organiser says, until it is withdrawn', () => {
    const fresh = store();
    expect(fresh.notices[0].text).toContain('The race is suspended');
    fresh.take({ type: 'notice', notices: [] });
    expect(fresh.notices).toEqual([]);
    fresh.take(welcome as unknown as LiveMessage);
    expect(fresh.notices).toHaveLength(1);
  });

  it('learns the clock and the notices of a snapshot that was polled', () => {
    const it = begun();
    const stopped = { ...it.clock!, revision: 99, state: 'stopped' } as const;
    it.take({ ...(snapshot as unknown as Snapshot), clock: stopped, notices: [] });
    expect(it.frozen).toBe(true);
    expect(it.notices).toEqual([]);
  });

  it('takes a delta after its snapshot', () => {
    const it = begun();
    expect(it.take(after({ field: row('4758', 3, 10_000) }))).toBe('taken');
    expect(it.field.d0M[it.field.find('4758')!]).toBe(10_000);
  });

  it('lets go of everybody who is not in a later snapshot', () => {
    const it = begun();
    it.take(after({ field: row('77', 1, 5_000) }));
    it.take({ ...(snapshot as unknown as Snapshot), sequence: 120, field: row('77', 1, 5_100), entrants: [] });
    expect(it.field.size).toBe(1);
    expect(it.field.find('4758')).toBeUndefined();
    expect(it.field.d0M[it.field.find('77')!]).toBe(5_100);
    expect(it.entrants.size).toBe(0);
  });

  it('starts over when the race was loaded anew', () => {
    const it = begun();
    const loadedAnew = { ...it.clock!, revision: 1, wallTime: '2099-01-01T00:00:00Z' };
    it.take({ ...(welcome as unknown as LiveMessage & { type: 'welcome' }), clock: loadedAnew });
    it.take({ ...(snapshot as unknown as Snapshot), epoch: 'anew', sequence: 1, field: row('4758', 0, 0) });
    expect(it.clock).toEqual(loadedAnew);
    expect(it.field.d0M[it.field.find('4758')!]).toBe(0);
  });

  it('refuses a lower revision than it has shown', () => {
    const it = begun();
    it.take(after({ field: row('4758', 1, 1) }));
    expect(it.field.d0M[it.field.find('4758')!]).toBe(5000);
    const known = it.entrants.get('4758')!;
    it.takeEntrant({ ...known, progress: { ...known.progress!, revision: 1, splits: [] } });
    expect(it.entrants.get('4758')!.progress!.splits.length).toBe(2);
  });

  it('lets go of a position that the server no longer has, be it at the same revision', () => {
    const it = begun();
    const { position, ...withdrawn } = it.entrants.get('4758')!;
    expect(position).toBeDefined();
    it.take(after({ entrants: [withdrawn] }));
    expect(it.entrants.get('4758')!.position).toBeUndefined();
  });

  it('keeps the newer of two positions, and takes the split that comes with the older', () => {
    const it = begun();
    const known = it.entrants.get('4758')!;
    const [position, progress] = [known.position!, { ...known.progress!, revision: 9 }];
    const older = { ...position, motion: { ...position.motion, t0Ms: position.motion.t0Ms - 1 } };
    it.take(after({ entrants: [{ ...known, progress, position: older }] }));
    expect(it.entrants.get('4758')!.position).toEqual(position);
    expect(it.entrants.get('4758')!.progress!.revision).toBe(9);
  });

  it('takes the places that others have changed, of who it has at that revision', () => {
    const it = begun();
    const { progress, places } = it.entrants.get('4758')!;
    const moved = { point: places[0].point, division: { place: 4_410, of: 5_233 } };
    const told = (revision: number, over = {}) =>
      after({ places: [{ bib: '4758', revision, places: [moved] }], ...over });
    it.take(told(progress!.revision + 1));
    it.take(told(progress!.revision, { epoch: 'another' }));
    expect(it.entrants.get('4758')!.places).toEqual(places);
    it.take(told(progress!.revision, { sequence: 120 }));
    expect(it.entrants.get('4758')!.places).toEqual([moved, ...places.slice(1)]);
    expect(it.entrants.get('4758')!.progress).toEqual(progress);
    it.take(after({ sequence: 121, places: [{ bib: 'nobody', revision: 1, places: [moved] }] }));
    expect(it.entrants.has('nobody')).toBe(false);
  });

  it('passes over what is older than the snapshot', () => {
    const it = begun();
    expect(it.take(after({ sequence: 117, field: row('4758', 9, 30_000) }))).toBe('taken');
    expect(it.field.d0M[it.field.find('4758')!]).toBe(5000);
  });

  it('asks for a snapshot at an epoch it does not know', () => {
    const it = begun();
    expect(it.take(after({ epoch: 'another', field: row('4758', 9, 30_000) }))).toBe('resync');
    expect(it.field.d0M[it.field.find('4758')!]).toBe(5000);
  });

  it('learns of entrants who start later, and keeps their places in the columns', () => {
    const it = begun();
    it.take(after({ field: row('26', 1, 0) }));
    expect(it.field.size).toBe(3);
    expect(it.field.bibs).toEqual(['4758', 'F8', '26']);
  });

  it('refuses an older race clock', () => {
    const it = begun();
    const newer = { ...it.clock!, revision: 9, rate: 60 };
    it.take({ type: 'clock', raceRevision: 1, serverTime: '2026-04-16T12:00:00Z', clock: newer });
    it.take({
      type: 'clock',
      raceRevision: 1,
      serverTime: '2026-04-16T12:00:00Z',
      clock: { ...newer, revision: 8, rate: 1 },
    });
    expect(it.clock?.rate).toBe(60);
  });

  it('runs the race clock on the server’s time, not this browser’s', () => {
    const it = store();
    const clock = { race: 'boston-2018', revision: 50, state: 'live', replay: true, raceMs: 1000, rate: 30 } as const;
    const serverTime = '2026-04-16T12:05:00.000Z';
    it.take({ type: 'clock', raceRevision: 1, serverTime, clock: { ...clock, wallTime: '2026-04-16T12:04:50.000Z' } });
    expect(it.raceMs).toBe(1000 + 10_000 * 30);
  });
});
