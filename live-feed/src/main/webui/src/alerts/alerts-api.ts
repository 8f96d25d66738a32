import type { AlertReceipt, AlertSubscription, AlertsView } from '../generated/contracts';

const PATIENCE_MS = 10_000;

/** An answer that is no yes. */
export class Refused extends Error {
  constructor(readonly status: number) {
    super(`Alerts were refused with ${status}`);
  }

  /** Nobody more is told just now; who is told already goes on being told. */
  get isFull(): boolean {
    return this.status === 429;
  }

  /** Whether the same may be granted later. */
  get isForNow(): boolean {
    return this.isFull || this.status >= 500;
  }
}

const pathOf = (race: string): string => `/api/races/${encodeURIComponent(race)}/alerts`;

export const getAlerts = async (): Promise<AlertsView> => (await asked('/api/alerts')).json() as Promise<AlertsView>;

/** Tells of these bibs from now on; the same subscription again changes whom. */
export async function postAlerts(race: string, subscription: AlertSubscription): Promise<AlertReceipt> {
  const answer = await asked(pathOf(race), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(subscription),
  });
  return (await answer.json()) as AlertReceipt;
}

export async function deleteAlerts(race: string, id: string): Promise<void> {
  await asked(`${pathOf(race)}/${encodeURIComponent(id)}`, { method: 'DELETE' });
}

async function asked(path: string, init: RequestInit = {}): Promise<Response> {
  const answer = await fetch(path, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!answer.ok) throw new Refused(answer.status);
  return answer;
}

/** What a browser's subscription says of itself, for these, who are somebody. */
export function subscriptionOf(subscription: PushSubscription, bibs: string[], language: string): AlertSubscription {
  const { endpoint, keys } = subscription.toJSON();
  return {
    endpoint: endpoint!,
    p256dh: keys!.p256dh,
    auth: keys!.auth,
    bibs: bibs as AlertSubscription['bibs'],
    language,
  };
}

/** As web-push tools write keys. */
export function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
