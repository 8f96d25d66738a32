import type { EntrantView, RaceEntry, Split, TargetEntry } from '../generated/contracts';
import { RecordPace } from './record-pace';

/** What a reader holds a run against: a target by its id, or a time of their own, milliseconds. */
export type Aim = string | number;

/** No target of a race is called so. */
const OWN = ':own';

export const isOwn = (target: TargetEntry): boolean => target.id === OWN;

/** The pace that somebody is held against: as the reader chose, otherwise as the race has it. */
export function heldAgainst(
  view: EntrantView,
  paces: Map<string, RecordPace>,
  race: RaceEntry,
  aim?: Aim,
): RecordPace | undefined {
  if (typeof aim === 'number') return new RecordPace(ownTime(aim, lengthOf(view, race), race.race));
  const listed = aim !== undefined && targetIdsOf(view).includes(aim) ? paces.get(aim) : undefined;
  return listed ?? paces.get(targetIdsOf(view)[0] ?? '');
}

/** Every target of an entrant, the one shown by default first. */
export function targetsOf(view: EntrantView, paces: Map<string, RecordPace>): TargetEntry[] {
  return targetIdsOf(view).flatMap((id) => paces.get(id)?.target ?? []);
}

/** Milliseconds ahead at a mat, negative behind: as it was scored, or from the table of another target. */
export function aheadAtSplit({ progress }: EntrantView, pace: RecordPace, split: Split): number {
  const scored = progress?.target === pace.target.id ? split.aheadMs : undefined;
  return scored ?? pace.aheadMs(split.distanceM, elapsedAtSplit(pace, split));
}

/** Milliseconds on the target's clock. */
export const elapsedAtSplit = ({ target }: RecordPace, { gunMs, netMs }: Split): number =>
  target.clock === 'GUN' ? gunMs : netMs;

/** How long the entrant's race is, metres. */
export function lengthOf({ entrant }: EntrantView, { contests }: RaceEntry): number {
  return (contests.find((each) => each.id === entrant.contest) ?? contests[0]).distanceM;
}

function targetIdsOf({ entrant, progress }: EntrantView): string[] {
  return [...new Set([...(progress?.target ? [progress.target] : []), ...entrant.targets])];
}

/** Run evenly: the simplest that may be assumed of a time that somebody typed. */
function ownTime(timeMs: number, distanceM: number, race: string): TargetEntry {
  return {
    type: 'target',
    race,
    id: OWN,
    name: '',
    status: 'UNOFFICIAL',
    timeMs,
    clock: 'NET',
    method: 'EVEN_PACE',
    forComparison: false,
    distanceM,
    stepM: distanceM,
    timesMs: [0, timeMs],
  };
}

/** Somebody holds it: the page may call it the record. */
export const isRecord = (target: TargetEntry): boolean => !!target.holder;
