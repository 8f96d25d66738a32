import { describe, expect, it } from 'vitest';
import type { RaceSession } from '../app/race-session';
import { textOf } from '../testing/text-of';
import { boston, loren, visit } from '../testing/visits';
import { whereTable } from './where-table';
import { along } from './along';
import { stretches } from './stretches';

function session(clock: Parameters<typeof boston>[0] = {}): RaceSession {
  const made = visit(boston(clock));
  Object.assign(made.choices, { selected: '4758', following: ['4758'] });
  made.store.takeEntrant(loren());
  const at = [5000, 5040, 5300, -1];
  const each = (value: number) => at.map(() => value);
  made.store.field.take(
    {
      bib: ['4758', 'a', 'b', 'c'],
      revision: each(1),
      d0M: at,
      t0Ms: each(made.store.raceMs! - 30_000),
      speedMps: each(3),
      holdM: each(50_000),
      status: each(0),
      kind: each(0),
    } as never,
    0,
  );
  made.store.field.shownM.set(at);
  return made;
}

describe('at the cross-hair', () => {
  it('stand the place, who is near it, and when those who are followed passed', () => {
    const [where, near, followed] = along(session(), 5000);
    expect(where).toMatch(/^5\.0 km · \d+ m/);
    expect(near).toBe('2 runners within 100 m');
    expect(followed).toMatch(/Zitomersky\u2069 passed at 10:30 am$/);
  });

  it('stands that they have most likely passed where no mat beyond has read them', () => {
    expect(along(session(), 5_020)[2]).toMatch(/Zitomersky\u2069 most likely passed about 10:3\d am$/);
  });

  it('stands when they will be there, further on', () => {
    expect(along(session(), 30_000)[2]).toMatch(/Zitomersky\u2069 in about .+, at \d+:\d\d [ap]m$/);
  });

  it('stands nothing of what is to come while the race is stopped', () => {
    expect(along(session({ state: 'stopped' }), 30_000)).toHaveLength(2);
  });
});

describe('for whoever does not see the pictures', () => {
  it('one table has the course and how many are where', () => {
    const text = textOf(stretches(session()));
    expect(text).toContain('5.0 km');
    expect(text).toMatch(/3 runners/);
    expect(text.match(/ runners?/g)).toHaveLength(9);
  });

  it('another has those who stand out, and how their places are known', () => {
    const made = session();
    Object.assign(made, {
      figures: [
        { id: '4758', kind: 'followed', label: 'Zitomersky', distanceM: 5000, measured: true },
        { id: 'ghost', kind: 'ghost', label: 'record', distanceM: 6000, measured: false },
      ],
    });
    const text = textOf(whereTable(made));
    expect(text).toContain('4 on the course or finished.');
    expect(text).toMatch(/Zitomersky 5\.0 km .*5K mat 30 s ago record 6\.0 km .*the record's pace/);
  });
});
