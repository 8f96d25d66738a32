import type { EntrantEntry, EntrantView, SearchResult, Snapshot } from '../generated/contracts';
import type { Group } from '../store/follow-list';
import { get, part } from './rest';

/** Entrants and groups by what was typed, the nearest first. */
export const search = (race: string, typed: string, signal: AbortSignal): Promise<SearchResult> =>
  get(`/api/races/${part(race)}/search?q=${part(typed)}&limit=20`, signal);

/** Entrants alone. */
export const searchEntrants = (race: string, typed: string, signal: AbortSignal): Promise<EntrantEntry[]> =>
  get(`/api/races/${part(race)}/entrants?q=${part(typed)}&limit=20`, signal);

/** Some of a group, all of them if nothing was typed and it is a small one. */
export const searchGroup = (race: string, group: Group, typed: string, signal: AbortSignal): Promise<EntrantEntry[]> =>
  get(`/api/races/${part(race)}/entrants?q=${part(typed)}&${group.by}=${part(group.value)}&limit=50`, signal);

/** Several at once; whoever is not shown is left out. */
export async function getEntrants(race: string, bibs: string[], signal: AbortSignal): Promise<EntrantEntry[]> {
  if (bibs.length === 0) return [];
  return (await getViews(race, bibs, signal)).map((view) => view.entrant);
}

/** Everything about some entrants, at most 50: whoever asks for the same gets the same answer, and a cache gives it. */
export async function getViews(race: string, bibs: readonly string[], signal?: AbortSignal): Promise<EntrantView[]> {
  const listed = bibs.map(part).sort().join();
  const { entrants } = await get<Snapshot>(`/api/races/${part(race)}/snapshot?entrants=${listed}`, signal);
  return entrants ?? [];
}

/** What the start list says of some entrants, at most 100. */
export const listEntrants = (race: string, bibs: readonly string[]): Promise<EntrantEntry[]> =>
  get(`/api/races/${part(race)}/entrants?bibs=${bibs.map(part).join()}`);
