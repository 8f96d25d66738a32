import { expect, it } from 'vitest';
import { boston, loren, visit } from '../testing/visits';
import { textOf } from '../testing/text-of';
import type { RaceClock } from '../generated/contracts';
import { foot, head } from './edges';
import { runner } from './runner';

function watching(clock: Partial<RaceClock> = {}) {
  const session = visit(boston(clock));
  session.store.takeEntrant(loren());
  session.choices.selected = '4758';
  return Object.assign(session, { selected: loren() });
}

it('says who it is, the one figure, and where that is known from', () => {
  const text = textOf(runner(watching()));
  expect(text).toContain('4758 Loren Zitomersky');
  expect(text).toMatch(/\d:\d\d behind/);
  expect(text).toMatch(/ago|estimated/);
});

it('tells of a stopped race nothing but the last mat', () => {
  const text = textOf(runner(watching({ state: 'stopped' })));
  expect(text).toContain('only mats passed are shown');
  expect(text).not.toMatch(/behind|ahead/);
});

it('says that nobody has the bib', () => {
  const session = Object.assign(visit(), { unknown: '99' });
  session.choices.selected = '99';
  expect(textOf(runner(session))).toBe('Nobody on the start list has bib 99.');
});

it('says REPLAY in a replay, and what a race that is run is', () => {
  expect(textOf(head(watching({ replay: true, rate: 30 })))).toContain('REPLAY ×30');
  expect(textOf(head(watching({ replay: false, state: 'live' })))).toContain('LIVE');
  expect(textOf(head(watching({ replay: false, state: 'stopped' })))).toContain('STOPPED');
});

it('says how settled it is', () => {
  const session = watching();
  expect(textOf(foot(session))).toContain('unofficial');
  session.store.leaders = [{ ...session.store.leaders[0], resultsStatus: 'OFFICIAL' } as never];
  expect(textOf(foot(session))).toMatch(/^official/);
});
