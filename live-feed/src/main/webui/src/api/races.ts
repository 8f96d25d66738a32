import type { StandingList, TransitEntry } from '../generated/contracts';
import type { RaceSummary } from '../summary/figures';
import { get, part } from './rest';

export interface RaceLine {
  race: string;
  name: string;
  date: string;
}

export const listRaces = (): Promise<RaceLine[]> => get('/api/races');

/** Stations near the course, and the day's trains if there is a timetable. */
export const getTransit = (race: string): Promise<TransitEntry> => get(`/api/races/${part(race)}/transit`);

/** @param query as the address has it */
export const getStandings = (race: string, query: URLSearchParams, signal: AbortSignal): Promise<StandingList> =>
  get(`/api/races/${part(race)}/standings?${query}`, signal);

/** A race in a few figures, one summary a contest. */
export const getSummary = (race: string): Promise<RaceSummary[]> => get(`/api/races/${part(race)}/summary`);
