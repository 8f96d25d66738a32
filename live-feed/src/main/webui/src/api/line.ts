import type { Hello, LiveMessage } from '../generated/contracts';

/** What a line tells, never before its maker has returned. */
export interface LineEvents {
  message(message: LiveMessage): void;
  /** Dots, in bytes. */
  field(message: ArrayBuffer): void;
  /** It broke, for good: it says nothing more. */
  lost(): void;
}

/** One way to hear of a race, while it holds. */
export interface Line {
  /** What to watch from now on, and everything of it anew. */
  watch(hello: Hello): void;
  /** Ends it without hearing of it again: its late word must not be taken for its successor's. */
  close(): void;
}

export type OpenLine = (race: string, hello: Hello, events: LineEvents) => Line;

export const racePath = (race: string): string => `/api/races/${encodeURIComponent(race)}`;

/** What to watch, as an address says it. Equal watches give equal addresses, for a cache's sake. */
export function queryOf({ field, leaders, entrants, groups }: Hello): string {
  const query = new URLSearchParams();
  if (field) query.set('field', 'true');
  if (leaders) query.set('leaders', 'true');
  if (entrants.length > 0) query.set('entrants', [...entrants].sort().join());
  groups?.forEach(({ by, value }) => query.append('group', `${by}:${value}`));
  return query.toString();
}
