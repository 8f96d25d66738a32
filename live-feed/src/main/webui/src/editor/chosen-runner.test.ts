import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loren } from '../testing/visits';
import { ChosenRunner } from './chosen-runner';

const named = (name: string, bib = '4758') => ({ ...loren().entrant, bib, name });
const changed = vi.fn();
const get = vi.fn();

describe('a chosen runner', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    changed.mockReset();
    get.mockReset();
  });
  afterEach(() => vi.useRealTimers());

  it('is asked for anew, and goes when they may not be shown any more', async () => {
    const runner = new ChosenRunner(changed, get);
    get
      .mockResolvedValueOnce([named('Loren')])
      .mockResolvedValueOnce([named('Runner A')])
      .mockResolvedValueOnce([]);
    runner.choose('boston-2018', named('Loren'));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(changed).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(runner.entrant?.name).toBe('Runner A');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(runner.entrant).toBeUndefined();
    expect(changed).toHaveBeenCalledTimes(3);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(get.mock.calls).toEqual(Array(3).fill(['boston-2018', ['4758']]));
  });

  it('stays where nobody answers, and is asked for again', async () => {
    const runner = new ChosenRunner(changed, get);
    get.mockRejectedValue(new Error('a tunnel'));
    runner.choose('boston-2018', named('Loren'));
    await vi.advanceTimersByTimeAsync(6_000);
    expect(get).toHaveBeenCalledTimes(2);
    expect(runner.entrant?.name).toBe('Loren');
  });

  it('is whoever was chosen last, whatever an answer says of another', async () => {
    const runner = new ChosenRunner(changed, get);
    let answer!: (found: unknown) => void;
    get.mockReturnValue(new Promise((late) => (answer = late)));
    runner.choose('boston-2018', named('Loren'));
    await vi.advanceTimersByTimeAsync(3_000);
    runner.choose('new-york-2018', undefined);
    answer([named('Loren')]);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(runner.entrant).toBeUndefined();
    expect(get).toHaveBeenCalledTimes(1);
  });
});
