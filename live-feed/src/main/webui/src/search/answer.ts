import { getEntrants, search, searchGroup } from '../api/people';
import type { RaceSession } from '../app/race-session';
import type { Group } from '../store/follow-list';
import { type Found, foundBy, members, offered } from './found';

/** What a search box is for. */
export interface Scope {
  /** With one, its runners alone are found: it may be another than the page's. */
  race?: string;
  /** With one, its people alone are found. */
  group?: Group;
  /** With it groups alone are found. */
  chosenGroup?: unknown;
  /** Whether those followed and looked at are offered before anything is typed. */
  offers: boolean;
}

/** What there is for what was typed. */
export async function answer(
  { race: { race }, choices }: RaceSession,
  typed: string,
  { race: wanted, group, chosenGroup, offers }: Scope,
  signal: AbortSignal,
): Promise<Found[]> {
  if (wanted) return typed ? foundBy({ ...(await search(wanted, typed, signal)), groups: [] }) : [];
  if (group) return members(await searchGroup(race, group, typed, signal));
  if (typed) {
    const result = await search(race, typed, signal);
    return foundBy(chosenGroup ? { ...result, entrants: [] } : result);
  }
  if (!offers) return [];
  const { following, recent, panel } = choices;
  // On a desk those followed stand right below.
  const bibs = recent.filter((bib) => !following.includes(bib)).concat(panel === 'search' ? following : []);
  return offered(await getEntrants(race, bibs, signal), following, recent);
}
