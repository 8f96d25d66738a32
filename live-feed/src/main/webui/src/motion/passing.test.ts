import { describe, expect, it } from 'vitest';
import { boston, loren } from '../testing/visits';
import { passingOf } from './passing';
import { runnerNow } from './runner-now';

const { race } = boston();
const view = loren();
const [first, ...others] = view.progress!.splits;
const last = others.at(-1)!;
const raceMs = last.raceMs + 60_000;
const now = runnerNow(view, race, undefined, raceMs);
const at = (distanceM: number) => passingOf(view, now, race, raceMs, distanceM);

describe('when a runner is somewhere', () => {
  it('is what a mat has read', () => {
    expect(at(last.distanceM)).toEqual({ atMs: last.raceMs, passed: true, measured: true });
  });

  it('lies between mats, and is no measurement', () => {
    const half = at((first.distanceM + others[0].distanceM) / 2)!;
    expect(half).toMatchObject({ passed: true, measured: false });
    expect(half.atMs).toBeCloseTo((first.raceMs + others[0].raceMs) / 2, 0);
  });

  it('is to come beyond the place it is at, and the further the later', () => {
    const times = [now.distanceM + 1, now.distanceM + 500, 15_000, 30_000, 42_195].map((d) => at(d)!);
    expect(times.every(({ passed, measured }) => !passed && !measured)).toBe(true);
    expect(times.map(({ atMs }) => atMs)).toEqual(times.map(({ atMs }) => atMs).sort((a, b) => a - b));
    expect(times[0].atMs).toBeGreaterThan(raceMs - 1);
  });

  it('is not said of what lies ahead while the race is stopped', () => {
    const stopped = runnerNow(view, race, undefined, raceMs, true);
    expect(passingOf(view, stopped, race, raceMs, 30_000)).toBeUndefined();
    expect(passingOf(view, stopped, race, raceMs, 2500)?.passed).toBe(true);
  });
});
