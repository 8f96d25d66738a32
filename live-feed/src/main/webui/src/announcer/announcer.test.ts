import { describe, expect, it, vi } from 'vitest';
import type { Field } from '../generated/contracts';
import { FieldColumns } from '../store/field-columns';
import { boston, loren, visit } from '../testing/visits';
import { coming, finished } from './arrivals';
import { type Filter, lines, matsBefore, passes } from './lines';
import { officialTime } from './official-time';
import { People } from './people';
import { announcedRow, doubtWords, placeWords } from './row';

const [MAT_M, FINISH_M] = [40_000, 42_195];

type Row = {
  bib: string;
  d0M?: number;
  t0Ms?: number;
  speedMps?: number;
  holdM?: number;
  status?: number;
  kind?: number;
};

function fieldOf(...rows: Row[]): FieldColumns {
  const column = <K extends keyof Row>(key: K, otherwise: Required<Row>[K]) => rows.map((row) => row[key] ?? otherwise);
  const field: Field = {
    bib: rows.map((row) => row.bib),
    revision: rows.map(() => 1),
    d0M: column('d0M', MAT_M) as number[],
    t0Ms: column('t0Ms', 0) as number[],
    speedMps: column('speedMps', 3) as number[],
    holdM: column('holdM', FINISH_M) as number[],
    status: column('status', 0) as number[],
    kind: column('kind', 0) as number[],
  };
  const columns = new FieldColumns();
  columns.take(field, 0);
  return columns;
}

const bibs = (all: { bib: string }[]) => all.map(({ bib }) => bib);

describe('who comes next', () => {
  it('is ordered by when they are to be expected, not by when they passed', () => {
    const field = fieldOf({ bib: 'slow', t0Ms: 0, speedMps: 2 }, { bib: 'fast', t0Ms: 60_000, speedMps: 6 });
    expect(bibs(coming(field, MAT_M, FINISH_M, 100_000))).toEqual(['fast', 'slow']);
    expect(coming(field, MAT_M, FINISH_M, 100_000)[0].atMs).toBeCloseTo(60_000 + (2195 / 6) * 1000, 3);
  });

  it('has nobody whom the mat has not reported, whatever their phone says', () => {
    const field = fieldOf(
      { bib: '35K', d0M: 35_000, holdM: MAT_M },
      { bib: 'gps short', d0M: 39_900, holdM: MAT_M + 5, kind: 1 },
      { bib: 'gps at the mat', d0M: 40_004, holdM: MAT_M + 5, kind: 1 },
      { bib: 'gps beyond', d0M: 41_000, kind: 1 },
    );
    expect(bibs(coming(field, MAT_M, FINISH_M, 0))).toEqual(['gps beyond']);
  });

  it('has no vehicle, no finisher, nobody who is out, and nobody who is overdue by an hour', () => {
    const field = fieldOf(
      { bib: 'car', kind: 2 },
      { bib: 'done', d0M: FINISH_M, status: 1, speedMps: 0 },
      { bib: 'out', status: 2 },
      { bib: 'gone', t0Ms: 0 },
      { bib: 'here', t0Ms: 4_000_000 },
    );
    expect(bibs(coming(field, MAT_M, FINISH_M, 4_400_000))).toEqual(['here']);
  });

  it('is of this finish alone', () => {
    expect(bibs(coming(fieldOf({ bib: 'ultra', holdM: 80_000 }), MAT_M, FINISH_M, 0))).toEqual([]);
  });
});

describe('finishers', () => {
  it('are the newest, the last of them first, and no more than asked for', () => {
    const rows = [5, 9, 1, 7, 3].map((t0Ms) => ({ bib: `${t0Ms}`, d0M: FINISH_M, t0Ms, status: 1, speedMps: 0 }));
    expect(bibs(finished(fieldOf(...rows), 3, FINISH_M))).toEqual(['9', '7', '5']);
    expect(finished(fieldOf(...rows), 3, 10_000)).toEqual([]);
    expect(bibs(finished(fieldOf(...rows), 1))).toEqual(['9']);
  });
});

describe('lines', () => {
  const { race, campaigns } = boston();
  const people = new People('boston-2018', {
    names: async (_, asked) => asked.map((bib) => ({ ...loren().entrant, bib, note: undefined, hometown: 'Zürich' })),
    views: async () => [loren()],
  });
  const knowledge = { race, people, campaigns, paceOf: () => undefined, raceMs: 6_800_000 };

  it('are in the order of the projection where there is one, and never before now', async () => {
    await people.look([{ bib: '4758', revision: 7 }]);
    await people.name(['1']);
    const view = people.view('4758')!;
    view.progress!.motion = { ...view.progress!.motion!, d0M: 41_000, t0Ms: 6_780_000, holdM: FINISH_M };
    view.position = undefined;
    view.progress!.splits.at(-1)!.distanceM = 40_000;
    const all = lines(
      [
        { bib: '4758', revision: 7, finished: false, atMs: 1 },
        { bib: '1', revision: 1, finished: false, atMs: 2 },
      ],
      knowledge,
    );
    expect(bibs(all)).toEqual(['1', '4758']);
    expect(all[0].atMs).toBe(6_800_000);
    expect(all[1].atMs).toBeGreaterThan(6_800_000);
    expect(all[1].doubtMs).toBeGreaterThan(0);
  });

  it('pass a filter by note, campaign and where they are from, accents aside', () => {
    const filter = (over: Partial<Filter>) => ({ noted: false, from: '', ...over });
    const noted = { bib: '4758', finished: false, atMs: 0, entrant: loren().entrant, campaign: campaigns[0] };
    const plain = { bib: '1', finished: false, atMs: 0, entrant: people.names.get('1')! };
    const nameless = { bib: '2', finished: false, atMs: 0 };
    expect([noted, plain, nameless].map((each) => passes(each, filter({})))).toEqual([true, true, true]);
    expect([noted, plain, nameless].map((each) => passes(each, filter({ noted: true })))).toEqual([true, false, false]);
    expect([noted, plain, nameless].map((each) => passes(each, filter({ from: 'zurich' })))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('are fed by the last mat before the finish first', () => {
    expect(matsBefore(race, 'marathon').map((each) => each.id)[0]).toBe(race.contests[0].points.at(-2));
  });
});

describe('people', () => {
  const entrants = (asked: string[]) => asked.map((bib) => ({ ...loren().entrant, bib }));

  it('are asked for once, as many at a time as the server gives', async () => {
    const names = vi.fn(async (_: string, asked: string[]) => entrants(asked));
    const people = new People('boston-2018', { names, views: async () => [] });
    const all = Array.from({ length: 130 }, (_, i) => `${i}`);
    await people.name(all);
    await people.name(all);
    await people.name(all);
    expect(names.mock.calls.map(([, asked]) => asked.length)).toEqual([100, 30]);
  });

  it('are looked at anew at once when the field has a newer revision', async () => {
    const of = (revision: number) => ({ ...loren(), progress: { ...loren().progress!, revision } });
    const views = vi.fn(async () => [of(7)]);
    const people = new People('boston-2018', { names: async () => [], views }, () => 0);
    await people.look([{ bib: '4758', revision: 7 }]);
    await people.look([{ bib: '4758', revision: 7 }]);
    expect(views).toHaveBeenCalledTimes(1);
    await people.look([{ bib: '4758', revision: 8 }]);
    expect(views).toHaveBeenCalledTimes(2);
    views.mockResolvedValue([of(8)]);
    await people.look([{ bib: '4758', revision: 8 }]);
    await people.look([{ bib: '4758', revision: 8 }]);
    expect(views).toHaveBeenCalledTimes(3);
  });

  it('are looked at anew after a while too: they may have another name by then, or none', async () => {
    const named = (name: string) => ({ ...loren(), entrant: { ...loren().entrant, name } });
    const views = vi.fn(async () => [named('Loren')]);
    const wall = { ms: 1_000 };
    const people = new People('boston-2018', { names: async () => [named('Loren').entrant], views }, () => wall.ms);
    await people.name(['4758']);
    const look = async (ms: number) => {
      wall.ms = ms;
      await people.look([{ bib: '4758', revision: loren().progress!.revision }]);
    };
    await look(1_000);
    await look(3_999);
    expect(views).toHaveBeenCalledTimes(1);
    views.mockResolvedValue([named('Runner A')]);
    await look(4_000);
    expect(people.entrant('4758')?.name).toBe('Runner A');
    views.mockResolvedValue([]);
    await look(7_000);
    expect(people.entrant('4758')).toBeUndefined();
  });

  it('wait no longer than others when more are shown than the server gives at once', async () => {
    const asked: string[][] = [];
    const views = async (_: string, bibs: readonly string[]) => {
      asked.push([...bibs]);
      return bibs.map((bib) => ({ ...loren(), entrant: { ...loren().entrant, bib } }));
    };
    const wall = { ms: 1_000 };
    const people = new People('boston-2018', { names: async () => [], views }, () => wall.ms);
    const shown = Array.from({ length: 70 }, (_, i) => ({ bib: `${i}`, revision: 1 }));
    for (const ms of [1_000, 4_000, 7_000]) {
      wall.ms = ms;
      await people.look(shown);
    }
    expect(asked.map(([first, ...others]) => [first, others.length])).toEqual([
      ['0', 49],
      ['50', 49],
      ['30', 49],
    ]);
  });

  it('are forgotten when they are no longer shown to anybody', async () => {
    const answers = [[loren()], []];
    const people = new People('boston-2018', { names: async () => [], views: async () => answers.shift()! });
    await people.look([{ bib: '4758', revision: 7 }]);
    await people.look([{ bib: '4758', revision: 8 }]);
    expect(people.view('4758')).toBeUndefined();
  });

  it('are asked for again a while after no answer came', async () => {
    const names = vi
      .fn()
      .mockRejectedValueOnce(new Error('a tunnel'))
      .mockResolvedValue(entrants(['1']));
    const wall = { ms: 0 };
    const people = new People('boston-2018', { names, views: async () => [] }, () => wall.ms);
    await people.name(['1']);
    await people.name(['1']);
    expect(names).toHaveBeenCalledTimes(1);
    wall.ms = 4_000;
    await people.name(['1']);
    expect(people.entrant('1')?.bib).toBe('1');
  });
});

describe('an announced row', () => {
  const { race } = boston();

  it('says doubt in steps that claim no more than is known', () => {
    expect([doubtWords(2_000), doubtWords(34_000), doubtWords(200_000)]).toEqual(['±10 s', '±30 s', '±3 min']);
  });

  it('says the place so far where it was taken, and without "so far" at the finish', () => {
    const view = loren();
    expect(placeWords({ race }, view)).toMatch(/^.+: [\d,]+ of [\d,]+ at 5K$/);
    expect(placeWords({ race }, { ...view, places: [] })).toBe('');
    const done = { ...view, progress: { ...view.progress!, status: 'Finished' as const } };
    expect(placeWords({ race }, done)).not.toContain('at 5K');
  });

  it('has a finisher’s time by the clock that places them', () => {
    const view = loren();
    const last = view.progress!.splits.at(-1)!;
    view.progress!.status = 'Finished';
    expect(officialTime(race, view)).toEqual({ ms: last.netMs, clock: 'NET' });
    const gun = race.divisions.find((each) => each.officialTime === 'GUN')!;
    view.entrant.division = gun.id;
    expect(officialTime(race, view)).toEqual({ ms: last.gunMs, clock: 'GUN' });
    expect(last.gunMs).not.toBe(last.netMs);
  });

  it('says neither time nor place of a finisher of whom only an earlier mat is known here', () => {
    const view = loren();
    const line = { bib: '4758', finished: true, atMs: 0, entrant: view.entrant, view };
    const said = JSON.stringify(announcedRow(visit(), line).values);
    expect(said).not.toContain('5K');
    expect(officialTime(race, view)).toBeUndefined();
  });

  it('shows a name as it is, whatever it is', () => {
    const name = '<script>alert("x")</script> \u05d3\u05d5\u05d3';
    const line = { bib: '1', finished: false, atMs: 0, entrant: { ...loren().entrant, name } };
    expect(JSON.stringify(announcedRow(visit(), line).values)).toContain('<script>alert(');
    expect(announcedRow(visit(), line).strings.join('')).not.toContain('script');
  });
});
