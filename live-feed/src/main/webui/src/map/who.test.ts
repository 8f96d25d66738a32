import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loren, visit } from '../testing/visits';
import { howKnown } from '../strip/dot-words';
import { Who } from './who';

const told = vi.fn();
const answers = async (_race: string, bib: string) => {
  if (bib === 'gone') throw new Error('404');
  return { ...loren(), entrant: { ...loren().entrant, bib } };
};
const get = vi.fn(answers);

describe('who a dot is', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    told.mockClear();
    get.mockReset().mockImplementation(answers);
  });
  afterEach(() => vi.useRealTimers());

  it('is asked when a pointer rests, once, and of nobody it passes over', async () => {
    const who = new Who(visit(), told, get);
    for (const bib of ['1', '2', '3']) who.ask(bib);
    await vi.advanceTimersByTimeAsync(200);
    expect(get.mock.calls.map(([, bib]) => bib)).toEqual(['3']);
    expect(who.find('3')?.entrant.bib).toBe('3');
    expect(told).toHaveBeenCalledOnce();
    who.ask(undefined);
    who.ask('3');
    await vi.advanceTimersByTimeAsync(200);
    expect(get).toHaveBeenCalledOnce();
  });

  it('is asked anew for as long as somebody looks, and forgotten when nobody answers', async () => {
    const who = new Who(visit(), told, get);
    who.ask('3');
    await vi.advanceTimersByTimeAsync(200);
    get.mockImplementation(async () => {
      throw new Error('404');
    });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(get).toHaveBeenCalledTimes(2);
    expect(who.find('3')).toBeUndefined();
    who.ask(undefined);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(get).toHaveBeenCalledTimes(2);
  });

  it('is nobody where the server tells nothing, and stays a bib', async () => {
    const who = new Who(visit(), told, get);
    who.ask('gone');
    await vi.advanceTimersByTimeAsync(200);
    expect(who.find('gone')).toBeUndefined();
    expect(told).toHaveBeenCalledOnce();
  });
});

describe('how a place is known', () => {
  const session = visit();
  const { store } = session;
  const view = loren();
  const raceMs = store.raceMs!;
  const told = (t0Ms: number, kind = 0, status = 0) => {
    store.field.take(
      {
        bib: ['4758'],
        revision: [store.field.writes],
        d0M: [10_000],
        t0Ms: [t0Ms],
        speedMps: [3],
        holdM: [15_000],
        status: [status],
        kind: [kind],
      } as never,
      raceMs,
    );
    return howKnown(session, 0, view);
  };

  it('is a mat, a phone and whose, or an estimate; with its age and how sure', () => {
    expect(told(raceMs - 41_000)).toBe('10K mat 41 s ago');
    expect(told(raceMs - 2000, 1)).toBe(`GPS 2 s ago, ${view.position!.owner}`);
    expect(told(raceMs - 600_000)).toBe('estimated, 10K mat 10 min ago');
    Object.assign(view.progress!.motion!, { t0Ms: raceMs - 300_000, doubtM: 10, doubtMps: 0.3 });
    expect(told(raceMs - 300_000)).toBe('estimated ±100 m, 10K mat 5 min ago');
    expect(told(raceMs, 0, 1)).toBe('finished');
  });
});
