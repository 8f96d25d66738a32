import type { TransitEntry } from '../generated/contracts';
import type { Place } from '../motion/course-line';
import { straightM, walkS } from './walking';

type Station = TransitEntry['stations'][number];
type Spot = Pick<Place, 'lat' | 'lon'>;

/** Nobody walks further to a train when time is short. */
const WALKABLE_M = 2_500;
/** Time to get down to the platform. */
const PLATFORM_S = 120;

/** A way by one train, times in seconds of the race's day. */
export interface Hop {
  line: string;
  from: Station;
  to: Station;
  departureS: number;
  arrivalS: number;
  /** At the spot, after the walk. */
  thereS: number;
}

/** The open station nearest to a place, if one can be walked to. */
export function nearestStation(transit: TransitEntry, spot: Spot): { station: Station; walkS: number } | undefined {
  const [first] = open(transit, spot);
  return first && { station: first.station, walkS: first.walkS };
}

/** The train that gets one from a spot to another first, leaving when one may; undefined if none does that day. */
export function firstHop(transit: TransitEntry, from: Spot, to: Spot, leavesS: number): Hop | undefined {
  const near = walks(transit, from);
  const there = walks(transit, to);
  let best: Hop | undefined;
  for (const { line, calls } of transit.trips) {
    for (let i = 0; i < calls.length; i++) {
      const [station, , departureS] = calls[i];
      const walked = near.get(station);
      if (walked === undefined || leavesS + walked + PLATFORM_S > departureS) continue;
      for (const [end, arrivalS] of calls.slice(i + 1)) {
        const last = there.get(end);
        if (last === undefined || end === station) continue;
        const thereS = arrivalS + last;
        if (best && best.thereS <= thereS) continue;
        best = {
          line,
          from: transit.stations[station],
          to: transit.stations[end],
          departureS,
          arrivalS,
          thereS,
        };
      }
    }
  }
  return best;
}

/** By station's index, the walk to it. */
function walks(transit: TransitEntry, spot: Spot): Map<number, number> {
  return new Map(open(transit, spot).map(({ index, walkS }) => [index, walkS]));
}

function open(transit: TransitEntry, spot: Spot) {
  return transit.stations
    .map((station, index) => ({ station, index, metres: straightM(spot, station), walkS: walkS(spot, station) }))
    .filter(({ station, metres }) => !station.closed && metres <= WALKABLE_M)
    .sort((a, b) => a.metres - b.metres);
}
