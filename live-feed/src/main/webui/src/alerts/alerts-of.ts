import { hearers } from '../app/page';
import type { RaceSession } from '../app/race-session';
import { pathOf, routeOf } from '../app/route';
import { withToken } from '../api/address';
import { Alerts } from './alerts';

const made = new WeakMap<RaceSession, Alerts>();

/** The alerts of a visit, the same for all that show them. */
export function alertsOf(session: RaceSession): Alerts {
  let alerts = made.get(session);
  if (!alerts) {
    made.set(session, (alerts = new Alerts(session)));
    const { hear } = alerts;
    hearers.add(hear);
    navigator.serviceWorker?.addEventListener('message', ({ data }) => {
      if (data?.type === 'show' && data.race === session.race.race) showRunner(session, data.bib);
    });
  }
  return alerts;
}

/** On the live map the runner is chosen; another view gives way to it. */
export function showRunner(session: RaceSession, bib: string): void {
  if (routeOf(location.pathname).view === '') session.select(bib);
  else location.assign(runnerPath(session, bib));
}

export const runnerPath = ({ race }: RaceSession, bib: string): string => withToken(pathOf(race.race, bib));
