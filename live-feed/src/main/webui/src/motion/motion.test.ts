import { describe, expect, it } from 'vitest';
import type { Motion } from '../generated/contracts';
import { distanceAt, doubtAt, newest, reachesAt } from './motion';

const motion: Motion = {
  d0M: 5000,
  t0Ms: 6_659_400,
  speedMps: 2.892,
  holdM: 10_000,
  doubtM: 5,
  doubtMps: 0.3,
  source: 'mat',
};

describe('motion', () => {
  it('runs on from where it was seen', () => {
    expect(distanceAt(motion, motion.t0Ms)).toBe(5000);
    expect(distanceAt(motion, motion.t0Ms + 100_000)).toBeCloseTo(5289.2, 6);
  });

  it('waits at the mat that has not reported it', () => {
    expect(distanceAt(motion, motion.t0Ms + 10_000_000)).toBe(10_000);
  });

  it('is never before the start', () => {
    expect(distanceAt({ ...motion, d0M: 0 }, motion.t0Ms - 60_000)).toBe(0);
  });

  it('grows in doubt with age, and not before it was seen', () => {
    expect(doubtAt(motion, motion.t0Ms + 100_000)).toBeCloseTo(35, 9);
    expect(doubtAt(motion, motion.t0Ms - 100_000)).toBe(5);
  });

  it('says when it reaches a distance, unless it stands still', () => {
    const at = reachesAt(motion, 10_000)!;
    expect(distanceAt(motion, at)).toBeCloseTo(10_000, 6);
    expect(reachesAt({ ...motion, speedMps: 0 }, 10_000)).toBeUndefined();
  });

  it('prefers the newer sighting', () => {
    const gps: Motion = { ...motion, t0Ms: motion.t0Ms + 1, source: 'gps' };
    expect(newest(motion, gps)).toBe(gps);
    expect(newest({ ...motion, t0Ms: gps.t0Ms }, gps)?.source).toBe('mat');
    expect(newest(undefined, undefined)).toBeUndefined();
  });

  it('does not wait at a mat that has reported', () => {
    const gps: Motion = { ...motion, d0M: 0, t0Ms: motion.t0Ms + 60_000, holdM: 20, source: 'gps' };
    expect(newest(motion, gps)).toBe(motion);
  });
});
