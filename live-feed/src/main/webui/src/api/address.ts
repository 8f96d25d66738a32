/**
 * The key to a private race, as in `/races/{race}?token=...`. It stays in the address, so that a reload and a bookmark keep
 * it, and is stored nowhere.
 */
const token = new URLSearchParams(globalThis.location?.search).get('token') ?? undefined;

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
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  return withToken(`${scheme}://${location.host}/live/${encodeURIComponent(race)}`);
}
