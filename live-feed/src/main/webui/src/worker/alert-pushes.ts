import { deleteAlerts, getAlerts, bytesOf, postAlerts, subscriptionOf } from '../alerts/alerts-api';
import { type KeptAlerts, keepAlerts, keptAlerts } from '../alerts/kept-alerts';
import { notify } from '../alerts/notification';
import { pathOf } from '../app/route';
import type { Alert, RaceView } from '../generated/contracts';
import { isFrozen } from '../motion/race-time';
import { alertIn } from './alert-in';
import { sayIn } from './spoken';

type Registration = Pick<ServiceWorkerRegistration, 'showNotification' | 'getNotifications'>;

interface Page {
  url: string;
  focus(): Promise<unknown>;
  navigate(path: string): Promise<Page | null>;
  postMessage(message: unknown): void;
}

/** Of a worker's clients, what is asked of them here. */
interface Windows {
  matchAll(options: { type: 'window'; includeUncontrolled: true }): Promise<readonly Page[]>;
  openWindow(url: string): Promise<unknown>;
}

/** A notification that is late is worse than one of a stopped race. */
const ASKED_MS = 3_000;

let showing: Promise<void> = Promise.resolve();

/** A push shows something, whatever it holds; one after the other, so that the newest of two stands in the end. */
export function shown(registration: Registration, text: string | undefined, language: string): Promise<void> {
  const alert = alertIn(text);
  const isStopped = alert ? stopped(alert.race) : Promise.resolve(false);
  const show = async () =>
    alert && !(await isStopped)
      ? notify(registration, alert, sayIn)
      : showNews(registration, alert?.language || language);
  showing = showing.then(show, show);
  return showing;
}

/** What was sent before a stop, and comes after it, says nothing of anybody. Who cannot be asked has not said that it is. */
async function stopped(race: string): Promise<boolean> {
  try {
    const answer = await fetch(`/api${pathOf(race)}`, { cache: 'no-store', signal: AbortSignal.timeout(ASKED_MS) });
    return isFrozen(((await answer.json()) as Partial<RaceView>).clock);
  } catch {
    return false;
  }
}

const showNews = (registration: Registration, language: string): Promise<void> =>
  registration.showNotification('Boylston', { body: sayIn(language)('news'), tag: 'news' });

/** The page that shows the race comes to the front, at the runner; without one, it is opened there, where a page at `/` is. */
export async function opened(clients: Windows, notification: Pick<Notification, 'close' | 'data'>): Promise<void> {
  notification.close();
  const alert = notification.data as Alert | undefined;
  const windows = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  const race = alert && pathOf(alert.race);
  const page = windows.find(({ url }) => `${new URL(url).pathname}/`.startsWith(`${race}/`));
  if (page) {
    page.postMessage({ type: 'show', race: alert!.race, bib: alert!.bib });
    await page.focus();
    return;
  }
  const path = alert ? pathOf(alert.race, alert.bib) : '/';
  const home = windows.find(({ url }) => new URL(url).pathname === '/');
  if (!(await wentTo(path, home))) await clients.openWindow(path);
}

/** Whether a page at `/` is there now; of one that another worker serves, browsers do not allow it. */
async function wentTo(path: string, page: Page | undefined): Promise<boolean> {
  const there = path === '/' ? page : await page?.navigate(path).catch(() => null);
  await there?.focus();
  return !!there;
}

/** The browser has let the old subscription go: the server is told the new one, of each race, as it was asked before. */
export async function subscribedAgain(manager: PushManager, fresh: PushSubscription | null): Promise<void> {
  const asked = (await keptAlerts()).filter(({ bibs }) => bibs.length > 0);
  if (asked.length === 0) return;
  const subscription = fresh ?? (await manager.getSubscription()) ?? (await subscribed(manager));
  if (subscription) await Promise.all(asked.map((each) => askedAgain(subscription, each)));
}

async function subscribed(manager: PushManager): Promise<PushSubscription | undefined> {
  const { publicKey } = await getAlerts();
  return publicKey ? manager.subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(publicKey) }) : undefined;
}

async function askedAgain(subscription: PushSubscription, kept: KeptAlerts): Promise<void> {
  const { race, bibs, language, id: old } = kept;
  const { id } = await postAlerts(race, subscriptionOf(subscription, bibs, language));
  await keepAlerts({ ...kept, id, endpoint: subscription.endpoint, askedAtMs: Date.now() });
  if (id !== old) await deleteAlerts(race, old).catch(() => undefined);
}
