import type { CourseEntry } from '../generated/contracts';
import { placeName } from '../format/words';

export interface CourseFacts {
  lengthM: number;
  climbM: number;
  descentM: number;
  high: Spot;
  low: Spot;
  startM: number;
  finishM: number;
  towns: string[];
}

interface Spot {
  elevationM: number;
  distanceM: number;
}

/** A rise smaller than this is the map's noise, metres: a road is not as rough as its measured heights. */
const NOISE_M = 0.5;

/** What there is to say of a course before anybody has run it. */
export function courseFacts({ points, landmarks }: Pick<CourseEntry, 'points' | 'landmarks'>): CourseFacts {
  const spots = points.map(([distanceM, , , elevationM]) => ({ distanceM, elevationM }));
  const { climbM, descentM } = upAndDown(spots.map((spot) => spot.elevationM));
  const best = (better: (a: number, b: number) => boolean) =>
    spots.reduce((found, spot) => (better(spot.elevationM, found.elevationM) ? spot : found));
  const towns = landmarks.filter((each) => each.kind === 'town').map((each) => each.name.replace(/ \(start\)/, ''));
  return {
    lengthM: spots.at(-1)!.distanceM,
    climbM,
    descentM,
    high: best((a, b) => a > b),
    low: best((a, b) => a < b),
    startM: spots[0].elevationM,
    finishM: spots.at(-1)!.elevationM,
    towns: [...new Set(towns.map((name) => name.replace(/ \(.*\)/, '') || placeName(name)))],
  };
}

/** Climb and descent between turning points that differ by more than noise. */
function upAndDown(heights: number[]): { climbM: number; descentM: number } {
  let [climbM, descentM, heldM] = [0, 0, heights[0]];
  for (const height of heights) {
    const rise = height - heldM;
    if (Math.abs(rise) < NOISE_M) continue;
    if (rise > 0) climbM += rise;
    else descentM -= rise;
    heldM = height;
  }
  return { climbM, descentM };
}
