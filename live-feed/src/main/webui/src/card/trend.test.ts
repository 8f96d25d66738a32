import { describe, expect, it } from 'vitest';
import { boston, loren, visit } from '../testing/visits';
import { trendOf } from './trend';
import { trendScale } from './trend-scale';
import { sayPoint } from './trend-words';

function trend(session = visit(), view = loren()) {
  return trendOf(view, session.race, session.now(view));
}

describe('the chart', () => {
  it('goes from the mats over now to what is expected', () => {
    const { points } = trend()!;
    expect(points.map(({ kind, point }) => point?.id ?? kind)).toEqual(['Start', '5K', 'now', '10K', 'Finish']);
    expect(points[1].aheadMs).toBe(-138_883);
    for (const { kind, aheadMs, lowMs, highMs } of points) {
      if (kind !== 'expected') expect([lowMs, highMs]).toEqual([undefined, undefined]);
      else expect(lowMs! < aheadMs && aheadMs < highMs!).toBe(true);
    }
  });

  it('draws nothing of a race that is stopped, nor without a target', () => {
    expect(trend(visit(boston({ state: 'stopped' })))).toBeUndefined();
    const free = loren();
    free.entrant.targets = [];
    delete free.progress!.target;
    expect(trend(visit(), free)).toBeUndefined();
  });

  it('leaves out what nobody could have run', () => {
    const odd = loren();
    odd.progress!.splits[1].marks = ['bad'];
    expect(trend(visit(), odd)!.points.map(({ kind, point }) => point?.id ?? kind)).not.toContain('5K');
    odd.progress!.splits[0].marks = ['bad'];
    odd.progress!.status = 'Finished';
    expect(trend(visit(), odd)).toBeUndefined();
  });

  it('says each point as a sentence', () => {
    const said = trend()!.points.map((each) => sayPoint(each, 'km'));
    expect(said[0]).toBe('Start mat: on pace, after 0:00');
    expect(said[1]).toBe('5K mat: 2:19 behind, after 28:49');
    expect(said[2]).toMatch(/^Now, at 5\.\d km, estimated: [\d:]+ behind, after [\d:]+$/);
    expect(said[4]).toMatch(/^Finish, expected: [\d:]+ behind \([\d:]+ behind to [\d:]+ \w+\)$/);
  });

  it.each([200, 354, 900])('keeps all that was measured, and its own lines, inside %i pixels', (width) => {
    const scale = trendScale(trend()!, 'mi', width, 136);
    const inside = (y: number) => y >= scale.top && y <= scale.bottom;
    expect(trend()!.points.every(({ aheadMs }) => inside(scale.y(aheadMs)))).toBe(true);
    expect(scale.yTicks.every((ms) => inside(scale.y(ms)))).toBe(true);
    expect(scale.yTicks).toContain(0);
    expect(scale.xTicks.length).toBeGreaterThan(1);
    const xs = scale.xTicks.map(({ distanceM }) => scale.x(distanceM));
    expect(Math.min(...xs.slice(1).map((x, i) => x - xs[i]))).toBeGreaterThan(30);
  });
});
