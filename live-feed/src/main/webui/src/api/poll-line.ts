import type { Hello, Snapshot } from '../generated/contracts';
import { atServer, authorization } from './address';
import { type OpenLine, queryOf, racePath } from './line';

/** A race that is stopped stands still within five seconds everywhere: what is asked more seldom would not. */
const EVERY_MS = 3_000;
const PATIENCE_MS = 10_000;
/** At once: a server lets so many in from an office, and there are others in it. */
const ABREAST = 4;

/**
 * Snapshots, asked for every few seconds. Each thing that is watched is asked for by itself, at the address where everybody
 * asks who watches it too, so that a cache answers.
 */
export const openPolling: OpenLine = (race, hello, events) => {
  const round = { next: undefined as ReturnType<typeof setTimeout> | undefined, stop: new AbortController() };

  const poll = async () => {
    const { signal } = (round.stop = new AbortController());
    const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
    const parts = snapshots(addresses(race, hello), patience);
    const field = hello.field ? bytes(`${racePath(race)}/field.bin`, patience) : undefined;
    try {
      await Promise.all([
        parts.then((all) => signal.aborted || events.message(joined(all))),
        field?.then((dots) => signal.aborted || events.field(dots)),
      ]);
      if (signal.aborted) return;
      round.next = setTimeout(() => void poll(), EVERY_MS * (0.9 + 0.2 * Math.random()));
    } catch {
      if (!signal.aborted) events.lost();
    }
  };
  const close = () => {
    clearTimeout(round.next);
    round.stop.abort();
  };

  void poll();
  return {
    watch(anew) {
      hello = anew;
      close();
      void poll();
    },
    close,
  };
};

function addresses(race: string, { leaders, entrants, groups }: Hello): string[] {
  const nothing: Hello = { type: 'hello', field: false, leaders: false, entrants: [] };
  const each: Hello[] = [
    { ...nothing, leaders },
    ...entrants.map((bib): Hello => ({ ...nothing, entrants: [bib] })),
    ...(groups ?? []).map((group): Hello => ({ ...nothing, groups: [group] })),
  ];
  return each.map((hello) => `${racePath(race)}/snapshot?${queryOf(hello)}`);
}

/** The first of them speaks for the race. */
function joined(parts: Snapshot[]): Snapshot {
  const entrants = parts.flatMap((part) => part.entrants ?? []);
  const groups = parts.flatMap((part) => part.groups ?? []);
  return { ...parts[0], entrants, groups };
}

/** In the order of their addresses, a few at a time. */
async function snapshots(addresses: string[], signal: AbortSignal): Promise<Snapshot[]> {
  const found: Snapshot[] = [];
  for (let i = 0; i < addresses.length; i += ABREAST)
    found.push(...(await Promise.all(addresses.slice(i, i + ABREAST).map((each) => snapshot(each, signal)))));
  return found;
}

const snapshot = async (address: string, signal: AbortSignal): Promise<Snapshot> =>
  (await ok(address, signal)).json() as Promise<Snapshot>;

const bytes = async (address: string, signal: AbortSignal): Promise<ArrayBuffer> =>
  (await ok(address, signal)).arrayBuffer();

async function ok(address: string, signal: AbortSignal): Promise<Response> {
  const answer = await fetch(atServer(address), { headers: authorization(), signal });
  if (!answer.ok) throw new Error(`${answer.status} from ${address}`);
  return answer;
}
