import { describe, expect, it } from 'vitest';
import { boston, loren } from '../testing/visits';
import { isFinish, pointsOf } from './contest-points';
import { runnerNow } from './runner-now';

describe('the points of a contest', () => {
  it('are in the order of the contest, not of the race', () => {
    const { race } = boston();
    race.points.reverse();
    expect(pointsOf(race, 'marathon').map((each) => each.id)).toEqual(race.contests[0].points);
    expect(runnerNow(loren(), race, undefined, 6_680_000).next?.point.id).toBe('10K');
  });

  it('leave out those of other contests', () => {
    const { race } = boston();
    race.contests[0].points = ['Start', '5K', 'Half', 'Finish'];
    expect(runnerNow(loren(), race, undefined, 6_680_000).next?.point.id).toBe('Half');
  });

  it('end at the finish of that contest', () => {
    const { race } = boston();
    race.contests.push({ id: 'half', name: 'Half', distanceM: 21097.5, points: ['Start', 'Half'] });
    expect(isFinish(race, 'Half', 'half')).toBe(true);
    expect(isFinish(race, 'Half', 'marathon')).toBe(false);
    expect(isFinish(race, 'Half')).toBe(true);
    expect(isFinish(race, 'Finish')).toBe(true);
    expect(isFinish(race, '40K')).toBe(false);
  });
});
