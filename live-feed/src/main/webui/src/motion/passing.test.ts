import { describe, expect, it } from 'vitest';
import { boston, loren } from '../testing/visits';
import { passing } from './passing';
import { runnerNow } from './runner-now';

const { race } = boston();
const view = loren();
const [first, ...others] = view.progress!.splits;
const last = others.at(-1)!;
const raceMs = last.raceMs + 60_000;
const now = runnerNow(view, race, undefined, raceMs);
const at = (distanceM: number) => passing(view, race, now, raceMs, distanceM);

describe('when a runner is somewhere', () => {
  it('is what a mat has read', () => {
    expect(at(last.distanceM)).toEqual({ kind: 'passed', atMs: last.raceMs, measured: true });
  });

  it('lies between mats, and is no measurement', () => {
    const half = at((first.distanceM + others[0].distanceM) / 2);
    expect(half).toMatchObject({ kind: 'passed', measured: false });
    expect((half as { atMs: number }).atMs).toBeCloseTo((first.raceMs + others[0].raceMs) / 2, 0);
  });

  it('is not said of what lies ahead while the race is stopped', () => {
    const stopped = runnerNow(view, race, undefined, raceMs, true);
    expect(passing(view, race, stopped, raceMs, 30_000)).toEqual({ kind: 'unknown' });
    expect(passing(view, race, stopped, raceMs, 2500).kind).toBe('passed');
  });

  it('is not said between two mats of which the further was read before the other', () => {
    const splits = [first, { ...others[0], raceMs: first.raceMs - 1 }];
    const odd = { ...view, progress: { ...view.progress!, splits } };
    expect(passing(odd, race, now, raceMs, others[0].distanceM / 2)).toEqual({ kind: 'unknown' });
  });
});
