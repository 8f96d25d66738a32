import type { RaceClock } from '../generated/contracts';
import { isFrozen } from '../motion/race-time';
import type { RaceStore } from '../store/race-store';

/** What a race is to those who watch it: not begun, under way or run, or stopped by somebody. */
export type Stage = 'before' | 'run' | 'stopped';

const BEGUN: RaceClock['state'][] = ['finished', 'official'];

/** The gun is race time zero. A clock that is not set, or stands before it, is of a race to come. */
export function stageOf({ clock, raceMs }: Pick<RaceStore, 'clock' | 'raceMs'>): Stage {
  if (isFrozen(clock)) return 'stopped';
  if (clock && BEGUN.includes(clock.state)) return 'run';
  return clock?.state === 'setup' || raceMs === undefined || raceMs < 0 ? 'before' : 'run';
}
