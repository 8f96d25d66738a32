import { describe, expect, it } from 'vitest';
import type { TransitEntry } from '../generated/contracts';
import { rowsOf } from '../testing/text-of';
import { boston, loren, visit } from '../testing/visits';
import { type Passing, passing } from '../motion/passing';
import { leg } from './plan';
import { dayStartMs } from './service-day';
import { passingsTable, timeOfDay } from './spot-card';
import { Spots } from './spots';
import { firstHop, nearestStation } from './trains';
import { straightM, walkS } from './walking';

const HOUR = 3_600_000;

describe('when a runner passes', () => {
  const view = loren();
  const { race } = boston();
  const session = visit();
  const now = session.now(view);
  const raceMs = session.store.raceMs!;
  const at = (placeM: number) => passing(view, race, now, raceMs, placeM);

  it('is what the mats say where they have reported', () => {
    for (const split of view.progress!.splits.filter(({ distanceM }) => distanceM > 0))
      expect(at(split.distanceM)).toEqual({ kind: 'passed', atMs: split.raceMs, measured: true });
  });

  it('is never before it could be, and later the further the place is', () => {
    let lastMs = -Infinity;
    for (let placeM = 100; placeM <= 42_195; placeM += 250) {
      const passed = at(placeM);
      if (passed.kind === 'unknown') throw new Error(`unknown at ${placeM}`);
      expect(passed.atMs).toBeGreaterThanOrEqual(lastMs);
      lastMs = passed.atMs;
      if (passed.kind !== 'expected') continue;
      expect(passed.lowMs).toBeGreaterThanOrEqual(raceMs);
      expect(passed.atMs).toBeGreaterThanOrEqual(passed.lowMs);
      expect(passed.highMs).toBeGreaterThanOrEqual(passed.atMs);
    }
  });

  it('at the finish is the projection, on the race’s clock', () => {
    const finish = at(42_195);
    expect(finish.kind === 'expected' && finish.highMs - finish.lowMs).toBeCloseTo(
      now.projection!.highMs - now.projection!.lowMs,
      -1,
    );
  });

  it('is not known of who has not started', () => {
    const waiting = { ...view, progress: undefined, position: undefined };
    expect(passing(waiting, race, session.now(waiting), raceMs, 10_000)).toEqual({ kind: 'unknown' });
  });
});

describe('the words at a spot', () => {
  const session = visit();
  const view = loren();
  const row = (passing: Passing) => rowsOf(passingsTable(session, [{ view, passing }]))[1].slice(1);
  const atMs = 7_200_000;
  const time = timeOfDay(session, atMs);

  it('say without a doubt only what a mat there has measured', () => {
    expect(row({ kind: 'passed', atMs, measured: true })).toEqual([time, 'came past', '']);
    expect(row({ kind: 'passed', atMs, measured: false })).toEqual([`about ${time}`, 'came past', '']);
  });

  it('do not say of whom no mat beyond has read that they came past', () => {
    expect(row({ kind: 'likelyPassed', atMs })).toEqual([`about ${time}`, 'most likely came past', '']);
  });
});

const station = (name: string, lat: number, closed = false) => ({
  id: name,
  name,
  line: 'Line',
  lat,
  lon: -71.4,
  closed,
});
const transit: TransitEntry = {
  type: 'transit',
  race: 'boston-2018',
  credit: '',
  stations: [station('West', 42.0), station('Middle', 42.001, true), station('East', 42.2)],
  trips: [
    {
      line: 'Line',
      calls: [
        [0, 35_900, 36_000],
        [1, 36_200, 36_200],
        [2, 37_000, 37_000],
      ],
    },
    {
      line: 'Line',
      calls: [
        [0, 37_900, 38_000],
        [2, 39_000, 39_000],
      ],
    },
    {
      line: 'Line',
      calls: [
        [2, 30_000, 36_500],
        [0, 37_500, 37_500],
      ],
    },
  ] as TransitEntry['trips'],
};
const west = { lat: 42.001, lon: -71.4, elevationM: 0 };
const east = { lat: 42.201, lon: -71.4, elevationM: 0 };

describe('a hop by train', () => {
  it('is the one that is there first and can be caught on foot, in its own direction', () => {
    const walk = walkS(west, transit.stations[0]);
    expect(firstHop(transit, west, east, 36_000 - walk - 121)?.departureS).toBe(36_000);
    expect(firstHop(transit, west, east, 36_000 - walk)?.departureS).toBe(38_000);
    expect(firstHop(transit, west, east, 38_001)).toBeUndefined();
  });

  it('uses no closed station', () => {
    expect(nearestStation(transit, west)?.station.name).toBe('West');
    expect(firstHop(transit, { lat: 42.021, lon: -71.4 }, east, 36_100)?.from.name).not.toBe('Middle');
  });
});

describe('a plan', () => {
  const at = (atMs: number): Passing => ({ kind: 'expected', atMs, lowMs: atMs - 60_000, highMs: atMs + 60_000 });
  const seconds = (raceMs: number) => raceMs / 1000;
  const from = { place: west, passing: at(9.9 * HOUR) };
  const nowMs = 9 * HOUR;
  const to = (atMs: number) => ({ place: east, passing: at(atMs) });

  it('says how long one has, and nothing of trains without a timetable', () => {
    const found = leg(from, to(11 * HOUR), nowMs, { ...transit, trips: [] }, seconds)!;
    expect(found.haveMs).toBeCloseTo(1.1 * HOUR - 120_000);
    expect(found.train).toBeUndefined();
  });

  it('begins where the runner has come past', () => {
    const past = { place: west, passing: { kind: 'passed', atMs: 9 * HOUR, measured: true } as Passing };
    expect(leg(past, to(10 * HOUR), nowMs, transit, seconds)!.haveMs).toBe(HOUR - 60_000);
  });

  it('counts from now for who has stayed since', () => {
    const passed: Passing[] = [
      { kind: 'passed', atMs: 9 * HOUR, measured: true },
      { kind: 'likelyPassed', atMs: 9 * HOUR },
    ];
    for (const passing of passed) {
      const found = leg({ place: west, passing }, to(11 * HOUR), 10.4 * HOUR, transit, seconds)!;
      expect(found.haveMs).toBeCloseTo(0.6 * HOUR - 60_000);
      expect(found.train).toMatchObject({ hop: { departureS: 38_000 } });
    }
  });

  it('counts from now where a runner is later than nine in ten would be', () => {
    expect(leg(from, to(11 * HOUR), 10 * HOUR, transit, seconds)!.haveMs).toBe(HOUR - 60_000);
  });

  it('tells whether a train is there before the runner may be', () => {
    expect(leg(from, to(11 * HOUR), nowMs, transit, seconds)!.train).toMatchObject({ inTime: true });
    expect(leg(from, to(10.1 * HOUR), nowMs, transit, seconds)!.train).toMatchObject({ inTime: false });
    expect(leg({ ...from, passing: at(15 * HOUR) }, to(16 * HOUR), nowMs, transit, seconds)!.train).toBe('none');
  });

  it('is no plan for who is not there yet, or has been at the next spot', () => {
    expect(leg({ ...from, passing: { kind: 'unknown' } }, to(11 * HOUR), nowMs, transit, seconds)).toBeUndefined();
    expect(
      leg(from, { place: east, passing: { kind: 'passed', atMs: 0, measured: true } }, nowMs, transit, seconds),
    ).toBeUndefined();
  });
});

describe('the zero of a timetable', () => {
  it('is midnight at the place', () => {
    expect(dayStartMs('2018-04-16', 'America/New_York')).toBe(Date.parse('2018-04-16T04:00:00Z'));
  });

  it('is noon less twelve hours where clocks change', () => {
    expect(dayStartMs('2018-03-11', 'America/New_York')).toBe(Date.parse('2018-03-11T04:00:00Z'));
    expect(dayStartMs('2018-11-04', 'America/New_York')).toBe(Date.parse('2018-11-04T05:00:00Z'));
  });
});

describe('spots', () => {
  it('are in the course’s order, on it, each once, and not too many', () => {
    expect(new Spots('race', 42_195, '#spots=,x').list).toEqual([]);
    const shared = new Spots('race', 42_195, '#spots=30000,5000.4,5000,99999');
    expect(shared.list).toEqual([5000, 30_000, 42_195]);
    for (let m = 1; m < 20; m++) shared.add(m * 1000);
    expect(shared.list).toHaveLength(8);
    expect(shared.isFull).toBe(true);
    expect(shared.list.at(-1)).toBe(42_195);
    expect(new Spots('race', 42_195, shared.hash).list).toEqual(shared.list);
  });
});

it('knows how far places are apart', () => {
  expect(straightM({ lat: 42, lon: -71 }, { lat: 42.01, lon: -71 })).toBeCloseTo(1112, 0);
});
