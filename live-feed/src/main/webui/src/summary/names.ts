import type { RaceEntry } from '../generated/contracts';

/** What people call a race's divisions and points. */
export interface Names {
  division(id: string): string;
  point(id: string): string;
}

export const namesOf = ({ divisions, points }: RaceEntry): Names => ({
  division: (id) => divisions.find((each) => each.id === id)?.name ?? id,
  point: (id) => points.find((each) => each.id === id)?.name ?? id,
});
