import type { Hello, LiveMessage } from '../generated/contracts';
import { Backoff } from './backoff';
import type { Line, LineEvents, OpenLine } from './line';
import { later } from './later-line';
import { openSocket } from './socket-line';

export type Connection = 'connecting' | 'open' | 'waiting';

/** By what a race is heard of, the best first. */
export type Way = 'socket' | 'stream' | 'polling';

const WAYS: Way[] = ['socket', 'stream', 'polling'];
const LINES: Record<Way, OpenLine> = {
  socket: openSocket,
  stream: later(async () => (await import('./stream-line')).openStream),
  polling: later(async () => (await import('./poll-line')).openPolling),
};

/** The server says its clock every 10 s: a line that is silent for longer than this is dead and does not know it. */
const SILENCE_MS = 25_000;
/** One that has missed its clock when a device wakes up is not waited for. */
const LATE_MS = 11_000;
/** A line that says nothing at first: something in between swallows it. */
const FIRST_WORD_MS = 6_000;
/** Whoever hears by another way tries the socket again after this, and then ever more seldom. */
const SOCKET_AGAIN_MS = 60_000;
const SOCKET_AGAIN_AT_MOST_MS = 600_000;
/** A way that has worked is given up after so many failures in a row, another at once. */
const PATIENCE = 3;

export interface LiveRaceEvents {
  message(message: LiveMessage): void;
  /** Dots, in bytes. */
  field(message: ArrayBuffer): void;
  connection(state: Connection, way: Way): void;
  /** A line ended before its first word: a server may say by other ways alone that it has none for this visit. */
  unheard(): void;
}

/**
 * A race as it happens. Says what to watch, gives on what it hears, and comes back by itself after every kind of loss: by
 * WebSocket, where none gets through by server-sent events, and where these do not either by asking every few seconds.
 */
export class LiveRace {
  private way: Way = 'socket';
  private line?: Line;
  private hello?: Hello;
  private retry?: ReturnType<typeof setTimeout>;
  private silence?: ReturnType<typeof setTimeout>;
  private heardAtMs = 0;
  private failures = 0;
  private readonly worked = new Set<Way>();
  private lastOpened?: Way;
  private readonly backoff = new Backoff();
  private trial?: { line: Line; end: ReturnType<typeof setTimeout> };
  private again?: ReturnType<typeof setTimeout>;
  private againMs = SOCKET_AGAIN_MS;

  constructor(
    private readonly race: string,
    private readonly events: LiveRaceEvents,
    private readonly lines: Record<Way, OpenLine> = LINES,
  ) {
    window.addEventListener('online', this.hurry);
    document.addEventListener('visibilitychange', this.hurry);
  }

  /** What to watch from now on; opens a line if there is none. Said again, everything watched is told anew. */
  watch(hello: Hello): void {
    this.hello = hello;
    this.trial?.line.watch(hello);
    if (this.line) this.line.watch(hello);
    else if (!this.retry) this.open();
  }

  close(): void {
    window.removeEventListener('online', this.hurry);
    document.removeEventListener('visibilitychange', this.hurry);
    clearTimeout(this.retry);
    this.leave();
    this.endTrial();
    clearTimeout(this.again);
  }

  private open(): void {
    this.retry = undefined;
    this.events.connection('connecting', this.way);
    this.listen(FIRST_WORD_MS);
    let heard = false;
    const told = this.told();
    this.line = this.make(this.way, {
      ...told,
      lost: () => {
        if (!heard) this.events.unheard();
        told.lost();
      },
      message: (message) => {
        if (!heard && message.type !== 'error') {
          heard = true;
          this.opened();
        }
        this.heard(message);
      },
    });
  }

  /** A browser may lack it, or forbid it. */
  private make(way: Way, events: LineEvents): Line {
    try {
      return this.lines[way](this.race, this.hello!, events);
    } catch {
      const lost = setTimeout(() => events.lost());
      return { watch: () => undefined, close: () => clearTimeout(lost) };
    }
  }

  private told(): LineEvents {
    return {
      message: (message) => this.heard(message),
      field: (bytes) => {
        this.listen(SILENCE_MS);
        this.events.field(bytes);
      },
      lost: () => this.lost(this.backoff.nextMs()),
    };
  }

  private opened(): void {
    this.failures = 0;
    this.worked.add(this.way);
    this.lastOpened = this.way;
    this.backoff.succeeded();
    this.events.connection('open', this.way);
    if (this.way === 'socket') this.againMs = SOCKET_AGAIN_MS;
    else if (!this.again && !this.trial) this.tryLater();
  }

  private heard(message: LiveMessage): void {
    if (message.type === 'bye') {
      this.lost(message.retryMs * (1 + 0.5 * Math.random()));
      return;
    }
    this.listen(SILENCE_MS);
    this.events.message(message);
  }

  private lost(waitMs: number): void {
    this.leave();
    if (++this.failures >= (this.worked.has(this.way) ? PATIENCE : 1)) {
      this.failures = 0;
      this.way = WAYS[(WAYS.indexOf(this.way) + 1) % WAYS.length];
    }
    this.events.connection('waiting', this.way);
    this.retry = setTimeout(() => this.open(), waitMs);
  }

  private leave(): void {
    clearTimeout(this.silence);
    this.line?.close();
    this.line = undefined;
  }

  private listen(patienceMs: number): void {
    this.heardAtMs = Date.now();
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.lost(this.backoff.nextMs()), patienceMs);
  }

  private tryLater(): void {
    this.again = setTimeout(() => this.trySocket(), this.againMs * (1 + 0.5 * Math.random()));
    this.againMs = Math.min(2 * this.againMs, SOCKET_AGAIN_AT_MOST_MS);
  }

  /** Beside the line there is, which goes on until the socket has said its first word. */
  private trySocket(): void {
    this.again = undefined;
    if (this.way === 'socket') return;
    const fail = () => {
      this.endTrial();
      this.tryLater();
    };
    const line = this.make('socket', {
      ...this.told(),
      message: (message) => {
        if (this.trial?.line === line && message.type === 'welcome') this.moveTo(line);
        if (this.line === line) this.heard(message);
      },
      lost: () => (this.line === line ? this.lost(this.backoff.nextMs()) : fail()),
    });
    this.trial = { line, end: setTimeout(fail, FIRST_WORD_MS) };
  }

  private moveTo(socket: Line): void {
    clearTimeout(this.trial?.end);
    this.trial = undefined;
    clearTimeout(this.retry);
    this.retry = undefined;
    this.leave();
    this.line = socket;
    this.way = 'socket';
    this.opened();
  }

  private endTrial(): void {
    clearTimeout(this.trial?.end);
    this.trial?.line.close();
    this.trial = undefined;
  }

  /**
   * The network is back, or the page in view: whoever waits goes at once, and a line that slept through its clock is dead. Without
   * a network every way failed, which told nothing of the ways: the one that worked last is tried first, and soon again.
   */
  private readonly hurry = (): void => {
    if (document.visibilityState === 'hidden') return;
    const slept = this.line !== undefined && Date.now() - this.heardAtMs > LATE_MS;
    if (!this.retry && !slept) return;
    clearTimeout(this.retry);
    this.leave();
    this.way = this.lastOpened ?? this.way;
    this.failures = 0;
    this.backoff.succeeded();
    this.open();
  };
}
