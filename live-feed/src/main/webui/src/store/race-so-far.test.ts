import { describe, expect, it } from 'vitest';
import type { ArchiveBlock } from '../generated/contracts';
import { NOWHERE, glide } from '../motion/glide';
import { FieldColumns } from './field-columns';
import { type GoesOn, RaceSoFar } from './race-so-far';

const POINTS_M = [0, 3000, 6000, 10000];

function soFar(goesOn?: GoesOn) {
  const field = new FieldColumns();
  const race = new RaceSoFar(POINTS_M, field, goesOn);
  race.take({ block: 1, bib: ['7'], distanceM: [3000], raceMs: [900_000], finish: [false] });
  race.take({ block: 0, bib: ['7', '8'], distanceM: [0, 0], raceMs: [0, 10_000], finish: [false, false] });
  return { race, field };
}

type Past = ReturnType<typeof soFar>;

/** Where a dot is drawn. */
function shown({ race, field }: Past, bib: string, atMs: number, halted = false): number | undefined {
  race.moveTo(atMs);
  glide(field, atMs, 0, halted);
  const i = field.find(bib);
  return i === undefined ? undefined : field.shownM[i];
}

describe('the race so far', () => {
  it('has nobody before they were seen', () => {
    const past = soFar();
    expect([shown(past, '7', -1), shown(past, '8', 5_000), shown(past, '8', 10_000)]).toEqual([
      undefined,
      undefined,
      0,
    ]);
    expect(shown(past, '8', 5_000)).toBeUndefined();
    expect(past.field.size).toBe(1);
  });

  it('goes evenly from crossing to crossing, in whatever order the blocks came', () => {
    expect(shown(soFar(), '7', 450_000)).toBe(1500);
  });

  it('goes on as before from the newest crossing, to the next point and no further', () => {
    expect(shown(soFar(), '7', 1_200_000)).toBe(4000);
    expect(shown(soFar(), '7', 2_400_000)).toBe(6000);
    expect(shown(soFar(), '8', 2_400_000)).toBe(0);
  });

  it('goes on from the newest crossing as the live race does, where it knows', () => {
    expect(
      shown(
        soFar(() => 2),
        '8',
        510_000,
      ),
    ).toBe(1000);
  });

  it('stands at the last mat while the race is halted', () => {
    expect(shown(soFar(), '7', 1_200_000, true)).toBe(3000);
  });

  it('takes a corrected block in the place of the one before', () => {
    const past = soFar();
    past.race.take({ block: 1, bib: ['7'], distanceM: [3000], raceMs: [1_000_000], finish: [false] });
    expect(shown(past, '7', 500_000)).toBe(1500);
    expect(shown(past, '7', 1_000_000)).toBe(3000);
  });

  it('stands at the finish, and goes a while after it', () => {
    const past = soFar();
    past.race.take({ block: 4, bib: ['7'], distanceM: [10_000], raceMs: [2_500_000], finish: [true] });
    expect(shown(past, '7', 2_510_000)).toBe(10_000);
    expect(shown(past, '7', 9_000_000)).toBe(NOWHERE);
  });
});

/** The same numbers at every run, so that a failure can be seen again. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;
}

interface Crossing {
  bib: string;
  point: number;
  raceMs: number;
}

/** Some who run, stop, and give up where they like. */
function crossings(next: () => number): Crossing[] {
  const all: Crossing[] = [];
  for (let who = 0; who < 30; who++) {
    let raceMs = Math.floor(next() * 900_000);
    for (let point = 0; point < POINTS_M.length && (point === 0 || next() > 0.15); point++) {
      all.push({ bib: `${who}`, point, raceMs });
      raceMs += Math.floor(300_000 + next() * 2_000_000);
    }
  }
  return all.sort((a, b) => a.raceMs - b.raceMs);
}

function blocksOf(all: Crossing[], blockMs = 600_000): ArchiveBlock[] {
  const blocks = new Map<number, ArchiveBlock>();
  for (const { bib, point, raceMs } of all) {
    const at = Math.floor(raceMs / blockMs);
    const block = blocks.get(at) ?? { block: at, bib: [], distanceM: [], raceMs: [], finish: [] };
    block.bib.push(bib);
    block.distanceM.push(POINTS_M[point]);
    block.raceMs.push(raceMs);
    block.finish.push(point === POINTS_M.length - 1);
    blocks.set(at, block);
  }
  return [...blocks.values()];
}

describe.each(Array.from({ length: 20 }, (_, seed) => seed + 1))('a race drawn by lot, %i', (seed) => {
  const next = numbers(seed);
  const all = crossings(next);
  const field = new FieldColumns();
  const race = new RaceSoFar(POINTS_M, field, () => 6);
  const blocks = blocksOf(all).sort(() => next() - 0.5);
  blocks.forEach((block) => race.take(block));
  const moments = Array.from({ length: 30 }, () => Math.floor(next() * 9_000_000));

  it('says at any time, in any order, the newest crossing up to then, and of nobody else', () => {
    for (const atMs of moments) {
      race.moveTo(atMs);
      const newest = new Map(all.filter((each) => each.raceMs <= atMs).map((each) => [each.bib, each]));
      expect([...field.bibs].slice(0, field.size).sort()).toEqual([...newest.keys()].sort());
      for (const [bib, { point, raceMs }] of newest) {
        const i = field.find(bib)!;
        expect([field.d0M[i], field.t0Ms[i]]).toEqual([POINTS_M[point], raceMs]);
      }
    }
  });

  it('never draws a dot past a point that had not reported it, nor short of one that had', () => {
    for (const atMs of moments) {
      race.moveTo(atMs);
      glide(field, atMs, 0, false);
      for (let i = 0; i < field.size; i++) {
        if (field.shownM[i] === NOWHERE) continue;
        const passed = all.filter((each) => each.bib === field.bibs[i] && each.raceMs <= atMs).at(-1)!;
        expect(field.shownM[i]).toBeGreaterThanOrEqual(POINTS_M[passed.point]);
        expect(field.shownM[i]).toBeLessThanOrEqual(POINTS_M[passed.point + 1] ?? POINTS_M[passed.point]);
      }
    }
  });
});
