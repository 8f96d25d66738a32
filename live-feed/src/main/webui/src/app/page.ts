import { alertsPart, wantsAlerts } from '../alerts/late-alerts';
import { hasToken, withToken } from '../api/address';
import type { LiveMessage } from '../generated/contracts';
import { followedBy } from '../store/follow-link';
import { keepView, lastView } from '../store/last-view';
import type { RaceSession, Surroundings } from './race-session';
import { pathOf, routeOf } from './route';

/** How often the device keeps what the page knows. */
const KEEP_MS = 15_000;
/** Nothing heard for so long: what an earlier visit knew is better than nothing. */
const FIRST_WORD_MS = 2_000;

/** Who is told what the server says, after the race has taken it. */
export const hearers = new Set<(message: LiveMessage) => void>();

/** The page with its address bar. */
export const PAGE: Surroundings = {
  isPage: true,
  chose: (race, bib) => history.pushState(null, '', withToken(pathOf(race, bib))),
  // The page asks again whether it may, and says that it may not.
  refused: () => location.reload(),
  linked: () => followedBy(location.hash),
  taken: ({ choices }) => {
    // Taken off the list, those in the address would come back.
    if (choices.kept) history.replaceState(history.state, '', location.pathname + location.search);
  },
  message: (message) => hearers.forEach((hear) => hear(message)),
  started: (session) => {
    window.addEventListener('popstate', () => session.show(routeOf(location.pathname).bib));
    window.addEventListener('hashchange', () => session.takeLink());
    if (!hasToken()) surviveReload(session);
    const begin = () => void alertsPart.now({ requestUpdate: begin })?.alertsOf(session);
    if (wantsAlerts(session)) begin();
  },
};

function surviveReload({ liveStore: store, race }: RaceSession): void {
  setInterval(() => store.connection === 'open' && void keepView(store), KEEP_MS);
  setTimeout(async () => {
    const last = await lastView(race.race);
    if (last && store.connection !== 'open') store.takeLast(last);
  }, FIRST_WORD_MS);
}
