import type { RaceSession } from '../app/race-session';
import type { Alert, SplitNews } from '../generated/contracts';
import { aheadAtSplit } from '../motion/held-against';
import { speaking } from '../texts/texts';

/** News as it is told on this page; undefined of whom the page does not know. */
export function alertOf(session: RaceSession, { bib, revision, split, corrected }: SplitNews): Alert | undefined {
  const { race, liveStore } = session;
  const view = liveStore.entrants.get(bib);
  if (!view) return undefined;
  const pace = session.paceOf(view);
  // When a record has gone up the road, it is the run that counts.
  const counts = pace && !session.now(view).outOfReach;
  return {
    race: race.race,
    raceName: race.name,
    bib,
    name: view.entrant.name,
    point: split.point,
    pointName: race.points.find((each) => each.id === split.point)?.name ?? split.point,
    distanceM: split.distanceM,
    netMs: split.netMs,
    gunMs: split.gunMs,
    ...(counts ? { aheadMs: aheadAtSplit(view, pace, split) } : {}),
    revision,
    corrected,
    ...(liveStore.clock?.replay ? { rate: liveStore.clock.rate } : {}),
    simulated: view.entrant.simulated,
    language: speaking(),
  };
}
