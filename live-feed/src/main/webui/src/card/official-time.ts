import type { RaceSession } from '../app/race-session';
import type { Division, EntrantView } from '../generated/contracts';

export const divisionOf = ({ race }: RaceSession, { entrant }: EntrantView): Division | undefined =>
  race.divisions.find((each) => each.id === entrant.division);

/** A finisher's time by the clock that places their division, and the other beside it. */
export function officialTime(
  session: RaceSession,
  view: EntrantView,
): { clock: 'GUN' | 'NET'; ms: number; otherMs: number } {
  const { netMs, gunMs } = view.progress!.splits.at(-1)!;
  return divisionOf(session, view)?.officialTime === 'GUN'
    ? { clock: 'GUN', ms: gunMs, otherMs: netMs }
    : { clock: 'NET', ms: netMs, otherMs: gunMs };
}
