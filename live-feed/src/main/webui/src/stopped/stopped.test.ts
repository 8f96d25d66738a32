import { describe, expect, it } from 'vitest';
import type { NoticeEntry } from '../generated/contracts';
import { boston, loren } from '../testing/visits';
import { byGravity } from './gravity';
import { lastMatWords } from './last-mat';

const { race } = boston();

describe('what a family is told', () => {
  it('is the last mat and the time of day at the race, and nothing that is guessed', () => {
    const words = lastMatWords(loren(), race);
    expect(words).toMatch(/^Passed the 5K mat at 10:3\d am\.$/);
  });

  it('is never a split that nobody could have run', () => {
    const view = loren();
    view.progress!.splits.push({ ...view.progress!.splits.at(-1)!, point: '40K', distanceM: 40_000, marks: ['bad'] });
    expect(lastMatWords(view, race)).toContain('5K mat');
  });

  it('is that they finished, where they did', () => {
    const view = loren();
    view.progress!.status = 'Finished';
    view.progress!.splits.push({ ...view.progress!.splits.at(-1)!, point: 'Finish', time: '2018-04-16T19:49:00Z' });
    expect(lastMatWords(view, race)).toBe('Finished at 3:49 pm.');
  });

  it('says plainly that somebody was not seen', () => {
    expect(lastMatWords({ ...loren(), progress: undefined }, race)).toBe('Not seen at any mat yet.');
  });
});

describe('notices', () => {
  it('have the gravest first, of each kind the newest', () => {
    const notice = (id: string, severity: NoticeEntry['severity'], postedAt: string): NoticeEntry => ({
      type: 'notice',
      race: 'boston-2018',
      id,
      text: id,
      severity,
      postedAt,
    });
    const all = [
      notice('water', 'info', '2018-04-16T18:00:00Z'),
      notice('old', 'emergency', '2018-04-16T17:00:00Z'),
      notice('new', 'emergency', '2018-04-16T17:30:00Z'),
    ];
    expect(byGravity(all).map(({ id }) => id)).toEqual(['new', 'old', 'water']);
  });
});
