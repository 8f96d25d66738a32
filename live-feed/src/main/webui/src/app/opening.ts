import { listRaces } from '../api/races';
import { getRace } from '../api/rest';
import type { RaceView } from '../generated/contracts';
import { type Route, routeOf } from './route';

/** The race of an address, as it was loaded: before what draws it is here. */
export interface Opening {
  route: Route;
  /** Undefined where the address names none, and there is none; and while it has no course to draw it on. */
  view?: RaceView;
}

let asked: Promise<Opening> | undefined;

/** The race that the address names, or the first there is. Asked for once, until nobody answers: then once more. */
export function openRace(): Promise<Opening> {
  const asking = (asked ??= ask());
  const again = () => asked === asking && (asked = undefined);
  asking.then(({ view }) => view ?? again(), again);
  return asking;
}

async function ask(): Promise<Opening> {
  const route = routeOf(location.pathname);
  const race = route.race ?? (await listRaces())[0]?.race;
  const view = race ? await getRace(race) : undefined;
  return { route, view: view?.courses.length ? view : undefined };
}
