import type { Place } from '../motion/course-line';

/** A crowd's pace on a pavement. */
const WALKING_MPS = 1.25;
/** Streets are longer than the crow's way, about so much. */
const DETOUR = 1.3;
const METRES_PER_DEGREE = (Math.PI / 180) * 6_371_008.8;

type Spot = Pick<Place, 'lat' | 'lon'>;

export function straightM(from: Spot, to: Spot): number {
  const east = METRES_PER_DEGREE * Math.cos((((from.lat + to.lat) / 2) * Math.PI) / 180);
  return Math.hypot((to.lon - from.lon) * east, (to.lat - from.lat) * METRES_PER_DEGREE);
}

/** How long it takes on foot; no map of streets is asked, so it is a guess and said as one. */
export const walkS = (from: Spot, to: Spot): number => (straightM(from, to) * DETOUR) / WALKING_MPS;
