import type { Projection } from '../generated/contracts';
import type { ProjectionNow } from './projection-now';

/** Likely from two in three, possible from one in five: as pace-service puts it. */
const LIKELY = 2 / 3;
const POSSIBLE = 0.2;

/** What a projection is asked about. */
export interface Aimed {
  /** The target on the runner's own clock, milliseconds. */
  netMs: number;
  /** Whether it is the one that pace-service scores against: then that has the word on what is out of reach. */
  scored: boolean;
}

/**
 * The projection as it stands now. Whether the target is out of reach is said at mats alone: of the scored one where it was so
 * twice running, of another where the last mat left less than one run in a hundred. A number is given only where past runners
 * give one.
 */
export function asOfNow(said: Projection, now: ProjectionNow | undefined, aimed: Aimed | undefined): Projection {
  const { outlook: saidOutlook, chancePercent: saidChance, ...plain } = said;
  const own = aimed?.scored ? { outlook: saidOutlook, chancePercent: saidChance } : {};
  if (!now) return { ...plain, ...own };
  const moved = { ...plain, ...own, finishMs: now.finish.atMs, lowMs: now.finish.lowMs, highMs: now.finish.highMs };
  if (!aimed || own.outlook === 'outOfReach' || (aimed.scored && !own.outlook)) return moved;
  if (!aimed.scored && isGone(said, aimed.netMs)) return { ...moved, outlook: 'outOfReach' };
  const chance = now.finishBy(aimed.netMs);
  return {
    ...moved,
    outlook: chance >= LIKELY ? 'likely' : chance >= POSSIBLE ? 'possible' : 'unlikely',
    chancePercent: said.basis === 'history' ? Math.max(1, Math.min(Math.round(100 * chance), 99)) : undefined,
  };
}

/** At the last mat: the first of the levels that travel is one in a hundred. */
const isGone = ({ ahead }: Projection, netMs: number): boolean => !!ahead && netMs < ahead.finishMs[0];
