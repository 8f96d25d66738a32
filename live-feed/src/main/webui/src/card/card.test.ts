import { describe, expect, it } from 'vitest';
import type { EntrantView } from '../generated/contracts';
import { boston, eliteWomen, loren, visit } from '../testing/visits';
import { rowsOf, textOf } from '../testing/text-of';
import { cardHead, whereabouts } from './card-head';
import { facts } from './facts';
import { hero } from './hero';
import { placesTable } from './places-table';
import { splitsTable } from './splits-table';

const heroOf = (view: EntrantView, session = visit()) => textOf(hero(session, view, session.now(view)));
const factsOf = (view: EntrantView, session = visit()) => textOf(facts(session, view, session.now(view)));
const FINISH = { point: 'Finish', distanceM: 42_195 };

function vehicle(over: Partial<EntrantView> = {}): EntrantView {
  const { entrant, position } = loren();
  const car = { ...entrant, bib: 'LEAD-M', name: 'Lead vehicle, men', kind: 'VEHICLE' as const, targets: [] };
  return { entrant: car, position, places: [], ...over };
}

function finished(netMs = 13_000_000): EntrantView {
  const view = loren();
  const progress = view.progress!;
  const finish = { ...progress.splits[1], ...FINISH, netMs, gunMs: netMs + 130_400, aheadMs: 13_419_000 - netMs };
  const place = { place: 23_101, of: 25_822 };
  return {
    ...view,
    progress: { ...progress, status: 'Finished', splits: [...progress.splits, finish] },
    places: [{ point: 'Finish', division: place, sex: place, ageGroup: { place: 9, of: 10 } }],
  };
}

function outOfReach(): EntrantView {
  const view = loren();
  view.progress!.projection!.outlook = 'outOfReach';
  return view;
}

describe('the card of a vehicle', () => {
  it('says where it is, and nothing of starts and times', () => {
    expect(heroOf(vehicle())).toMatch(/^5\.\d km a vehicle/);
    expect(factsOf(vehicle())).toBe('');
  });

  it('says when nothing is known of it', () => {
    expect(heroOf(vehicle({ position: undefined }))).toMatch(/^Not seen yet a vehicle/);
    const stopped = heroOf(vehicle({ position: undefined }), visit(boston({ state: 'stopped' })));
    expect(stopped).toMatch(/^Not shown The race is stopped/);
  });
});

describe('the card of a finisher', () => {
  it('tells the way and the time, and how settled that is', () => {
    expect(heroOf(finished(20_639_000))).toMatch(/^42\.2 kilometers backwards , 5:43:59 net time · unofficial/);
    expect(heroOf(finished())).toContain('place 23,101 of 25,822, Men');
    const plain = finished();
    plain.entrant.targets = [];
    delete plain.progress!.target;
    expect(heroOf(plain)).toMatch(/^42\.2 kilometers · running backwards , 3:36:40/);
  });

  it('has the time of the clock that places, with the other among the facts', () => {
    const elite = finished();
    elite.entrant.division = 'elite-men';
    expect(heroOf(elite)).toContain('3:38:51 gun time');
    expect(factsOf(elite)).toContain('net time 3:36:40');
    expect(factsOf(finished())).toContain('gun time 3:38:51');
  });

  it('never has the machine announce a record, and says once a person has settled the time', () => {
    expect(heroOf(finished())).toContain('inside the record by 6:59, unofficial');
    const session = visit();
    session.store.leaders = [eliteWomen({ resultsStatus: 'OFFICIAL' })];
    expect(heroOf(finished(), session)).toContain('inside the record by 6:59, official');
  });

  it('tells of a gap only where it was near', () => {
    expect(heroOf(finished(13_500_000))).toContain('1:21 outside the record');
    expect(heroOf(finished(20_639_000))).not.toMatch(/outside|behind/);
  });
});

describe('where the target is out of reach', () => {
  it('the run is what counts, and that is said kindly, once', () => {
    const told = heroOf(outOfReach());
    expect(told).toMatch(/^5\.\d km running backwards · finish about 4:\d\d/);
    expect(told).toContain('The record has gone up the road.');
    expect(told).not.toMatch(/behind/);
    const session = visit();
    session.choices.hasRead = (what) => what === '4758/backwards-world-record';
    expect(heroOf(outOfReach(), session)).not.toContain('gone');
  });

  it('the facts ask for no pace that nobody can run', () => {
    expect(factsOf(outOfReach())).not.toMatch(/needs|the record/);
    expect(factsOf(outOfReach())).toMatch(/average [\d:]+ .*to go 3\d\.\d/);
  });

  it('another target may still be within reach', () => {
    expect(heroOf(outOfReach(), visit(boston(), 18_000_000))).toMatch(/^[\d:]+ ahead$/);
  });
});

describe('a race that is stopped', () => {
  const stopped = visit(boston({ state: 'stopped' }));

  it('tells the last mat, and nothing that was worked out', () => {
    expect(heroOf(loren(), stopped)).toBe(
      '5K mat 5K mat passed after 28:49. The race is stopped: only mats passed are shown.',
    );
    expect(factsOf(loren(), stopped)).toBe('average 5:46 /km 5K mat 28:49');
    expect(whereabouts(stopped, loren(), stopped.now(loren()))).toBe('');
  });
});

describe('who came no further', () => {
  it('is told by the way they came', () => {
    const view = loren();
    view.progress!.status = 'DidNotFinish';
    expect(heroOf(view)).toBe('5.0 km did not finish · 5K mat passed after 28:49.');
    expect(whereabouts(visit(), view, visit().now(view))).toBe('');
    view.progress = { ...view.progress!, status: 'DidNotStart', splits: [] };
    expect(heroOf(view)).toBe('did not start');
  });
});

describe('who has not been seen', () => {
  it('is no trouble', () => {
    const waiting = { ...loren(), progress: undefined, position: undefined };
    expect(heroOf(waiting)).toBe('Not seen yet no mat has seen this runner yet');
  });

  it('nor is who goes on without a position', () => {
    const view = loren();
    delete view.progress!.motion;
    view.position = undefined;
    expect(heroOf(view)).toBe('5K mat 5K mat passed after 28:49.');
    expect(whereabouts(visit(), view, visit().now(view))).toBe('');
  });
});

describe('splits', () => {
  const captionOf = (session: ReturnType<typeof visit>) => textOf(splitsTable(session, loren()));

  it('say how settled they are', () => {
    expect(captionOf(visit())).toMatch(/^Splits, net time · REPLAY ×30/);
    expect(captionOf(visit(boston({ replay: false })))).toMatch(/^Splits, net time · live/);
  });

  it('own up to what was shown and is not so', () => {
    const session = visit();
    session.store.takeEntrant(loren());
    const corrected = loren();
    corrected.progress!.revision++;
    corrected.progress!.corrected = true;
    corrected.progress!.splits[1].netMs = 1_735_000;
    session.store.takeEntrant(corrected);
    expect(rowsOf(splitsTable(session, corrected))[1][0]).toBe('5K corrected: was 28:49');
    expect(textOf(splitsTable(session, corrected))).toContain('A person has corrected');

    const without = structuredClone(corrected);
    without.progress!.revision++;
    without.progress!.splits.pop();
    session.store.takeEntrant(without);
    expect(textOf(splitsTable(session, without))).toContain('5K was taken back: 28:49 does not stand.');
  });

  it('follow the target that was chosen', () => {
    const [head, five] = rowsOf(splitsTable(visit(boston(), 14_400_000), loren()));
    expect([head[3], five[3]]).toEqual(['vs target', '+0:23 behind']);
    expect(rowsOf(splitsTable(visit(), loren()))[1][3]).toBe('+2:19 behind');
  });
});

describe('places', () => {
  it('stand by division and age group, by sex only where a division is of several', () => {
    const [head, five] = rowsOf(placesTable(visit(), loren()));
    expect(head).toEqual(['mat', 'Men', '18-39']);
    expect(five).toEqual(['5K', '4,312 of 5,120', '2,406 of 2,688']);
    const mixed = visit();
    mixed.race.divisions.forEach((each) => delete each.sex);
    expect(rowsOf(placesTable(mixed, loren()))[0]).toEqual(['mat', 'Men', 'Men', '18-39']);
  });
});

describe('a name', () => {
  it.each(['<script>alert(1)</script>', '"O\'Neil" & sons', 'مريم الهاشمي', 'x'.repeat(200)])('is text: %s', (name) => {
    const view = loren();
    view.entrant.name = name;
    const session = visit();
    session.choices.isFollowed = () => false;
    // Lit sets it as a text node and as properties: it stands among the values, never among the markup.
    const { strings, values } = cardHead(session, view);
    expect(values).toContain(name);
    expect(strings.join('')).not.toContain(name);
    expect(strings.join('')).toContain('dir="auto"');
  });
});

describe('facts', () => {
  it('call the last point the finish, whatever its name', () => {
    const view = loren();
    const at = (d0M: number) => ({ ...view.position!, motion: { ...view.position!.motion, d0M, holdM: 42_195 } });
    expect(factsOf({ ...view, position: at(41_000) })).toContain('next: finish');
    expect(factsOf({ ...view, position: at(39_000) })).toContain('next: 40K mat');
  });
});
