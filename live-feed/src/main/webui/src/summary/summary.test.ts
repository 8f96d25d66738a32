import { describe, expect, it } from 'vitest';
import { textOf } from '../testing/text-of';
import { boston, loren } from '../testing/visits';
import { RecordPace } from '../motion/record-pace';
import { attempt } from './attempt';
import { type DivisionFigures, bins, fullest } from './figures';
import { histogram } from './histogram';

const division = (over: Partial<DivisionFigures>): DivisionFigures => ({
  division: 'men',
  clock: 'NET',
  started: 0,
  finished: 0,
  counts: [],
  ...over,
});

describe('finish times', () => {
  const figures = {
    binMs: 300_000,
    divisions: [
      division({ division: 'men', firstBinMs: 7_800_000, counts: [1, 4] }),
      division({ division: 'women', firstBinMs: 9_000_000, counts: [2] }),
      division({ division: 'duos' }),
    ],
  };

  it('are added up over divisions, without a gap', () => {
    expect(bins(figures).map(({ count }) => count)).toEqual([1, 4, 0, 0, 2]);
    expect(bins(figures)[0]).toEqual({ fromMs: 7_800_000, toMs: 8_100_000, count: 1 });
  });

  it('lose nobody and invent nobody', () => {
    const all = bins(figures).reduce((sum, bin) => sum + bin.count, 0);
    const each = ['men', 'women', 'duos'].flatMap((id) => bins(figures, id)).reduce((sum, bin) => sum + bin.count, 0);
    expect([all, each]).toEqual([7, 7]);
  });

  it('are a picture and the same as a table', () => {
    const text = textOf(histogram(bins(figures)));
    expect(text).toContain('2:10 to 2:15 1');
    expect(text).toContain('2:15 to 2:20 4');
    expect(fullest(bins(figures)).count).toBe(4);
    expect(textOf(histogram([]))).toBe('');
  });
});

describe('the attempt', () => {
  const { race, targets } = boston();
  const pace = new RecordPace(targets[0]);
  const finished = (aheadMs: number) => {
    const view = loren();
    const progress = view.progress!;
    const finish = { ...progress.splits[1], point: 'Finish', distanceM: 42_195, netMs: 20_639_000, aheadMs };
    return { ...view, progress: { ...progress, status: 'Finished' as const, splits: [...progress.splits, finish] } };
  };

  it('is told mat by mat, and by the run in the end', () => {
    const { outcome, verdict, mats } = attempt(finished(-7_220_000), race, pace, 'mi');
    expect(outcome).toBe('26.2 mi running backwards, 5:43:59');
    expect(verdict).toMatch(/^2:00:20 outside the record of /);
    expect(mats.map(({ words }) => words)[0]).toMatch(/^5K: .* behind record pace$/);
    expect(mats.at(-1)).toEqual({ words: 'Finish, Boylston Street: 2:00:20 behind record pace', ahead: false });
  });

  it('is never announced as a record', () => {
    expect(attempt(finished(1000), race, pace, 'mi').verdict).toBe('Inside the record, unofficial.');
    const official = attempt(finished(1000), { ...race, resultsStatus: 'OFFICIAL' }, pace, 'mi').verdict;
    expect(official).toContain('for its keepers to ratify');
  });

  it('says where it stands while it is not over', () => {
    expect(attempt(loren(), race, pace, 'mi').outcome).toBe('Loren Zitomersky is on the way.');
    expect(attempt({ ...loren(), progress: undefined }, race, pace, 'mi').outcome).toContain('has not started yet');
    const out = loren();
    out.progress!.status = 'DidNotFinish';
    expect(attempt(out, race, pace, 'mi').outcome).toBe('The run ended at 5K.');
  });
});
