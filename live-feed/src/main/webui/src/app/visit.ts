import { openRace, type Opening } from './opening';
import { PAGE } from './page';
import { RaceSession } from './race-session';

export interface Visit extends Opening {
  session?: RaceSession;
}

let begun: Promise<Visit> | undefined;

/**
 * Hears of the race that the address names, from as soon as it is loaded: the field is on its way while what shows it still comes.
 * Begun once, by whoever is there first; what failed is begun anew.
 */
export function visit(): Promise<Visit> {
  const beginning = (begun ??= begin());
  const again = () => begun === beginning && (begun = undefined);
  beginning.then(({ session }) => session ?? again(), again);
  return beginning;
}

async function begin(): Promise<Visit> {
  const opening = await openRace();
  if (!opening.view) return opening;
  const session = new RaceSession(opening.view, PAGE);
  session.start(opening.route.bib);
  return { ...opening, session };
}
