import type { EntrantEntry, SearchResult } from '../generated/contracts';
import type { Group } from '../store/follow-list';

/** One line that can be chosen. */
export type Option = { kind: 'entrant'; entrant: EntrantEntry } | { kind: 'group'; group: Group; of: number };

/** What is shown under one heading. */
export interface Found {
  heading: 'byBib' | 'byName' | 'byNameAndGroup' | 'groups' | 'following' | 'recent' | 'members';
  options: Option[];
}

const entrantOption = (entrant: EntrantEntry): Option => ({ kind: 'entrant', entrant });

/** The server's answer under its headings. A group that is typed in full comes before people who are only called alike. */
export function foundBy({ entrants, groups }: SearchResult): Found[] {
  const by = (match: string) => entrants.filter((hit) => hit.by === match).map((hit) => entrantOption(hit.entrant));
  const found: Found[] = [
    { heading: 'byBib', options: by('bib') },
    { heading: 'byName', options: by('name') },
    { heading: 'byNameAndGroup', options: by('nameAndGroup') },
    {
      heading: 'groups',
      options: groups.map(({ by, value, of }): Option => ({ kind: 'group', group: { by, value }, of })),
    },
  ];
  return found.filter(({ options }) => options.length > 0);
}

/** Before anything is typed: those followed, then those looked at, nobody twice. */
export function offered(entrants: EntrantEntry[], following: string[], recent: string[]): Found[] {
  const known = new Map(entrants.map((entrant) => [entrant.bib, entrant]));
  const those = (bibs: string[]) =>
    bibs
      .map((bib) => known.get(bib))
      .filter((entrant) => entrant !== undefined)
      .map(entrantOption);
  const found: Found[] = [
    { heading: 'following', options: those(following) },
    { heading: 'recent', options: those(recent.filter((bib) => !following.includes(bib))) },
  ];
  return found.filter(({ options }) => options.length > 0);
}

export const members = (entrants: EntrantEntry[]): Found[] =>
  entrants.length ? [{ heading: 'members', options: entrants.map(entrantOption) }] : [];

export const optionsOf = (found: Found[]): Option[] => found.flatMap(({ options }) => options);

const keyOf = (option: Option): string =>
  option.kind === 'entrant' ? option.entrant.bib : `${option.group.by}=${option.group.value}`;

/** Where an option now stands that stood elsewhere in an earlier answer; -1 when it is gone, or there was none. */
export const placeOf = (option: Option | undefined, found: Found[]): number =>
  option ? optionsOf(found).findIndex((each) => each.kind === option.kind && keyOf(each) === keyOf(option)) : -1;
