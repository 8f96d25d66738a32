import { opened, shown, subscribedAgain } from './alert-pushes';
import { keptAnswer, wayOf } from './keeping';

declare const self: ServiceWorkerGlobalScope;

/** A new build has other assets: it takes over at once, and what was kept of older ones makes room in time. */
self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const way = wayOf(event.request, self.location.origin);
  const lasting = (work: Promise<void>) => event.waitUntil(work.catch(() => undefined));
  if (way) event.respondWith(keptAnswer(event.request, way, lasting, true));
});

/** The page tells what it had loaded before this worker was there; its first page and its race are asked for anew, like any. */
self.addEventListener('message', ({ data }: ExtendableMessageEvent) => {
  if (data?.type !== 'keep') return;
  for (const address of data.addresses as string[]) {
    const request = new Request(address);
    const way = new URL(address).pathname === '/' ? 'page' : wayOf(request, self.location.origin);
    // Without a network, nothing more is kept than there was.
    if (way) void keptAnswer(request, way).catch(() => undefined);
  }
});

self.addEventListener('push', (event) => {
  event.waitUntil(shown(self.registration, event.data?.text(), self.navigator.language));
});

self.addEventListener('notificationclick', (event) => {
  event.waitUntil(opened(self.clients, event.notification));
});

/** Missed here, for want of a network, it is made good when the page is next opened. */
self.addEventListener('pushsubscriptionchange', (event) => {
  const again = subscribedAgain(self.registration.pushManager, event.newSubscription ?? null);
  event.waitUntil(again.catch(() => undefined));
});
