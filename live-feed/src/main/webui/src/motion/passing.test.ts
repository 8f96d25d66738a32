import { describe, expect, it } from 'vitest';
import type { EntrantView } from '../generated/contracts';
import { boston, loren } from '../testing/visits';
import { type Passing, passing } from './passing';
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

  describe('at or before a mat that has not reported', () => {
    const unseen = { ...view, position: undefined };
    const waitingMs = last.raceMs + 3_000_000;
    const matM = view.progress!.motion!.holdM;
    const after = (laterMs: number, placeM: number, who: EntrantView = unseen) => {
      const atMs = waitingMs + laterMs;
      return passing(who, race, runnerNow(who, race, undefined, atMs), atMs, placeM);
    };

    it('is likely, and stays when it was while the dot waits', () => {
      const { d0M, t0Ms, speedMps } = view.progress!.motion!;
      const likely = { kind: 'likelyPassed', atMs: t0Ms + ((matM - 1000 - d0M) / speedMps) * 1000 };
      expect(after(0, matM - 1000)).toEqual(likely);
      expect(after(60_000, matM - 1000)).toEqual(likely);
    });

    it.each([view.progress!.projection, undefined])(
      'is still expected at the mat itself, and not in the past',
      (projection) => {
        const who = { ...unseen, progress: { ...view.progress!, projection } };
        for (const laterMs of [0, 600_000]) {
          const { kind, atMs, lowMs, highMs } = after(laterMs, matM, who) as Passing & { kind: 'expected' };
          expect(kind).toBe('expected');
          expect(lowMs).toBeGreaterThanOrEqual(waitingMs + laterMs);
          expect(atMs).toBeGreaterThanOrEqual(lowMs);
          expect(highMs).toBeGreaterThanOrEqual(atMs);
        }
      },
    );

    it.each([0, 1])('is between the mat behind and where one was seen, also of who does %d m/s there', (speedMps) => {
      const { motion } = view.progress!;
      const t0Ms = last.raceMs + 600_000;
      const seen = { ...motion!, d0M: last.distanceM + 1000, t0Ms, speedMps };
      const slow = { ...unseen, progress: { ...view.progress!, motion: seen } };
      expect(after(0, last.distanceM + 100, slow)).toEqual({ kind: 'likelyPassed', atMs: last.raceMs + 60_000 });
    });

    it('is not likely within a metre of a mat that has not reported', () => {
      expect(after(0, matM - 0.4).kind).toBe('expected');
    });
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
