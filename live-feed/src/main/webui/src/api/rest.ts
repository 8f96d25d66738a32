import type { EntrantEntry, EntrantView, RaceView } from '../generated/contracts';

export interface RaceLine {
  race: string;
  name: string;
  date: string;
}

const PATIENCE_MS = 10_000;

const part = encodeURIComponent;

export const listRaces = (): Promise<RaceLine[]> => get('/api/races');

export const getRace = (race: string): Promise<RaceView> => get(`/api/races/${part(race)}`);

export const getEntrant = (race: string, bib: string): Promise<EntrantView> =>
  get(`/api/races/${part(race)}/entrants/${part(bib)}`);

/** Entrants whose name or bib begins with what was typed. */
export function searchEntrants(race: string, typed: string, signal: AbortSignal): Promise<EntrantEntry[]> {
  return get(`/api/races/${part(race)}/entrants?q=${part(typed)}&limit=20`, signal);
}

async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const answer = await fetch(path, {
    headers: { Accept: 'application/json' },
    signal: signal ? AbortSignal.any([signal, patience]) : patience,
  });
  if (!answer.ok) throw new HttpError(answer.status, path);
  return (await answer.json()) as T;
}

export class HttpError extends Error {
  constructor(
    readonly status: number,
    path: string,
  ) {
    super(`${status} from ${path}`);
  }
}
