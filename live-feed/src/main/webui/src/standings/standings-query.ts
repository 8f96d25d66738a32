import { withToken } from '../api/address';
import { pathOf } from '../app/route';
import type { Leaders, RaceEntry } from '../generated/contracts';
import type { Group } from '../store/follow-list';

/** Which part of the standings is looked at, as the address says it. */
export interface StandingsQuery {
  contest?: string;
  division: string;
  /** Only where the division is of both sexes: among whom places count. */
  sex?: 'F' | 'M' | 'X';
  ageGroup?: string;
  /** Undefined for the furthest that anybody has passed. */
  point?: string;
  /** Of those placed together only these, with their places among all. */
  only?: Group;
  /** From 1 on. */
  page: number;
}

export const PAGE_SIZE = 50;

const FILTERS: Group['by'][] = ['hometown', 'state', 'country', 'club', 'charity'];
const SEXES = ['F', 'M', 'X'] as const;

/** What an address asks for, and what makes sense where it asks for nothing or for what there is not. */
export function queryOf(search: string, race: RaceEntry): StandingsQuery {
  const asked = new URLSearchParams(search);
  const division = race.divisions.find((each) => each.id === asked.get('division')) ?? firstOf(race);
  const contest = race.contests.find((each) => each.id === asked.get('contest'));
  const sex = division.sex ? undefined : SEXES.find((each) => each === asked.get('sex'));
  const by = FILTERS.find((each) => asked.get(each)?.trim());
  return {
    contest: contest?.id,
    division: division.id,
    sex,
    ageGroup: division.sex || sex ? (asked.get('ageGroup') ?? undefined) : undefined,
    point: pointsBeyondStart(race, contest?.id).find((each) => each.id === asked.get('point'))?.id,
    only: by && { by, value: asked.get(by)!.trim() },
    page: Math.max(1, Math.floor(Number(asked.get('page'))) || 1),
  };
}

/** The address of it, to send and to come back to. */
export const addressOf = (race: string, query: StandingsQuery): string =>
  withToken(`${pathOf(race, undefined, 'standings')}?${parametersOf(query)}`);

/** What the server is asked for. */
export function requestOf(race: RaceEntry, query: StandingsQuery): URLSearchParams {
  const { page, ...rest } = query;
  const division = race.divisions.find((each) => each.id === query.division);
  const request = parametersOf({ ...rest, page: 1 });
  if (query.ageGroup && division?.sex) request.set('sex', division.sex);
  request.set('offset', `${(page - 1) * PAGE_SIZE}`);
  request.set('limit', `${PAGE_SIZE}`);
  return request;
}

/** Where a division's leaders are among all of it. */
export const standingsLink = ({ race }: RaceEntry, { division, contest, point }: Leaders): string =>
  addressOf(race, { division, contest, point, page: 1 });

/** Timing points where there are places. */
export function pointsBeyondStart({ contests, points }: RaceEntry, contest: string | undefined) {
  const ids = (contests.find((each) => each.id === contest) ?? contests[0]).points.slice(1);
  return ids.flatMap((id) => points.filter((each) => each.id === id));
}

function parametersOf({ contest, division, sex, ageGroup, point, only, page }: StandingsQuery): URLSearchParams {
  const parameters = Object.entries({
    contest,
    division,
    sex,
    ageGroup,
    point,
    ...(only && { [only.by]: only.value }),
    page: page > 1 ? `${page}` : undefined,
  });
  return new URLSearchParams(parameters.filter((each): each is [string, string] => each[1] !== undefined));
}

function firstOf({ divisions }: RaceEntry) {
  const featured = divisions.filter((each) => each.featured !== undefined);
  return featured.sort((a, b) => a.featured! - b.featured!)[0] ?? divisions[0];
}
