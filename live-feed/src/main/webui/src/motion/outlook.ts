import type { Projection } from '../generated/contracts';
import type { ProjectionNow } from './projection-now';

/** Likely from two in three, possible from one in five: as pace-service puts it. */
const LIKELY = 2 / 3;
const POSSIBLE = 0.2;

/**
 * The projection as it stands now. Whether the target is out of reach is said at mats alone, where it was so twice running; a
 * number is given only where past runners give one.
 */
export function asOfNow(said: Projection, now: ProjectionNow, targetMs: number | undefined): Projection {
  const moved = { ...said, finishMs: now.finish.atMs, lowMs: now.finish.lowMs, highMs: now.finish.highMs };
  if (targetMs === undefined || !said.outlook || said.outlook === 'outOfReach') return moved;
  const chance = now.finishBy(targetMs);
  return {
    ...moved,
    outlook: chance >= LIKELY ? 'likely' : chance >= POSSIBLE ? 'possible' : 'unlikely',
    chancePercent: said.chancePercent === undefined ? undefined : Math.max(1, Math.min(Math.round(100 * chance), 99)),
  };
}
