import type { EntrantView, RaceEntry } from '../generated/contracts';
import { pointsOf } from '../motion/contest-points';
import { possibleSplits } from '../motion/possible-splits';
import type { RunnerNow } from '../motion/runner-now';

export type CommonClock = 'GUN' | 'NET';

/** One of those compared: what is known, and what of it changes with "now". */
export interface Side {
  view: EntrantView;
  now: RunnerNow;
}

/** A timing point that at least two have passed. */
export interface Meeting {
  point: string;
  name: string;
  distanceM: number;
  /** As the sides stand; undefined for one who has not passed it. */
  timesMs: (number | undefined)[];
  /** Behind the fastest. */
  gapsMs: (number | undefined)[];
}

/** Where they are against each other now, estimated. */
export interface Now {
  /**
   * `road` among those under one gun, where metres between them mean something; else `ownTime`: what each needed, on
   * their own clock, as far as the one has come who has come least far.
   */
  kind: 'road' | 'ownTime';
  /** Whether the order is one of places: within one gun and division. */
  places: boolean;
  /** Where they are compared, metres; on the road, where the first of them is. */
  distanceM: number;
  /** As the sides stand: behind the first of them. Undefined for one who stands still. */
  gapsMs: (number | undefined)[];
  /** On the road, metres behind the first of them. */
  behindM?: number[];
}

/** By which clock they are compared: the division's where they share it and their gun, the gun's where they share only that. */
export function commonClock(race: RaceEntry, views: EntrantView[]): CommonClock {
  if (!shareGun(views)) return 'NET';
  const divisions = new Set(views.map(({ entrant }) => entrant.division));
  const own = race.divisions.find((each) => each.id === views[0].entrant.division);
  return divisions.size === 1 && own ? own.officialTime : 'GUN';
}

/** Every point beyond the start that two of them or more have passed, in course order. */
export function meetings(race: RaceEntry, views: EntrantView[]): Meeting[] {
  const clock = commonClock(race, views);
  return pointsOf(race, views[0]?.entrant.contest).flatMap(({ id, name, distanceM }) => {
    const timesMs = views.map((view) => timeAt(view, id, clock));
    const passed = timesMs.filter((ms) => ms !== undefined);
    if (distanceM === 0 || passed.length < 2) return [];
    const first = Math.min(...passed);
    return [{ point: id, name, distanceM, timesMs, gapsMs: timesMs.map((ms) => ms && ms - first) }];
  });
}

/** Undefined unless all are on their way or in, and the race runs. */
export function meetingNow(race: RaceEntry, sides: Side[], frozen: boolean): Now | undefined {
  const phases = sides.map(({ now }) => now.phase);
  if (frozen || sides.length < 2 || !sameContest(sides)) return undefined;
  if (phases.some((phase) => phase !== 'running' && phase !== 'finished')) return undefined;
  // Whoever is in has a time to be told by, and no place on the road.
  if (phases.every((phase) => phase === 'finished')) return undefined;
  const running = phases.every((phase) => phase === 'running');
  return running && shareGun(sides.map(({ view }) => view)) ? onTheRoad(race, sides) : byOwnTime(sides);
}

/**
 * "Now" as the times at the mats are told, for what continues them: where that is net time, whoever crossed the start later
 * is not behind for it.
 */
export function nowByClock(race: RaceEntry, sides: Side[], now: Now | undefined): Now | undefined {
  const clock = commonClock(
    race,
    sides.map(({ view }) => view),
  );
  return now && clock === 'NET' ? byOwnTime(sides) : now;
}

function onTheRoad(race: RaceEntry, sides: Side[]): Now {
  const distanceM = Math.max(...sides.map(({ now }) => now.distanceM));
  const behindM = sides.map(({ now }) => distanceM - now.distanceM);
  const divisions = new Set(sides.map(({ view }) => view.entrant.division));
  const ranked = race.divisions.find((each) => each.id === sides[0].view.entrant.division)?.ranked;
  const gapsMs = sides.map(({ now }, i) => {
    const speedMps = now.motion?.speedMps ?? 0;
    return speedMps > 0 ? (behindM[i] / speedMps) * 1000 : behindM[i] === 0 ? 0 : undefined;
  });
  return { kind: 'road', places: divisions.size === 1 && !!ranked, distanceM, gapsMs, behindM };
}

function byOwnTime(sides: Side[]): Now {
  const distanceM = Math.min(...sides.map(({ now }) => now.distanceM));
  const timesMs = sides.map((side) => ownTimeAt(side, distanceM));
  const first = Math.min(...timesMs);
  return { kind: 'ownTime', places: false, distanceM, gapsMs: timesMs.map((ms) => ms - first) };
}

/** Net time as far as a distance: between two mats, and between the last and now, at an even pace. */
export function ownTimeAt({ view, now }: Side, distanceM: number): number {
  const known = possibleSplits(view.progress?.splits).map((split) => [split.distanceM, split.netMs] as const);
  const points = [[0, 0] as const, ...known, [now.distanceM, now.netMs] as const];
  const after = points.findIndex(([d]) => d >= distanceM);
  if (after <= 0) return 0;
  const [[d0, t0], [d1, t1]] = [points[after - 1], points[after]];
  return d1 > d0 ? t0 + ((distanceM - d0) / (d1 - d0)) * (t1 - t0) : t1;
}

/** Milliseconds that one is behind another where both have been, negative if ahead: at mats, and now. */
export interface GapPoint {
  distanceM: number;
  gapMs: number;
  estimated: boolean;
}

/** How the gap of the sides to the first of them grew; the first has none. */
export function gapLines(found: Meeting[], now: Now | undefined, sides: number): GapPoint[][] {
  return Array.from({ length: sides }, (_, i) => {
    if (i === 0) return [];
    const atMats = found.flatMap(({ distanceM, timesMs }): GapPoint[] => {
      const [base, ms] = [timesMs[0], timesMs[i]];
      return base === undefined || ms === undefined ? [] : [{ distanceM, gapMs: ms - base, estimated: false }];
    });
    const [base, ms] = [now?.gapsMs[0], now?.gapsMs[i]];
    const isNews = now && now.distanceM > (atMats.at(-1)?.distanceM ?? 0);
    if (!isNews || base === undefined || ms === undefined) return atMats;
    return [...atMats, { distanceM: now.distanceM, gapMs: ms - base, estimated: true }];
  });
}

function timeAt({ progress }: EntrantView, point: string, clock: CommonClock): number | undefined {
  const split = possibleSplits(progress?.splits).find((each) => each.point === point);
  // Gun times count to a tenth of a second.
  return split && (clock === 'GUN' ? Math.floor(split.gunMs / 100) * 100 : split.netMs);
}

function shareGun(views: EntrantView[]): boolean {
  const guns = new Set(views.map(({ progress }) => progress?.gunTime));
  return guns.size === 1 && !guns.has(undefined);
}

const sameContest = (sides: Side[]): boolean => new Set(sides.map(({ view }) => view.entrant.contest)).size === 1;
