import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Hello, LiveMessage } from '../generated/contracts';
import { queryOf } from './line';
import { openPolling } from './poll-line';
import { openStream } from './stream-line';

const HELLO: Hello = { type: 'hello', field: true, leaders: true, entrants: ['8', '7'] };

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('address', () => {
  it('is the same for all who watch the same', () => {
    expect(queryOf(HELLO)).toBe(queryOf({ ...HELLO, entrants: ['7', '8'] }));
    expect(queryOf({ ...HELLO, field: false, groups: [{ by: 'club', value: 'A & B' }] })).toBe(
      'leaders=true&entrants=7%2C8&group=club%3AA+%26+B',
    );
  });
});

describe('polling', () => {
  it('asks for each thing where others ask for it, and makes one snapshot of the answers', async () => {
    vi.useFakeTimers();
    const asked: string[] = [];
    vi.stubGlobal('fetch', (address: string) => {
      asked.push(address);
      const bib = /entrants=(\d)/.exec(address)?.[1];
      const part = { type: 'snapshot', epoch: 'e', sequence: 1, entrants: bib && [bib], leaders: bib ? undefined : [] };
      return Promise.resolve({
        ok: true,
        json: () => Promise.resolve(part),
        arrayBuffer: () => Promise.resolve(new ArrayBuffer(3)),
      });
    });
    const heard: unknown[] = [];
    const line = openPolling('a b', HELLO, {
      message: (message) => heard.push(message),
      field: (bytes) => heard.push(bytes.byteLength),
      lost: () => heard.push('lost'),
    });
    await vi.advanceTimersByTimeAsync(10);
    expect(asked.sort()).toEqual([
      '/api/races/a%20b/field.bin',
      '/api/races/a%20b/snapshot?entrants=7',
      '/api/races/a%20b/snapshot?entrants=8',
      '/api/races/a%20b/snapshot?leaders=true',
    ]);
    expect(heard).toContainEqual(expect.objectContaining({ type: 'snapshot', entrants: ['8', '7'], leaders: [] }));
    expect(heard).toContain(3);
    await vi.advanceTimersByTimeAsync(3_400);
    expect(asked).toHaveLength(8);
    line.close();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toHaveLength(8);
  });

  it('asks for a few things at a time, whoever is watched', async () => {
    let [now, most, all] = [0, 0, 0];
    vi.stubGlobal('fetch', async (address: string) => {
      if (address.includes('field.bin')) return { ok: true, arrayBuffer: async () => new ArrayBuffer(0) };
      most = Math.max(most, ++now);
      all++;
      await new Promise((later) => setTimeout(later));
      now--;
      return { ok: true, json: async () => ({ type: 'snapshot', entrants: [address] }) };
    });
    const entrants = Array.from({ length: 50 }, (_, i) => String(i));
    const heard = await new Promise<LiveMessage>((message) => {
      const line = openPolling(
        'r',
        { ...HELLO, entrants },
        {
          message: (each) => (line.close(), message(each)),
          field: vi.fn(),
          lost: vi.fn(),
        },
      );
    });
    expect(heard).toMatchObject({ entrants: expect.objectContaining({ length: 51 }) });
    expect([all, most]).toEqual([51, 4]);
  });

  it('is lost when an answer is none', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve({ ok: false, status: 503 }));
    await new Promise<void>((lost) => openPolling('r', HELLO, { message: vi.fn(), field: vi.fn(), lost }));
  });
});

describe('stream', () => {
  class FakeSource {
    static readonly CLOSED = 2;
    static all: FakeSource[] = [];
    readyState = 0;
    onmessage: ((event: { data: string }) => void) | null = null;
    onerror: (() => void) | null = null;

    constructor(readonly url: string) {
      FakeSource.all.push(this);
    }

    close(): void {
      this.readyState = 2;
    }
  }

  it('leaves a break to the browser, and is lost when that gives up', () => {
    vi.stubGlobal('EventSource', FakeSource);
    const [heard, lost] = [[] as LiveMessage[], vi.fn()];
    const line = openStream('r', HELLO, { message: (message) => heard.push(message), field: vi.fn(), lost });
    const first = FakeSource.all[0];
    first.onmessage!({ data: '{"type":"notice","notices":[]}' });
    expect(heard).toEqual([{ type: 'notice', notices: [] }]);
    first.onerror!();
    expect(lost).not.toHaveBeenCalled();
    line.watch({ ...HELLO, leaders: false });
    expect([first.readyState, FakeSource.all[1].url]).toEqual([2, '/live/r/events?field=true&entrants=7%2C8']);
    FakeSource.all[1].readyState = 2;
    FakeSource.all[1].onerror!();
    expect(lost).toHaveBeenCalledOnce();
  });
});
