import { describe, expect, it } from 'vitest';
import type { EntrantEntry, SearchResult } from '../generated/contracts';
import { foundBy, members, offered, optionsOf, placeOf } from './found';

const entrant = (bib: string) => ({ bib, name: `Runner ${bib}` }) as EntrantEntry;
const bibs = (found: ReturnType<typeof offered>) =>
  found.map(({ heading, options }) => [
    heading,
    ...options.map((each) => (each.kind === 'entrant' ? each.entrant.bib : each.group.value)),
  ]);

describe('what is found', () => {
  it('stands under headings, in the order in which the server has it', () => {
    const result: SearchResult = {
      entrants: [
        { by: 'bib', entrant: entrant('11') },
        { by: 'bib', entrant: entrant('110') },
        { by: 'name', entrant: entrant('7') },
      ],
      groups: [{ by: 'country', value: 'KEN', of: 14 }],
    };
    expect(bibs(foundBy(result))).toEqual([
      ['byBib', '11', '110'],
      ['byName', '7'],
      ['groups', 'KEN'],
    ]);
    expect(optionsOf(foundBy(result))).toHaveLength(4);
    expect(foundBy({ entrants: [], groups: [] })).toEqual([]);
    expect(members([])).toEqual([]);
  });
});

describe('before anything is typed', () => {
  it('offers those followed in their order, then those looked at, nobody twice and nobody who is not shown', () => {
    const known = [entrant('1'), entrant('2'), entrant('3')];
    expect(bibs(offered(known, ['3', '9', '1'], ['1', '2', '8']))).toEqual([
      ['following', '3', '1'],
      ['recent', '2'],
    ]);
  });
});

describe('what is chosen', () => {
  it('is found again in a later answer, wherever it stands there, unless it is gone', () => {
    const group = { by: 'country', value: '7' } as const;
    const then = foundBy({
      entrants: ['3', '7'].map((bib) => ({ by: 'name', entrant: entrant(bib) })),
      groups: [{ ...group, of: 9 }],
    });
    const [, seven, country] = optionsOf(then);
    const now = foundBy({ entrants: [{ by: 'name', entrant: entrant('7') }], groups: [{ ...group, of: 8 }] });
    expect([placeOf(seven, now), placeOf(country, now)]).toEqual([0, 1]);
    expect(placeOf(optionsOf(then)[0], now)).toBe(-1);
    expect(placeOf(undefined, now)).toBe(-1);
  });
});
