import type { Alert } from '../generated/contracts';
import { tagOf } from './alert';
import { type Say, headingOf, lineOf } from './alert-words';

/** TypeScript knows fewer than browsers do. */
export interface Shown extends NotificationOptions {
  renotify?: boolean;
  timestamp?: number;
  data: Alert;
}

type Registration = Pick<ServiceWorkerRegistration, 'showNotification' | 'getNotifications'>;

/**
 * Shows an alert beside the page. Of each passing one stands there: the newest that was told, whatever comes late. What
 * stands already is shown again without a sound, since a push must show something.
 */
export async function notify(
  registration: Registration,
  alert: Alert,
  sayIn: (language: string) => Say,
): Promise<void> {
  const tag = tagOf(alert);
  const standing = (await registration.getNotifications({ tag })).at(-1)?.data as Alert | undefined;
  const isNews = !standing || alert.revision > standing.revision;
  const told = isNews ? alert : standing;
  const say = sayIn(told.language);
  const options: Shown = {
    body: lineOf(told, say),
    tag,
    data: told,
    lang: told.language,
    dir: 'auto',
    timestamp: Date.now(),
    ...(isNews ? { renotify: told.corrected } : { silent: true }),
  };
  await registration.showNotification(headingOf(told, say), options);
}
