import type { EntrantView, Leaders, RaceEntry } from '../generated/contracts';

/** A finisher's time by the clock that places their division; undefined short of a split. */
export function officialTime(
  { divisions }: RaceEntry,
  { entrant, progress }: EntrantView,
): { ms: number; clock: Leaders['clock'] } | undefined {
  const last = progress?.splits.at(-1);
  const clock = divisions.find((each) => each.id === entrant.division)?.officialTime ?? 'NET';
  return last && { ms: clock === 'GUN' ? last.gunMs : last.netMs, clock };
}
