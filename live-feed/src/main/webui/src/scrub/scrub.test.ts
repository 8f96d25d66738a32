import { describe, expect, it, vi } from 'vitest';
import type { ArchiveIndex, Leaders } from '../generated/contracts';
import { boston } from '../testing/visits';
import { ArchiveBlocks } from './archive-blocks';
import { LeadersThen } from './leaders-then';
import { MINUTE_MS, endMs, hillOf, isNow, keyed, nextSpeed } from './slider-times';

const HOUR_MS = 3_600_000;

function index(...crossings: number[]): ArchiveIndex {
  const blocks = crossings.map((count, block) => ({
    block,
    fromMs: block * 600_000,
    toMs: (block + 1) * 600_000,
    closed: true,
    crossings: count,
    bytes: 5,
    version: `v${count}`,
    href: `/${block}`,
  }));
  return { race: 'boston-2018', blockMs: 600_000, raceMs: HOUR_MS, halted: false, blocks };
}

describe('the slider', () => {
  it('moves by a minute, by ten, and to either end, and never beyond', () => {
    const at = (key: string) => keyed(key, HOUR_MS, 2 * HOUR_MS);
    expect(['ArrowLeft', 'ArrowRight', 'PageDown', 'PageUp', 'Home', 'End'].map(at)).toEqual([
      HOUR_MS - MINUTE_MS,
      HOUR_MS + MINUTE_MS,
      HOUR_MS - 10 * MINUTE_MS,
      HOUR_MS + 10 * MINUTE_MS,
      0,
      2 * HOUR_MS,
    ]);
    expect(at('a')).toBeUndefined();
    expect([keyed('ArrowLeft', 1000, HOUR_MS), keyed('PageUp', HOUR_MS - 1, HOUR_MS)]).toEqual([0, HOUR_MS]);
  });

  it('ends now, and after the race where the race ended', () => {
    const { clock } = boston();
    expect(endMs(HOUR_MS, clock, index(1, 2))).toBe(HOUR_MS);
    expect(endMs(HOUR_MS, { ...clock!, state: 'finished' }, index(1, 2))).toBe(1_200_000);
    expect(endMs(HOUR_MS, { ...clock!, state: 'finished' }, undefined)).toBe(HOUR_MS);
    expect([isNow(HOUR_MS - 1000, HOUR_MS), isNow(HOUR_MS - 1001, HOUR_MS)]).toEqual([true, false]);
  });

  it('goes through its speeds and begins again', () => {
    expect([1, 10, 30, 60, 7].map(nextSpeed)).toEqual([10, 30, 60, 1, 1]);
  });

  it('has a hill where mats were busy', () => {
    expect(hillOf(index(0, 10, 5), 1_800_000, 30, 100)).toBe('M0 100L5.0 100.0L15.0 0.0L25.0 50.0L30 100Z');
    expect(hillOf(index(), HOUR_MS, 30, 100)).toBe('');
  });
});

describe('blocks of the race so far', () => {
  const empty = (block: number) => ({ block, bib: [], distanceM: [], raceMs: [], finish: [] });

  it('come nearest first, and once for each content', async () => {
    const taken: number[] = [];
    const blocks = new ArchiveBlocks(
      ({ block }) => taken.push(block),
      async ({ block }) => empty(block),
    );
    await blocks.fetch(index(3, 4, 5, 0), 700_000);
    expect(taken).toEqual([1, 0, 2]);
    await blocks.fetch(index(3, 9, 5, 0), 700_000);
    expect(taken).toEqual([1, 0, 2, 1]);
  });

  it('are taken when a correction empties them', async () => {
    const taken: number[] = [];
    const blocks = new ArchiveBlocks(
      ({ block }) => taken.push(block),
      async ({ block }) => empty(block),
    );
    await blocks.fetch(index(3), 0);
    await blocks.fetch(index(0), 0);
    expect(taken).toEqual([0, 0]);
  });

  it('are asked for again where they did not come', async () => {
    const get = vi.fn().mockRejectedValueOnce(new Error('a tunnel')).mockResolvedValue(empty(0));
    const taken = vi.fn();
    const blocks = new ArchiveBlocks(taken, get);
    await blocks.fetch(index(3), 0);
    expect(taken).not.toHaveBeenCalled();
    await blocks.fetch(index(3), 0);
    expect(taken).toHaveBeenCalledOnce();
  });
});

describe('leaders of the past', () => {
  function leaders() {
    const answers: ((leaders: Leaders[]) => void)[] = [];
    const asked: number[] = [];
    const taken: Leaders[][] = [];
    const wall = { ms: 0 };
    const get = (_: string, raceMs: number) => {
      asked.push(raceMs);
      return new Promise<Leaders[]>((answer) => answers.push(answer));
    };
    const then = new LeadersThen(
      'boston-2018',
      (each) => taken.push(each),
      get,
      () => wall.ms,
    );
    return { then, answers, asked, taken, wall };
  }
  const some: Leaders[] = [{ division: 'men', clock: 'NET', leaders: [] }];

  it('are asked for once every half minute of race time, one after the other', async () => {
    const { then, answers, asked } = leaders();
    const first = then.follow(() => 65_000);
    void then.follow(() => 95_000);
    answers[0](some);
    await first;
    void then.follow(() => 66_000);
    void then.follow(() => 95_000);
    expect(asked).toEqual([60_000, 90_000]);
  });

  it('are asked for anew every three seconds while nothing moves: somebody may have been hidden', async () => {
    const { then, answers, asked, taken, wall } = leaders();
    const first = then.follow(() => 65_000);
    answers[0](some);
    await first;
    wall.ms = 2_999;
    await then.follow(() => 65_000);
    expect(asked).toHaveLength(1);
    wall.ms = 3_000;
    const again = then.follow(() => 65_000);
    answers[1]([]);
    await again;
    expect(asked).toEqual([60_000, 60_000]);
    expect(taken).toEqual([some, []]);
  });

  it('are never those of a later time', async () => {
    const { then, answers, taken } = leaders();
    let nowMs = 65_000;
    const first = then.follow(() => nowMs);
    nowMs = 20_000;
    answers[0](some);
    await first;
    expect(taken).toEqual([]);
    nowMs = 65_000;
    const second = then.follow(() => nowMs);
    answers[1](some);
    await second;
    expect(taken).toEqual([some]);
    nowMs = 59_000;
    void then.follow(() => nowMs);
    expect(taken).toEqual([some, []]);
  });
});
