import type { EntrantView, RaceView } from '../generated/contracts';
import { KEPT_AT } from '../worker/keeping';
import { atServer, authorization } from './address';

const PATIENCE_MS = 10_000;

export const part = encodeURIComponent;

/** What was kept on the device is told as of now: its server's clock has gone on since. */
export async function getRace(race: string): Promise<RaceView> {
  const answer = await answerOf(`/api/races/${part(race)}`, 'application/json');
  const view = (await answer.json()) as RaceView;
  const keptAt = answer.headers.get(KEPT_AT);
  const ageMs = keptAt === null ? 0 : Date.now() - Number(keptAt);
  return { ...view, serverTime: new Date(Date.parse(view.serverTime) + ageMs).toISOString() };
}

export const getEntrant = (race: string, bib: string): Promise<EntrantView> =>
  get(`/api/races/${part(race)}/entrants/${part(bib)}`);

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await (await answerOf(path, 'application/json', signal)).json()) as T;
}

export async function answerOf(path: string, accept: string, signal?: AbortSignal): Promise<Response> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const answer = await fetch(atServer(path), {
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
