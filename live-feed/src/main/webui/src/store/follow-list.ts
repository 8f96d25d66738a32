/** Those who have one value in one field of the start list, as the protocol's hello has them. */
export interface Group {
  by: 'club' | 'charity' | 'hometown' | 'state' | 'country' | 'division';
  value: string;
}

/** Whom one follows: runners one by one, and groups. */
export interface FollowList {
  bibs: string[];
  groups: Group[];
}

/** The server tells a page of 50 entrants. Five are kept for who is looked at or compared without being followed. */
export const MOST_WATCHED = 50;
export const MOST_FOLLOWED = MOST_WATCHED - 5;
/** The server's limit on groups that one page watches. */
export const MOST_GROUPS = 4;

/** Case, accents and what stands between words make no other group. */
export const isSameGroup = (one: Group, other: Group): boolean =>
  one.by === other.by && folded(one.value) === folded(other.value);

/** As it is compared. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
