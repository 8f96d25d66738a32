import type { CourseEntry, RaceEntry } from '../generated/contracts';
import { shortName } from '../format/short-name';

export interface CoursePlace {
  distanceM: number;
  name: string;
}

/** How far from a named place a spot still goes by its name. */
const NEAR_M = 400;

/** What can be picked by name, in the course's order: landmarks, stations and mats. Milestones have no name. */
export function placesOf(course: CourseEntry, race: RaceEntry): CoursePlace[] {
  const landmarks = course.landmarks.filter(({ kind }) => kind !== 'mile');
  return [...landmarks, ...race.points]
    .map(({ distanceM, name }) => ({ distanceM, name }))
    .sort((a, b) => a.distanceM - b.distanceM);
}

/** The nearest name, if one is near. */
export function nameOf(places: CoursePlace[], distanceM: number): string | undefined {
  const off = (each: CoursePlace) => Math.abs(each.distanceM - distanceM);
  const [first] = [...places].sort((a, b) => off(a) - off(b));
  return first && off(first) <= NEAR_M ? shortName(first.name) : undefined;
}
