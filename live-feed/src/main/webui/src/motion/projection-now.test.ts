import { describe, expect, it } from 'vitest';
import samples from '../../../../../../race-contracts/src/main/resources/golden/projection-now.json';
import type { Ahead, Projection } from '../generated/contracts';
import { projectionNow } from './projection-now';

type Golden = (typeof samples)[number];
const golden = samples as (Omit<Golden, 'projection'> & { projection: Projection & { ahead: Ahead } })[];

describe('a projection now', () => {
  it.each(golden)('is what pace-service would say: $name', ({ projection, nowMs, seen, targetMs, now }) => {
    const { next, finish, finishBy } = projectionNow(projection, nowMs, seen)!;
    const shown = [finish.atMs, finish.lowMs, finish.highMs, next.atMs, next.lowMs, next.highMs];
    const said = [now.finishMs, now.lowMs, now.highMs, now.nextMs, now.nextLowMs, now.nextHighMs];
    // Two seconds: the service reads its answer at times between, straight where the page bends; what is shown are minutes.
    shown.forEach((ms, i) => expect(Math.abs(ms - said[i])).toBeLessThan(2_000));
    expect(Math.abs(100 * finishBy(targetMs) - now.targetPercent)).toBeLessThanOrEqual(1);
  });

  it('is later with every minute that the next mat does not report, and no sooner than now', () => {
    const { projection } = golden.find(({ name }) => name === 'two minutes overdue')!;
    const at = (lateMs: number) => {
      const nowMs = projection.ahead.nextMs[3] + lateMs;
      return { nowMs, ...projectionNow(projection, nowMs)! };
    };
    expect(at(60_000).finish.atMs).toBeGreaterThan(at(-300_000).finish.atMs);
    for (const late of [-600_000, 0, 60_000, 3_600_000, 36_000_000]) {
      expect(at(late).next.lowMs).toBeGreaterThanOrEqual(at(late).nowMs);
      expect(at(late).finish.lowMs).toBeGreaterThanOrEqual(at(late).nowMs);
    }
  });

  it('says what was said at the mat when it was just passed', () => {
    for (const { projection } of golden) {
      const { finish } = projectionNow(projection, projection.ahead.fromMs)!;
      expect(Math.abs(finish.lowMs - projection.lowMs)).toBeLessThan(2_000);
      expect(Math.abs(finish.highMs - projection.highMs)).toBeLessThan(2_000);
      expect(Math.abs(finish.atMs - projection.finishMs)).toBeLessThan(2_000);
    }
  });

  it('stands still where nothing travelled to move it by', () => {
    expect(projectionNow({ finishMs: 2, lowMs: 1, highMs: 3, basis: 'history' }, 5)).toBeUndefined();
  });
});
