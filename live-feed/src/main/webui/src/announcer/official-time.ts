import type { EntrantView, Leaders, RaceEntry } from '../generated/contracts';

/** A finisher's time by the clock that places their division; undefined of whom the finish is not known here yet. */
export function officialTime(
  { divisions }: Pick<RaceEntry, 'divisions'>,
  { entrant, progress }: EntrantView,
): { ms: number; clock: Leaders['clock'] } | undefined {
  const last = progress?.status === 'Finished' ? progress.splits.at(-1) : undefined;
  const clock = divisions.find((each) => each.id === entrant.division)?.officialTime ?? 'NET';
  return last && { ms: clock === 'GUN' ? last.gunMs : last.netMs, clock };
}
