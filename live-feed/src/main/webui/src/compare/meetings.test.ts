import { describe, expect, it } from 'vitest';
import type { EntrantView, Split } from '../generated/contracts';
import { loren, visit } from '../testing/visits';
import { comparedBy, compareLink, mapLink } from './compare-query';
import { type Side, commonClock, gapLines, meetingNow, meetings, nowByClock, ownTimeAt } from './meetings';

const session = visit();
const { race } = session;
const [sample] = loren().progress!.splits;

/** @param netMs at 5K, 10K and so on */
function runner(bib: string, over: { division?: string; gunTime?: string; late?: number }, ...netMs: number[]) {
  const view = loren();
  const { progress } = view;
  const lateMs = over.late ?? 0;
  const splits = [0, ...netMs].map((ms, i): Split => {
    const point = race.contests[0].points[i];
    const { distanceM } = race.points.find((each) => each.id === point)!;
    return { ...sample, point, distanceM, netMs: ms, gunMs: ms + lateMs, raceMs: ms + lateMs, marks: [] };
  });
  const last = splits.at(-1)!;
  const motion = { ...progress!.motion!, d0M: last.distanceM, t0Ms: last.raceMs, speedMps: 5, holdM: 42_195 };
  return {
    ...view,
    position: undefined,
    entrant: { ...view.entrant, bib, division: over.division ?? 'men' },
    progress: { ...progress!, gunTime: over.gunTime ?? race.firstGun, splits, motion, status: 'Active' as const },
  } as EntrantView;
}

const side = (view: EntrantView, distanceM: number, netMs: number, speedMps = 5): Side => ({
  view,
  now: {
    ...session.now(view),
    phase: view.progress!.status === 'Finished' ? 'finished' : 'running',
    distanceM,
    netMs,
    motion: { ...view.progress!.motion!, speedMps },
  },
});

describe('meetings', () => {
  const [a, b, c] = [
    runner('a', {}, 1_000_000, 2_000_000),
    runner('b', {}, 990_000, 2_050_000),
    runner('c', {}, 1_100_000),
  ];

  it('are the points that two or more have passed, with the gap behind the fastest', () => {
    const found = meetings(race, [a, b, c]);
    expect(found.map(({ point, gapsMs }) => [point, ...gapsMs])).toEqual([
      ['5K', 10_000, 0, 110_000],
      ['10K', 0, 50_000, undefined],
    ]);
    expect(meetings(race, [a])).toEqual([]);
  });

  it('leave out what is impossible', () => {
    const wrong = structuredClone(a);
    wrong.progress!.splits[1].marks = ['bad'];
    expect(meetings(race, [wrong, b]).map(({ point }) => point)).toEqual(['10K']);
  });

  it('are told by the clock that all share', () => {
    const gunDivision = race.divisions.find((each) => each.officialTime === 'GUN')!.id;
    const elite = (bib: string, over = {}) => runner(bib, { division: gunDivision, late: 4_050, ...over }, 1_000_000);
    expect(commonClock(race, [a, b])).toBe('NET');
    expect(commonClock(race, [elite('x'), elite('y')])).toBe('GUN');
    expect(meetings(race, [elite('x'), elite('y')])[0].timesMs).toEqual([1_004_000, 1_004_000]);
    expect(commonClock(race, [elite('x'), a])).toBe('GUN');
    expect(commonClock(race, [elite('x'), elite('y', { gunTime: '2018-04-16T14:25:00Z' })])).toBe('NET');
  });

  it('give lines of the gap to the first of them, at mats and now', () => {
    const found = meetings(race, [a, b, c]);
    const now = { kind: 'ownTime' as const, places: false, distanceM: 9_000, gapsMs: [0, 40_000, 90_000] };
    expect(gapLines(found, now, 3)).toEqual([
      [],
      [
        { distanceM: 5_000, gapMs: -10_000, estimated: false },
        { distanceM: 10_000, gapMs: 50_000, estimated: false },
      ],
      [
        { distanceM: 5_000, gapMs: 100_000, estimated: false },
        { distanceM: 9_000, gapMs: 90_000, estimated: true },
      ],
    ]);
  });
});

describe('now', () => {
  const [a, b] = [runner('a', {}, 1_000_000), runner('b', {}, 1_000_000)];

  it('is metres on the road and a place within one gun and division', () => {
    const now = meetingNow(race, [side(a, 6_000, 1_200_000), side(b, 5_500, 1_200_000, 4)], false)!;
    expect(now).toEqual({
      kind: 'road',
      places: true,
      distanceM: 6_000,
      gapsMs: [0, 125_000],
      behindM: [0, 500],
    });
  });

  it('is no place across divisions, though it is one road', () => {
    const other = runner('b', { division: 'women' }, 1_000_000);
    expect(meetingNow(race, [side(a, 6_000, 1), side(other, 5_500, 1)], false)).toMatchObject({
      kind: 'road',
      places: false,
    });
  });

  it('is each own time, as far as the last has come, across guns', () => {
    const later = runner('b', { gunTime: '2018-04-16T14:25:00Z' }, 900_000);
    const now = meetingNow(race, [side(a, 10_000, 2_000_000), side(later, 7_500, 1_350_000)], false)!;
    expect(now).toEqual({ kind: 'ownTime', places: false, distanceM: 7_500, gapsMs: [150_000, 0] });
  });

  it('is told against whoever is in by their own times too', () => {
    const finished = { ...a, progress: { ...a.progress!, status: 'Finished' as const } };
    const sides = [side(finished, 42_195, 9_000_000), side(b, 6_000, 1_300_000)];
    expect(meetingNow(race, sides, false)?.kind).toBe('ownTime');
    expect(meetingNow(race, [sides[0], sides[0]], false)).toBeUndefined();
  });

  it('is not told while the race is stopped, nor of who has not started', () => {
    const sides = [side(a, 6_000, 1_200_000), side(b, 5_500, 1_200_000)];
    expect(meetingNow(race, sides, true)).toBeUndefined();
    const before: Side = { ...sides[1], now: { ...sides[1].now, phase: 'before' } };
    expect(meetingNow(race, [sides[0], before], false)).toBeUndefined();
  });

  it('goes on by net time after mats that are told by it, whenever each crossed the start', () => {
    const late = runner('b', { late: 300_000 }, 1_000_000, 2_000_000);
    const sides = [side(runner('a', {}, 1_000_000, 2_000_000), 12_000, 2_400_000), side(late, 10_500, 2_100_000)];
    const onRoad = meetingNow(race, sides, false)!;
    expect(onRoad).toMatchObject({ kind: 'road', behindM: [0, 1_500], gapsMs: [0, 300_000] });
    const now = nowByClock(race, sides, onRoad);
    expect(now).toEqual({ kind: 'ownTime', places: false, distanceM: 10_500, gapsMs: [0, 0] });
    const found = meetings(
      race,
      sides.map(({ view }) => view),
    );
    expect(gapLines(found, now, 2)[1].map(({ gapMs }) => gapMs)).toEqual([0, 0, 0]);
    expect(nowByClock(race, sides, undefined)).toBeUndefined();
  });

  it('goes on by the gun after mats that are told by it', () => {
    const gunDivision = race.divisions.find((each) => each.officialTime === 'GUN')!.id;
    const elite = (bib: string) => runner(bib, { division: gunDivision }, 1_000_000);
    const sides = [side(elite('a'), 6_000, 1_200_000), side(elite('b'), 5_500, 1_100_000)];
    const onRoad = meetingNow(race, sides, false);
    expect(nowByClock(race, sides, onRoad)).toBe(onRoad);
  });

  it('has time at an even pace between what is known', () => {
    const run = side(runner('a', {}, 1_000_000, 2_200_000), 12_000, 2_700_000);
    expect(ownTimeAt(run, 2_500)).toBe(500_000);
    expect(ownTimeAt(run, 7_500)).toBe(1_600_000);
    expect(ownTimeAt(run, 11_000)).toBe(2_450_000);
    expect(ownTimeAt(run, 0)).toBe(0);
  });
});

describe('the address', () => {
  it('carries two to four, each once', () => {
    expect(comparedBy('?bibs=4758,F8,,4758,1,2,3')).toEqual(['4758', 'F8', '1', '2']);
    expect(comparedBy('')).toEqual([]);
    const odd = ['A&1', 'ß'];
    const link = compareLink('boston', odd);
    expect(comparedBy(link.slice(link.indexOf('?')))).toEqual(odd);
    expect(mapLink('boston', ['4758', 'F8'])).toBe('/races/boston/entrants/4758#follow=4758,F8');
  });
});
