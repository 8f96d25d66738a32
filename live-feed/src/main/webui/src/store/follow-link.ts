import { type FollowList, type Group, MOST_FOLLOWED, MOST_GROUPS, folded } from './follow-list';

const FIELDS: Group['by'][] = ['club', 'charity', 'hometown', 'state', 'country', 'division'];
const LONGEST_BIB = 32;
const LONGEST_VALUE = 100;

/** The end of an address that carries a list to somebody else: `#follow=4758,F8&group=club:Heartbreak`. */
export function followHash({ bibs, groups }: FollowList): string {
  const parts = [
    ...(bibs.length ? [`follow=${bibs.map(encodeURIComponent).join()}`] : []),
    ...groups.map(({ by, value }) => `group=${by}:${encodeURIComponent(value)}`),
  ];
  return parts.length ? `#${parts.join('&')}` : '';
}

/** The list that an address carries, if any; whatever is no bib and no group is left out, and what is too much. */
export function followedBy(hash: string): FollowList | undefined {
  const parts = hash
    .slice(1)
    .split('&')
    .map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]);
  const bibs = parts
    .filter(([name]) => name === 'follow')
    .flatMap(([, value]) => value.split(','))
    .map(decoded);
  const groups = parts.filter(([name]) => name === 'group').map(([, value]) => groupOf(decoded(value)));
  const list = {
    bibs: [...new Set(bibs.filter((bib) => bib && bib.length <= LONGEST_BIB))].slice(0, MOST_FOLLOWED),
    groups: groups.filter((group) => group !== undefined).slice(0, MOST_GROUPS),
  };
  return list.bibs.length || list.groups.length ? list : undefined;
}

function groupOf(text: string): Group | undefined {
  const colon = text.indexOf(':');
  const by = FIELDS.find((field) => field === text.slice(0, colon));
  const value = text.slice(colon + 1).trim();
  return by && folded(value) && value.length <= LONGEST_VALUE ? { by, value } : undefined;
}

/** What is no well-formed address is nobody's bib. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return '';
  }
}
