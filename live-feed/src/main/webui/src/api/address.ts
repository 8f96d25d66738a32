/**
 * The key to a private race, as in `/races/{race}?token=...`. It stays in the address, so that a reload and a bookmark keep
 * it, and is stored nowhere.
 */
let token = new URLSearchParams(globalThis.location?.search).get('token') ?? undefined;

/** Scheme and host of the server; empty for the one that the page is from. */
let server = '';

/** Asks that server from now on: a widget's article is of another, and no key in the article's address is ours. */
export function askServer(origin: string): void {
  if (origin === globalThis.location?.origin) return;
  server = origin;
  token = undefined;
}

/** A path of the server as an address. */
export const atServer = (path: string): string => server + path;

/** Whether the race is a private one: nothing of it is kept on the device. */
export const hasToken = (): boolean => token !== undefined;

/** What proves to hold the key, for requests that can have headers: no address with the key in it is sent or logged. */
export function authorization(key = token): Record<string, string> {
  return key ? { Authorization: `Bearer ${key}` } : {};
}

/** An address with the key in it: of this page, or of what can have no headers. */
export function withToken(address: string, key = token): string {
  return key ? `${address}${address.includes('?') ? '&' : '?'}token=${encodeURIComponent(key)}` : address;
}

/** Of a race's socket. */
export function liveAddress(race: string): string {
  const at = (server || location.origin).replace(/^http/, 'ws');
  return withToken(`${at}/live/${encodeURIComponent(race)}`);
}
