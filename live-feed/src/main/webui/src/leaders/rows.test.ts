import { describe, expect, it } from 'vitest';
import { boston, eliteWomen, loren, visit } from '../testing/visits';
import { textOf } from '../testing/text-of';
import { followedRow, leadersList } from './rows';

const list = (session = visit(), leaders = eliteWomen()) => {
  session.store.leaders = [leaders];
  return textOf(leadersList(session, leaders, 10));
};

describe('leaders', () => {
  it('say how settled they are, and REPLAY wherever live would stand', () => {
    expect(list()).toContain('at 25K · REPLAY ×30');
    expect(list(visit(boston({ replay: false })))).toContain('at 25K · live');
    expect(list(visit(), eliteWomen({ resultsStatus: 'OFFICIAL' }))).toContain('at 25K · official');
  });

  it('are at the finish where their contest ends, whatever its name', () => {
    expect(list(visit(), eliteWomen({ point: 'Finish' }))).toContain('at the finish ·');
    const view = boston();
    view.race.contests.push({ id: 'half', name: 'Half marathon', distanceM: 21097.5, points: ['Start', 'Half'] });
    expect(list(visit(view), eliteWomen({ contest: 'half', point: 'Half' }))).toContain('at the finish ·');
    expect(list(visit(view), eliteWomen({ contest: 'marathon', point: 'Half' }))).toContain('at Half ·');
    expect(list(visit(view), eliteWomen({ contest: 'half' }))).toContain('Half marathon, Elite women');
  });

  it('mark who is invented, and nobody else', () => {
    const [first] = eliteWomen().leaders;
    expect(list(visit(), eliteWomen({ leaders: [{ ...first, simulated: true }] }))).toMatch(/F8 simulated/);
    expect(list()).not.toContain('simulated');
  });
});

describe('a followed runner', () => {
  it('is marked if invented', () => {
    const view = loren();
    expect(textOf(followedRow(visit(), view))).not.toContain('simulated');
    view.entrant.simulated = true;
    expect(textOf(followedRow(visit(), view))).toContain('simulated');
  });
});
