import type { Figure } from '../app/figures';
import { type Units, unitM } from '../format/distance';
import { shortName } from '../format/short-name';
import { placeName } from '../format/words';
import type { CourseEntry, RaceEntry } from '../generated/contracts';
import { isFinish } from '../motion/contest-points';

/** Something on the course that has a name. Lower ranks choose their place first. */
export interface Mark {
  id: string;
  kind: Figure['kind'] | 'town' | 'point' | 'hill' | 'landmark' | 'mark';
  label: string;
  distanceM: number;
  rank: number;
  /** Pixels a kilometre from which on there is room for it. */
  fromPxPerKm: number;
}

const LONGEST = 20;
const LAST_HILL = 498;
const HILLS = 600;

/** Towns, tops of hills and what else is worth a name, each once. */
export function places(landmarks: CourseEntry['landmarks'], lengthM: number): Mark[] {
  const seen = new Set<string>();
  const named = landmarks
    .filter((each) => each.kind === 'town' || each.kind === 'landmark')
    .filter((each) => each.distanceM < lengthM && !/ (foot|turn) ?/.test(each.name))
    .map((each, i) => place(each, i))
    .filter((each) => each.label.length <= LONGEST && !seen.has(each.label) && seen.add(each.label));
  // Whoever knows one hill of a course knows its last; the others come after the towns.
  const hills = named.filter(({ kind }) => kind === 'hill').reverse();
  hills.forEach((hill, i) => (hill.rank = i === 0 ? LAST_HILL : HILLS + i));
  return named;
}

function place(each: CourseEntry['landmarks'][number], i: number): Mark {
  const town = each.kind === 'town';
  const hill = / crest$/.test(each.name);
  const label = town ? placeName(each.name) : shortName(each.name).replace(/ crest$/, '');
  return {
    id: `place ${label}`,
    kind: town ? 'town' : hill ? 'hill' : 'landmark',
    label,
    distanceM: each.distanceM,
    rank: town ? 500 + i : hill ? HILLS : 800 + i,
    fromPxPerKm: town ? 0 : hill ? 9 : 60,
  };
}

export const mats = (race: RaceEntry): Mark[] =>
  race.points.map((point, i) => {
    const finish = isFinish(race, point.id);
    return {
      id: `mat ${point.id}`,
      kind: finish ? 'town' : 'point',
      label: finish ? shortName(point.name) : point.name,
      distanceM: point.distanceM,
      rank: finish ? 499 : 700 + i,
      fromPxPerKm: finish ? 0 : 28,
    };
  });

/** Kilometres or miles: every one is a small dot on the road, and has its number where there is room for numbers. */
export function distanceMarks(lengthM: number, units: Units): Mark[] {
  const stepM = unitM(units);
  return Array.from({ length: Math.ceil(lengthM / stepM) - 1 }, (_, i) => {
    const n = i + 1;
    return {
      id: `mark ${n}`,
      kind: 'mark',
      label: `${n} ${units}`,
      distanceM: n * stepM,
      rank: 900 + (n % 10 === 0 ? 0 : n % 5 === 0 ? 100 : 200) + n,
      fromPxPerKm: n % 5 === 0 ? 8 : 40,
    };
  });
}
