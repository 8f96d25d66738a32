import sampleView from '../../../../../../race-contracts/src/main/resources/sample/entrant-view.json';
import sampleLeaders from '../../../../../../race-contracts/src/main/resources/sample/leaders.json';
import sampleRace from '../../../../../../race-contracts/src/main/resources/sample/race-view.json';
import type { RaceSession } from '../app/race-session';
import { ServerClock } from '../api/server-clock';
import type { EntrantView, Leaders, RaceClock, RaceView } from '../generated/contracts';
import { type Aim, heldAgainst } from '../motion/held-against';
import { runnerNow } from '../motion/runner-now';
import { RaceStore } from '../store/race-store';

export const NOW = Date.parse('2026-11-23T21:00:02.500Z');

/** Boston as the golden samples have it: the finish has a name of its own. */
export function boston(clock: Partial<RaceClock> = {}): RaceView {
  const view = structuredClone(sampleRace) as unknown as RaceView;
  view.race.points.at(-1)!.name = 'Finish, Boylston Street';
  return { ...view, clock: { ...view.clock!, ...clock } };
}

export const loren = (): EntrantView => structuredClone(sampleView) as unknown as EntrantView;

export const eliteWomen = (over: Partial<Leaders> = {}): Leaders => ({
  ...(structuredClone(sampleLeaders) as unknown as Leaders),
  ...over,
});

/** What templates ask of a visit; it draws nothing and hears nobody. */
export function visit(view: RaceView = boston(), aim?: Aim): RaceSession {
  const store = new RaceStore(view, new ServerClock(() => NOW), () => NOW);
  const choices = { units: 'km', selected: undefined, aimOf: () => aim, hasRead: () => false };
  const paceOf = (each: EntrantView) => heldAgainst(each, store.paces, view.race, aim);
  const now = (each: EntrantView) => runnerNow(each, view.race, paceOf(each), store.raceMs ?? 0, store.frozen);
  return { view, race: view.race, store, liveStore: store, choices, paceOf, now } as unknown as RaceSession;
}
