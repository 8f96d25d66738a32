import { afterEach, expect, it, vi } from 'vitest';
import type { SearchResult } from '../generated/contracts';
import { loren, visit } from '../testing/visits';
import { answer } from './answer';
import { optionsOf } from './found';

afterEach(() => vi.unstubAllGlobals());

it('is of another race where one is wanted: of its runners alone', async () => {
  const result: SearchResult = {
    entrants: [{ by: 'name', entrant: loren().entrant }],
    groups: [{ by: 'country', value: 'KEN', of: 14 }],
  };
  const fetch = vi.fn(async () => Response.json(result));
  vi.stubGlobal('fetch', fetch);
  const found = async (race?: string) =>
    optionsOf(await answer(visit(), 'l', { race, offers: false }, new AbortController().signal));
  expect((await found()).map(({ kind }) => kind)).toEqual(['entrant', 'group']);
  expect((await found('new-york-2018')).map(({ kind }) => kind)).toEqual(['entrant']);
  expect(JSON.stringify(fetch.mock.calls[0])).toContain('/api/races/boston-2018/search');
  expect(JSON.stringify(fetch.mock.calls[1])).toContain('/api/races/new-york-2018/search');
});
