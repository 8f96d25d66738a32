import type { ArchiveBlock, ArchiveIndex, EntrantEntry, EntrantView, RaceView } from '../generated/contracts';
import { authorization } from './address';
import { readBlock } from './archive-reader';

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

export const getArchive = (race: string): Promise<ArchiveIndex> => get(`/api/races/${part(race)}/archive`);

/** A block of the race so far, by the address that the index has for it; undefined where this page is too old to read it. */
export async function getBlock({ href }: ArchiveIndex['blocks'][number]): Promise<ArchiveBlock | undefined> {
  return readBlock(await (await answerOf(href, 'application/octet-stream')).arrayBuffer());
}

async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await (await answerOf(path, 'application/json', signal)).json()) as T;
}

async function answerOf(path: string, accept: string, signal?: AbortSignal): Promise<Response> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const answer = await fetch(path, {
    headers: { Accept: accept, ...authorization() },
    signal: signal ? AbortSignal.any([signal, patience]) : patience,
  });
  if (!answer.ok) throw new HttpError(answer.status, path);
  return answer;
}

export class HttpError extends Error {
  constructor(
    readonly status: number,
    path: string,
  ) {
    super(`${status} from ${path}`);
  }
}
