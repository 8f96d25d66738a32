import { withToken } from '../api/address';
import { pathOf } from '../app/route';
import { followHash } from '../store/follow-link';

/** How many fit beside each other. */
export const MOST_COMPARED = 4;

/** Whom an address compares. */
export function comparedBy(search: string): string[] {
  const bibs = (new URLSearchParams(search).get('bibs') ?? '').split(',').map((bib) => bib.trim());
  return [...new Set(bibs.filter(Boolean))].slice(0, MOST_COMPARED);
}

export function compareLink(race: string, bibs: string[]): string {
  const asked = bibs.slice(0, MOST_COMPARED).map(encodeURIComponent).join();
  return withToken(`${pathOf(race, undefined, 'compare')}${asked ? `?bibs=${asked}` : ''}`);
}

/** All of them on the map, followed. */
export const mapLink = (race: string, bibs: string[]): string =>
  `${withToken(pathOf(race, bibs[0]))}${followHash({ bibs, groups: [] })}`;
