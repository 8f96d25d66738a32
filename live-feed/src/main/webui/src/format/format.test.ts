import { describe, expect, it } from 'vitest';
import { distance, doubt, pace } from './distance';
import type { EntrantEntry } from '../generated/contracts';
import { money } from './money';
import { age, clockTime, gap, hoursMinutes, localTime, longDate, raceTime } from './time';
import { shortName } from './short-name';
import { lastPart, placeName, shortLabel, townAt } from './words';

describe('times', () => {
  it('shows a result at the next longer whole second, a clock at the one that has begun', () => {
    expect(raceTime(1_729_000)).toBe('28:49');
    expect(raceTime(1_728_001)).toBe('28:49');
    expect(raceTime(20_639_000)).toBe('5:43:59');
    expect(clockTime(3_599_999)).toBe('0:59:59');
    expect(clockTime(-60_000)).toBe('−0:01:00');
  });

  it('says gaps without their sign, and projections without seconds', () => {
    expect(gap(-215_000)).toBe('3:35');
    expect(gap(7_220_000)).toBe('2:00:20');
    expect(hoursMinutes(15_120_000)).toBe('4:12');
  });

  it('tells the time at the race, wherever the page is read', () => {
    expect(localTime(Date.parse('2018-04-16T14:41:00Z'), 'America/New_York')).toBe('10:41 am');
    expect(longDate('2018-04-16')).toBe('Monday 16 April 2018');
  });

  it('words an age as a person would', () => {
    expect([age(2000), age(41_000), age(720_000), age(4_800_000)]).toEqual(['2 s', '41 s', '12 min', '1 h 20 min']);
  });
});

describe('distances', () => {
  it('measures in either unit', () => {
    expect(distance(42_195, 'mi')).toBe('26.2 mi');
    expect(distance(7060, 'km')).toBe('7.1 km');
    expect(pace(2.818, 'mi')).toBe('9:31');
    expect(pace(0, 'km')).toBe('–');
  });

  it('claims no more than is known', () => {
    expect([doubt(4), doubt(61), doubt(340), doubt(1234)]).toEqual(['±5 m', '±60 m', '±350 m', '±1.2 km']);
  });
});

describe('money', () => {
  it('is shown in its currency, and as a number where there is none', () => {
    expect(money(65_131, 'USD')).toBe('$65,131');
    expect([money(65_131, undefined), money(65_131, 'dollars')]).toEqual(['65,131', '65,131']);
  });
});

describe('names', () => {
  it('are short beside a figure, but a vehicle has no surname', () => {
    const entrant = { kind: 'RUNNER', name: 'Loren Zitomersky' } as EntrantEntry;
    expect(shortLabel(entrant)).toBe('Zitomersky');
    expect(shortLabel({ ...entrant, kind: 'VEHICLE', name: 'Lead vehicle, men' })).toBe('Lead vehicle, men');
  });
});

describe('places', () => {
  it('names the part of a town that the course runs through', () => {
    expect(placeName('Hopkinton (start)')).toBe('Hopkinton');
    expect(placeName('Boston (Brighton)')).toBe('Brighton');
    expect(placeName('Boston (Audubon Circle / Fenway)')).toBe('Fenway');
    expect(shortName('Wellesley College - Scream Tunnel')).toBe('Wellesley College');
    expect(lastPart('Elite men and wave 1')).toBe('wave 1');
  });

  it('is in the last town entered', () => {
    const towns = [
      { distanceM: 0, name: 'Hopkinton (start)', kind: 'town' },
      { distanceM: 3050, name: 'Ashland', kind: 'town' },
    ];
    expect([townAt(towns, 100), townAt(towns, 7000)]).toEqual(['Hopkinton', 'Ashland']);
  });
});
