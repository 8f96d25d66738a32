import { describe, expect, it } from 'vitest';
import type { EntrantView } from '../generated/contracts';
import { boston, eliteWomen, loren, visit } from '../testing/visits';
import { textOf } from '../testing/text-of';
import { facts } from './facts';
import { hero } from './hero';
import { splitsTable } from './splits-table';

const heroOf = (view: EntrantView, session = visit()) => textOf(hero(session, view, session.now(view)));

function vehicle(over: Partial<EntrantView> = {}): EntrantView {
  const { entrant, position } = loren();
  const car = { ...entrant, bib: 'LEAD-M', name: 'Lead vehicle, men', kind: 'VEHICLE' as const, targets: [] };
  return { entrant: car, position, places: [], ...over };
}

function finished(): EntrantView {
  const view = loren();
  const progress = view.progress!;
  const finish = { ...progress.splits[1], point: 'Finish', distanceM: 42_195, netMs: 13_000_000, aheadMs: 419_000 };
  return { ...view, progress: { ...progress, status: 'Finished', splits: [...progress.splits, finish] } };
}

describe('the card of a vehicle', () => {
  it('says where it is, and nothing of starts and times', () => {
    expect(heroOf(vehicle())).toMatch(/^5\.\d km a vehicle/);
    const session = visit();
    expect(textOf(facts(session, vehicle(), session.now(vehicle())))).toBe('');
  });

  it('says when nothing is known of it', () => {
    expect(heroOf(vehicle({ position: undefined }))).toMatch(/^Not seen yet a vehicle/);
    const stopped = heroOf(vehicle({ position: undefined }), visit(boston({ state: 'stopped' })));
    expect(stopped).toMatch(/^Not shown The race is stopped/);
  });
});

describe('the card of a finisher', () => {
  it('never has the machine announce a record, and says once a person has settled the time', () => {
    expect(heroOf(finished())).toContain('inside the record, unofficial');
    const session = visit();
    session.store.leaders = [eliteWomen({ resultsStatus: 'OFFICIAL' })];
    expect(heroOf(finished(), session)).toContain('inside the record, official time');
  });
});

describe('splits', () => {
  it('say how settled they are', () => {
    expect(textOf(splitsTable(visit(), loren()))).toMatch(/^Splits, net time · REPLAY ×30/);
    expect(textOf(splitsTable(visit(boston({ replay: false })), loren()))).toMatch(/^Splits, net time · live/);
  });
});

describe('facts', () => {
  it('call the last point the finish, whatever its name', () => {
    const view = loren();
    const at = (d0M: number) => ({ ...view.position!, motion: { ...view.position!.motion, d0M, holdM: 42_195 } });
    const session = visit();
    const late = { ...view, position: at(41_000) };
    expect(textOf(facts(session, late, session.now(late)))).toContain('next: finish');
    const early = { ...view, position: at(39_000) };
    expect(textOf(facts(session, early, session.now(early)))).toContain('next: 40K mat');
  });
});
