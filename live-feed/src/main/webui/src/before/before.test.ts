import { describe, expect, it } from 'vitest';
import { countdown, leftToGun } from './countdown';
import { courseFacts } from './course-facts';

const GUN = '2018-04-16T12:40:00Z';

describe('the countdown', () => {
  it('counts the second that has begun, and ends at nothing', () => {
    expect([countdown(1), countdown(1000), countdown(61_000), countdown(3_600_000)]).toEqual([
      '0:00:01',
      '0:00:01',
      '0:01:01',
      '1:00:00',
    ]);
  });

  it('says days where there are any', () => {
    expect(countdown(86_400_000 + 3_600_000)).toBe('1 day 1:00:00');
    expect(countdown(3 * 86_400_000)).toBe('3 days 0:00:00');
  });

  it('goes by the race’s clock, else by the calendar, and not beyond the gun', () => {
    expect(leftToGun(-5_000, GUN, 0)).toBe(5_000);
    expect(leftToGun(undefined, GUN, Date.parse(GUN) - 7_000)).toBe(7_000);
    expect([leftToGun(0, GUN, 0), leftToGun(undefined, GUN, Date.parse(GUN) + 1)]).toEqual([undefined, undefined]);
  });
});

describe('course facts', () => {
  const facts = courseFacts({
    points: [
      [0, 42, -71, 100],
      [1000, 42, -71, 60],
      [2000, 42, -71, 60.3],
      [3000, 42, -71, 60],
      [4000, 42, -71, 90],
    ],
    landmarks: [
      { distanceM: 0, name: 'Hopkinton (start)', kind: 'town' },
      { distanceM: 3000, name: 'Boston (Brighton)', kind: 'town' },
      { distanceM: 3500, name: 'Boston (Fenway)', kind: 'town' },
      { distanceM: 3600, name: 'A hill', kind: 'landmark' },
    ],
  });

  it('add up: start, climb and descent give the finish', () => {
    expect(facts.startM + facts.climbM - facts.descentM).toBe(facts.finishM);
    expect([facts.climbM, facts.descentM, facts.lengthM]).toEqual([30, 40, 4000]);
  });

  it('name the highest and the lowest place, and each town once', () => {
    expect([facts.high, facts.low]).toEqual([
      { distanceM: 0, elevationM: 100 },
      { distanceM: 1000, elevationM: 60 },
    ]);
    expect(facts.towns).toEqual(['Hopkinton', 'Boston']);
  });
});
