import { describe, expect, it } from 'vitest';
import type { SplitNews } from '../generated/contracts';
import { chance } from '../testing/chance';
import { loren } from '../testing/visits';
import { newsBetween } from './polled-news';
import { ToldSplits } from './told-splits';

/** Loren at these net times, seconds, at 5, 10 and 15 km. */
function passed(revision: number, times: Record<string, number>) {
  const view = loren();
  const [start, five] = view.progress!.splits;
  const mats = Object.entries(times).map(([point, s]) => ({
    ...five,
    point,
    distanceM: parseInt(point) * 1000,
    netMs: s * 1000,
    gunMs: s * 1000 + start.gunMs,
    time: new Date(s * 1000).toISOString(),
  }));
  view.progress = { ...view.progress!, revision, splits: [start, ...mats] };
  return view;
}

const short = ({ split, corrected }: SplitNews) =>
  `${split.point} ${split.netMs / 1000}${corrected ? ' corrected' : ''}`;

describe('what a mat tells', () => {
  const news = (revision: number, s: number): SplitNews => {
    const split = passed(revision, { '5K': s }).progress!.splits[1];
    return { type: 'split', bib: '4758', revision, split, corrected: false };
  };

  it('is told once, also if it is said again', () => {
    const told = new ToldSplits();
    expect([news(2, 1500), news(2, 1500), news(3, 1500)].map((each) => told.isNews(each))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('is told anew if it is another, also if it is what it was at first', () => {
    const told = new ToldSplits();
    expect([news(2, 1500), news(3, 1510), news(4, 1500)].map((each) => told.isNews(each))).toEqual([true, true, true]);
  });

  it('is never told after what is newer', () => {
    const told = new ToldSplits();
    expect([news(5, 1510), news(4, 1500)].map((each) => told.isNews(each))).toEqual([true, false]);
  });

  it('comes in order and once each, whatever is said again', () => {
    for (let seed = 0; seed < 200; seed++) {
      const next = chance(seed);
      const said = Array.from({ length: 12 }, (_, i) => news(i, 1500 + Math.floor(next() * 3)));
      const heard = said.flatMap((each) => Array.from({ length: 1 + Math.floor(next() * 3) }, () => each));
      const told = new ToldSplits();
      const once = heard.filter((each) => told.isNews(each));
      const expected = said.filter((each, i) => each.split.netMs !== said[i - 1]?.split.netMs);
      expect(once).toEqual(expected);
    }
  });
});

describe('who asks every few seconds', () => {
  it('finds what is new, in course order, and what is corrected', () => {
    const before = passed(2, { '5K': 1500 });
    expect(newsBetween(before, passed(4, { '5K': 1500, '10K': 3000, '15K': 4500 })).map(short)).toEqual([
      '10K 3000',
      '15K 4500',
    ]);
    expect(newsBetween(before, passed(4, { '5K': 1490 })).map(short)).toEqual(['5K 1490 corrected']);
    expect(newsBetween(passed(2, { '10K': 3000 }), passed(3, { '5K': 1500, '10K': 3000 })).map(short)).toEqual([
      '5K 1500 corrected',
    ]);
  });

  it('is told nothing old', () => {
    const nobody = { ...loren(), progress: undefined };
    expect(newsBetween(nobody, passed(4, { '5K': 1500, '10K': 3000 }))).toEqual([]);
    expect(newsBetween(nobody, passed(1, {})).map(short)).toEqual(['Start 0']);
    expect(newsBetween(passed(4, { '5K': 1500 }), passed(3, { '5K': 1490 }))).toEqual([]);
    expect(newsBetween(passed(4, { '5K': 1500, '10K': 3000 }), passed(5, { '5K': 1500 }))).toEqual([]);
  });
});
