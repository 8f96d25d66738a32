import { describe, expect, it } from 'vitest';
import { RaceSoFar } from './race-so-far';

const POINTS_M = [0, 3000, 6000, 10000];

const soFar = () => {
  const race = new RaceSoFar(POINTS_M);
  race.take({ block: 1, bib: ['7'], distanceM: [3000], raceMs: [900_000], finish: [false] });
  race.take({ block: 0, bib: ['7', '8'], distanceM: [0, 0], raceMs: [0, 10_000], finish: [false, false] });
  return race;
};
const of = (race: RaceSoFar, bib: string, raceMs: number, halted = false) =>
  race.dotsAt(raceMs, halted).find((dot) => dot.bib === bib);

describe('the race so far', () => {
  it('has nobody before they were seen', () => {
    expect(soFar().dotsAt(-1)).toEqual([]);
    expect(
      soFar()
        .dotsAt(5_000)
        .map(({ bib }) => bib),
    ).toEqual(['7']);
  });

  it('goes evenly from crossing to crossing, in whatever order the blocks came', () => {
    expect(of(soFar(), '7', 450_000)).toEqual({ bib: '7', distanceM: 1500, seenMs: 0, finished: false });
  });

  it('goes on as before from the newest crossing, to the next point and no further', () => {
    expect(of(soFar(), '7', 1_200_000)?.distanceM).toBe(4000);
    expect(of(soFar(), '7', 9_000_000)?.distanceM).toBe(6000);
    expect(of(soFar(), '8', 9_000_000)?.distanceM).toBe(0);
  });

  it('stands at the last mat while the race is halted', () => {
    expect(of(soFar(), '7', 1_200_000, true)?.distanceM).toBe(3000);
  });

  it('takes a corrected block in the place of the one before', () => {
    const race = soFar();
    race.take({ block: 1, bib: ['7'], distanceM: [3000], raceMs: [1_000_000], finish: [false] });
    expect(of(race, '7', 1_000_000)?.seenMs).toBe(1_000_000);
    expect(of(race, '7', 950_000)?.seenMs).toBe(0);
  });

  it('stands at the finish', () => {
    const race = soFar();
    race.take({ block: 4, bib: ['7'], distanceM: [10_000], raceMs: [2_500_000], finish: [true] });
    expect(of(race, '7', 9_000_000)).toEqual({ bib: '7', distanceM: 10_000, seenMs: 2_500_000, finished: true });
  });
});
