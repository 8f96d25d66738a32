import { describe, expect, it } from 'vitest';
import { followHash, followedBy } from './follow-link';
import { MOST_FOLLOWED, MOST_GROUPS, isSameGroup } from './follow-list';

describe('a link that carries a list', () => {
  it('gives back what was put in, whatever letters it has', () => {
    const list = {
      bibs: ['4758', 'F8', 'A,&#=1'],
      groups: [
        { by: 'club' as const, value: 'Läufer & Söhne: #1' },
        { by: 'hometown' as const, value: 'አዲስ አበባ' },
      ],
    };
    expect(followedBy(followHash(list))).toEqual(list);
    expect(followHash({ bibs: ['4758', 'F8'], groups: [] })).toBe('#follow=4758,F8');
    expect(followHash({ bibs: [], groups: [] })).toBe('');
  });

  it('gives nothing where there is none, and leaves out what is neither a bib nor a group', () => {
    expect(followedBy('')).toBeUndefined();
    expect(followedBy('#map')).toBeUndefined();
    expect(followedBy('#follow=')).toBeUndefined();
    expect(followedBy(`#follow=4758,,%E0%A4%A,${'9'.repeat(33)},4758&group=shoe:red&group=club:--`)).toEqual({
      bibs: ['4758'],
      groups: [],
    });
  });

  it('carries no more than a page may watch', () => {
    const bibs = Array.from({ length: 80 }, (_, i) => `${i}`);
    const groups = Array.from({ length: 9 }, (_, i) => ({ by: 'club' as const, value: `Club ${i}` }));
    const taken = followedBy(followHash({ bibs, groups }))!;
    expect([taken.bibs.length, taken.groups.length]).toEqual([MOST_FOLLOWED, MOST_GROUPS]);
  });
});

describe('groups', () => {
  it('are the same however they are spelled', () => {
    expect(isSameGroup({ by: 'club', value: 'SV  Dönau' }, { by: 'club', value: 'sv-donau' })).toBe(true);
    expect(isSameGroup({ by: 'club', value: 'Boston' }, { by: 'hometown', value: 'Boston' })).toBe(false);
  });
});
