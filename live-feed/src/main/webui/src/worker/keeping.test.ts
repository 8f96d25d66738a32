import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KEPT_AT, keptAnswer, wayOf } from './keeping';

const SITE = 'https://race.example';
const asked = (path: string, init: RequestInit & { navigates?: boolean } = {}): Request => {
  const request = new Request(SITE + path, init);
  return init.navigates ? Object.defineProperty(request, 'mode', { value: 'navigate' }) : request;
};

/** A cache as a browser has it, in the order in which things came. */
class Kept {
  readonly answers = new Map<string, Response>();
  match = async (request: Request | string) =>
    this.answers.get(typeof request === 'string' ? SITE + request : request.url)?.clone();
  put = async (request: Request, answer: Response) => void this.answers.set(request.url, answer);
  keys = async () => [...this.answers.keys()].map((url) => new Request(url));
  delete = async (request: Request) => this.answers.delete(request.url);
}

describe('what is kept', () => {
  it('is the page, what it is made of, and what a race is', () => {
    const way = (path: string, init?: Parameters<typeof asked>[1]) => wayOf(asked(path, init), SITE);
    expect(way('/assets/index-abc.js')).toBe('asset');
    expect(way('/races/boston-2018/entrants/4758', { navigates: true })).toBe('page');
    expect(way('/api/races/boston-2018')).toBe('data');
    expect(way('/api/races/boston-2018/entrants/4758')).toBe('data');
    expect(way('/api/races/boston-2018/transit')).toBe('data');
  });

  it('is nothing live, nothing said, and nothing of a private race', () => {
    const way = (path: string, init?: RequestInit) => wayOf(asked(path, init), SITE);
    expect(way('/api/races/boston-2018/snapshot')).toBeUndefined();
    expect(way('/api/races/boston-2018', { method: 'POST' })).toBeUndefined();
    expect(way('/api/races/boston-2018', { headers: { Authorization: 'Bearer key' } })).toBeUndefined();
    expect(way('/races/boston-2018?token=key')).toBeUndefined();
    expect(wayOf(new Request('https://other.example/assets/a.js'), SITE)).toBeUndefined();
  });
});

describe('an answer', () => {
  const kept = new Kept();
  const network = vi.fn<typeof fetch>();
  const race = () => asked('/api/races/boston-2018');

  beforeEach(() => {
    kept.answers.clear();
    network.mockReset();
    vi.stubGlobal('caches', { open: async () => kept });
    vi.stubGlobal('fetch', network);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is the network’s, and in a tunnel the last one with the time it was kept', async () => {
    network.mockResolvedValueOnce(new Response('first')).mockResolvedValueOnce(new Response('second'));
    expect(await (await keptAnswer(race(), 'data')).text()).toBe('first');
    expect(await (await keptAnswer(race(), 'data')).text()).toBe('second');
    network.mockRejectedValue(new TypeError('no network'));
    const answer = await keptAnswer(race(), 'data');
    expect(await answer.text()).toBe('second');
    expect(Number(answer.headers.get(KEPT_AT))).toBeGreaterThan(0);
  });

  it('of an asset is the kept one, without asking', async () => {
    network.mockResolvedValueOnce(new Response('code'));
    await keptAnswer(asked('/assets/a.js'), 'asset');
    expect(await (await keptAnswer(asked('/assets/a.js'), 'asset')).text()).toBe('code');
    expect(network).toHaveBeenCalledTimes(1);
  });

  it('of an asset that a page waits for is asked for until there is a server, but not without end', async () => {
    vi.useFakeTimers();
    const awaited = (path: string) => keptAnswer(asked(path), 'asset', undefined, true);
    network.mockRejectedValueOnce(new TypeError('no network'));
    network.mockResolvedValueOnce(new Response('starting', { status: 503 }));
    network.mockResolvedValueOnce(new Response('code'));
    const answer = awaited('/assets/a.js');
    await vi.advanceTimersByTimeAsync(6_000);
    expect(await (await answer).text()).toBe('code');

    network.mockReset().mockRejectedValue(new TypeError('no network'));
    const never = expect(awaited('/assets/b.js')).rejects.toThrow('no network');
    await vi.advanceTimersByTimeAsync(60_000);
    await never;
    network.mockReset().mockImplementation(async () => new Response('starting', { status: 503 }));
    const starting = awaited('/assets/b.js');
    await vi.advanceTimersByTimeAsync(60_000);
    expect((await starting).status).toBe(503);
  });

  it('of an asset that is not there, or that nobody waits for, is the first one', async () => {
    network.mockResolvedValueOnce(new Response('gone', { status: 404 }));
    expect((await keptAnswer(asked('/assets/old.js'), 'asset', undefined, true)).status).toBe(404);
    network.mockRejectedValueOnce(new TypeError('no network'));
    await expect(keptAnswer(asked('/assets/a.js'), 'asset')).rejects.toThrow('no network');
  });

  it('of a page never seen is the first page, which finds its way by the address', async () => {
    network.mockResolvedValueOnce(new Response('the page'));
    await keptAnswer(asked('/'), 'page');
    network.mockRejectedValue(new TypeError('no network'));
    expect(await (await keptAnswer(asked('/races/boston-2018/wall'), 'page')).text()).toBe('the page');
  });

  it('of many entrants pushes out neither the page, nor what it is made of, nor the race', async () => {
    network.mockImplementation(async () => new Response('there'));
    await keptAnswer(asked('/'), 'page');
    await keptAnswer(asked('/assets/a.js'), 'asset');
    await keptAnswer(race(), 'data');
    for (let bib = 1; bib <= 300; bib++)
      await keptAnswer(asked(`/api/races/boston-2018/entrants/${bib}`), 'data', (work) => void work);
    await vi.waitFor(() => expect(kept.answers.size).toBe(203));
    const first = ['/', '/assets/a.js', '/api/races/boston-2018'].map((path) => SITE + path);
    expect([...kept.answers.keys()].slice(0, 3)).toEqual(first);
  });

  it('that is an error is not kept, and where nothing is kept the trouble is told', async () => {
    network.mockResolvedValueOnce(new Response('gone', { status: 404 }));
    await keptAnswer(race(), 'data');
    network.mockRejectedValue(new TypeError('no network'));
    await expect(keptAnswer(race(), 'data')).rejects.toThrow('no network');
  });
});
