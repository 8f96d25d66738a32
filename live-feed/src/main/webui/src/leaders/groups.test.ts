import { describe, expect, it } from 'vitest';
import type { GroupView } from '../generated/contracts';
import { loren, visit } from '../testing/visits';
import { textOf } from '../testing/text-of';
import { newsWords } from './follow-notice';
import { type GroupActions, countWords, groupLists } from './groups';

const CLUB: GroupView = {
  by: 'club',
  value: 'Heartbreak',
  of: 14,
  started: 12,
  finished: 1,
  bibs: ['4758', '1', '2', '3'],
};

function club(open = false, groups = [CLUB]) {
  const session = visit();
  Object.assign(session.choices, { groups: [{ by: 'club', value: 'HEARTBREAK' }] });
  session.store.groups = groups;
  for (const bib of CLUB.bibs) {
    const view = loren();
    view.entrant = { ...view.entrant, bib, name: `Runner ${bib}` };
    session.store.entrants.set(bib, view);
  }
  const actions: GroupActions = { editing: false, isOpen: () => open, toggle: () => undefined };
  return textOf(groupLists(session, actions));
}

describe('a group that is followed', () => {
  it('says how many there are, how many have started and finished, and who is furthest', () => {
    expect(countWords(CLUB)).toBe('14 runners: 12 started, 1 finished');
    expect(club()).toContain('Of Heartbreak 14 runners: 12 started, 1 finished');
    expect(club()).toMatch(/Runner 4758 .*Runner 1 .*Runner 2 .*The 4 furthest along/);
    expect(club()).not.toContain('Runner 3');
    expect(club(true)).toMatch(/Runner 3 .*Fewer/);
  });

  it('is named before anything is heard of it', () => {
    expect(club(false, [])).toContain('Of HEARTBREAK Looking them up…');
  });
});

describe('what became of a wish to follow', () => {
  it('is said in whole sentences', () => {
    const added = { bibs: ['1', '2'], groups: [] };
    expect(newsWords({ kind: 'shared', added, leftOut: 0 })).toBe('The link added 2 runners to whom you follow.');
    expect(newsWords({ kind: 'shared', added: { ...added, groups: [CLUB] }, leftOut: 3 })).toBe(
      'The link added 2 runners and 1 group to whom you follow. There was no room for 3 more.',
    );
    expect(newsWords({ kind: 'tooManyGroups' })).toContain('4 groups');
  });
});
