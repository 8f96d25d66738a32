import { Backoff } from '../api/backoff';

/** What a device keeps, so that the page opens in a tunnel. */
const CACHE = 'boylston-1';
/** Longer than this without an answer is a tunnel. */
const PATIENCE_MS = 4_000;
const GONE = new Set([401, 403, 404, 410]);
/** For how long an asset that did not come is asked for again: some browsers end a worker that takes longer than a minute. */
const ASSET_AT_MOST_MS = 50_000;
const ASSET_AGAIN_MS = 2_000;
const ASSET_SELDOM_MS = 10_000;
const ASSET_PATIENCE_MS = 15_000;

/** Of each kind, by its path; of assets each build has some dozen. Those put in first go first. */
const MOST_KEPT = 200;
const KINDS = [/^\/assets\//, /^\/api\/.*\/entrants\//, /^\/api\//];
const kindOf = ({ url }: Request): number => KINDS.findIndex((kind) => kind.test(new URL(url).pathname));

/** On an answer from the device: when it was kept, milliseconds since the epoch. */
export const KEPT_AT = 'x-kept-at';

/** How a request is answered: an asset never changes, a page and a race's data are asked for anew if there is a network. */
export type KeepingWay = 'asset' | 'page' | 'data';

/** Undefined for what is not kept: other sites' things, what is live, and whatever belongs to a private race. */
export function wayOf({ method, url, mode, headers }: Request, origin: string): KeepingWay | undefined {
  const { origin: from, pathname, searchParams } = new URL(url);
  if (method !== 'GET' || from !== origin || searchParams.has('token') || headers.has('authorization'))
    return undefined;
  if (pathname.startsWith('/assets/') || pathname === '/boylston.svg') return 'asset';
  if (mode === 'navigate') return pathname === '/' || pathname.startsWith('/races/') ? 'page' : undefined;
  return /^\/api\/races(\/[^/]+(\/transit|\/entrants\/[^/]+)?)?$/.test(pathname) ? 'data' : undefined;
}

/**
 * @param lasting is given what goes on when the answer is there
 * @param isAwaited whether a page waits for it: an asset is asked for until there is a server
 */
export async function keptAnswer(
  request: Request,
  way: KeepingWay,
  lasting: (work: Promise<void>) => void = () => undefined,
  isAwaited = false,
): Promise<Response> {
  // A device whose storage is full, or off, keeps nothing, and is served all the same.
  const cache = await caches.open(CACHE).catch(() => undefined);
  const kept = await cache?.match(request);
  if (kept && way === 'asset') return kept;
  try {
    const insists = way === 'asset' && isAwaited;
    const answer = await (insists ? insisted(request) : asked(request, kept && PATIENCE_MS));
    if (cache) lasting(update(cache, request, answer.clone()));
    return answer;
  } catch (trouble) {
    const instead = kept ?? (way === 'page' ? await cache?.match('/') : undefined);
    if (instead) return instead;
    throw trouble;
  }
}

/**
 * Asks until there is a server. Chromium asks for a module once: one that failed fails for its page from then on, whoever asks
 * for it again, until the page is opened anew.
 */
async function insisted(request: Request): Promise<Response> {
  const end = Date.now() + ASSET_AT_MOST_MS;
  const pauses = new Backoff(Math.random, ASSET_AGAIN_MS, ASSET_SELDOM_MS);
  for (;;) {
    const answer = await asked(request, ASSET_PATIENCE_MS).catch((trouble: unknown) => {
      if (request.signal.aborted || Date.now() >= end) throw trouble;
    });
    if (answer && (answer.status < 500 || Date.now() >= end)) return answer;
    await new Promise((again) => setTimeout(again, pauses.nextMs()));
  }
}

/** Impatient only until the answer begins: a slow line is no tunnel. */
async function asked(request: Request, patienceMs?: number): Promise<Response> {
  if (!patienceMs) return fetch(request);
  const patience = new AbortController();
  const end = setTimeout(() => patience.abort(), patienceMs);
  try {
    return await fetch(request, { signal: patience.signal });
  } finally {
    clearTimeout(end);
  }
}

/** Who is hidden since, and a race that became private, are gone from the device too. */
async function update(cache: Cache, request: Request, answer: Response): Promise<void> {
  if (answer.ok) await keep(cache, request, answer);
  else if (GONE.has(answer.status)) await cache.delete(request);
}

async function keep(cache: Cache, request: Request, answer: Response): Promise<void> {
  const headers = new Headers(answer.headers);
  headers.set(KEPT_AT, String(Date.now()));
  await cache.put(request, new Response(answer.body, { status: answer.status, headers }));
  // Assets, a page and a race are put in once: everybody whom a fan looks at would push them out.
  const all = (await cache.keys()).filter((each) => kindOf(each) === kindOf(request));
  await Promise.all(all.slice(0, Math.max(0, all.length - MOST_KEPT)).map((oldest) => cache.delete(oldest)));
}
