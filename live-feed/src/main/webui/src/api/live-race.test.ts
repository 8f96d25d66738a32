import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Hello, LiveMessage } from '../generated/contracts';
import type { Line, LineEvents } from './line';
import { type Connection, LiveRace, type Way } from './live-race';

const HELLO: Hello = { type: 'hello', field: true, leaders: true, entrants: ['7'] };
const NOW = { serverTime: '2026-01-01T00:00:00Z', raceRevision: 1 };
const WELCOME: LiveMessage = { type: 'welcome', race: 'r', epoch: 'e', ...NOW };
const CLOCK: LiveMessage = { type: 'clock', ...NOW };

class FakeLine implements Line {
  closed = false;
  readonly hellos: Hello[];

  constructor(
    readonly way: Way,
    hello: Hello,
    readonly events: LineEvents,
  ) {
    this.hellos = [hello];
  }

  watch(hello: Hello): void {
    this.hellos.push(hello);
  }

  close(): void {
    this.closed = true;
  }
}

describe('live race', () => {
  const lines: FakeLine[] = [];
  const heard: LiveMessage[] = [];
  let state: [Connection, Way];
  let absent: Way[] = [];
  const unheard = vi.fn();

  const open = (way: Way) => (_: string, hello: Hello, events: LineEvents) => {
    if (absent.includes(way)) throw new ReferenceError(`No ${way} here`);
    const line = new FakeLine(way, hello, events);
    lines.push(line);
    return line;
  };
  const race = (): LiveRace =>
    new LiveRace(
      'r',
      {
        message: (message) => heard.push(message),
        field: () => undefined,
        connection: (connection, way) => (state = [connection, way]),
        unheard,
      },
      { socket: open('socket'), stream: open('stream'), polling: open('polling') },
    );
  const last = (): FakeLine => lines.at(-1)!;
  const ways = (): Way[] => lines.map(({ way }) => way);

  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    vi.stubGlobal('window', new EventTarget());
    vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
    lines.length = heard.length = 0;
    unheard.mockClear();
    absent = [];
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('hears by socket where one gets through', () => {
    race().watch(HELLO);
    last().events.message(WELCOME);
    expect(ways()).toEqual(['socket']);
    expect(last().hellos).toEqual([HELLO]);
    expect(state).toEqual(['open', 'socket']);
    expect(heard).toEqual([WELCOME]);
  });

  it('falls back to a stream, to polling, and begins again with the socket', () => {
    race().watch(HELLO);
    for (let i = 0; i < 3; i++) {
      last().events.lost();
      vi.runOnlyPendingTimers();
    }
    expect(ways()).toEqual(['socket', 'stream', 'polling', 'socket']);
    expect(lines.slice(0, 3).every(({ closed }) => closed)).toBe(true);
  });

  it('does without what the browser lacks', () => {
    absent = ['socket', 'stream'];
    race().watch(HELLO);
    vi.advanceTimersByTime(3_000);
    last().events.message(CLOCK);
    expect(ways()).toEqual(['polling']);
    expect(state).toEqual(['open', 'polling']);
  });

  it('tells of a line that ended before its first word, and of none that had said something', () => {
    race().watch(HELLO);
    last().events.lost();
    expect(unheard).toHaveBeenCalledTimes(1);
    vi.runOnlyPendingTimers();
    last().events.message(WELCOME);
    last().events.lost();
    expect(unheard).toHaveBeenCalledTimes(1);
  });

  it('gives up a line that says nothing', () => {
    race().watch(HELLO);
    vi.advanceTimersByTime(7_000);
    expect(ways()).toEqual(['socket', 'stream']);
    last().events.message(WELCOME);
    vi.advanceTimersByTime(24_000);
    last().events.message(CLOCK);
    vi.advanceTimersByTime(24_000);
    expect(last().closed).toBe(false);
    vi.advanceTimersByTime(2_000);
    expect(lines[1].closed).toBe(true);
  });

  it('stays with a way that has worked for three tries', () => {
    race().watch(HELLO);
    last().events.message(WELCOME);
    for (let i = 0; i < 3; i++) {
      expect(last().way).toBe('socket');
      last().events.lost();
      vi.runOnlyPendingTimers();
    }
    expect(last().way).toBe('stream');
  });

  it('comes back after a bye when it was told to, and a little later', () => {
    race().watch(HELLO);
    last().events.message(WELCOME);
    last().events.message({ type: 'bye', retryMs: 4_000 });
    expect(state).toEqual(['waiting', 'socket']);
    expect(last().closed).toBe(true);
    vi.advanceTimersByTime(4_900);
    expect(lines).toHaveLength(1);
    vi.advanceTimersByTime(200);
    expect(ways()).toEqual(['socket', 'socket']);
  });

  it('tries the socket again beside a stream, and moves when it speaks', () => {
    race().watch(HELLO);
    last().events.lost();
    vi.advanceTimersByTime(1_000);
    const stream = last();
    stream.events.message(WELCOME);
    for (let s = 0; s < 100 && last() === stream; s++) {
      vi.advanceTimersByTime(1_000);
      stream.events.message(CLOCK);
    }
    const socket = last();
    expect([socket.way, stream.closed]).toEqual(['socket', false]);
    socket.events.message(WELCOME);
    expect(stream.closed).toBe(true);
    expect(state).toEqual(['open', 'socket']);
    expect(heard.at(-1)).toBe(WELCOME);
  });

  it('keeps the stream when the socket fails again', () => {
    race().watch(HELLO);
    last().events.lost();
    vi.advanceTimersByTime(1_000);
    const stream = last();
    stream.events.message(WELCOME);
    for (let s = 0; s < 100 && last() === stream; s++) {
      vi.advanceTimersByTime(1_000);
      stream.events.message(CLOCK);
    }
    last().events.lost();
    expect([last().closed, stream.closed, state]).toEqual([true, false, ['open', 'stream']]);
  });

  it('opens a new line at once when a device wakes up whose line slept through its clock', () => {
    race().watch(HELLO);
    last().events.message(WELCOME);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(lines).toHaveLength(1);
    vi.setSystemTime(Date.now() + 60_000);
    document.dispatchEvent(new Event('visibilitychange'));
    expect([lines[0].closed, ways(), last().hellos]).toEqual([true, ['socket', 'socket'], [HELLO]]);
  });

  it('is back by socket at once when there is a network again, whatever failed without one', () => {
    race().watch(HELLO);
    last().events.message(WELCOME);
    for (let i = 0; i < 3; i++) {
      last().events.lost();
      vi.runOnlyPendingTimers();
    }
    last().events.lost();
    expect(state).toEqual(['waiting', 'polling']);
    window.dispatchEvent(new Event('online'));
    for (let i = 0; i < 3; i++) {
      expect([last().way, last().closed]).toEqual(['socket', false]);
      last().events.lost();
      vi.advanceTimersByTime(500 * 2 ** i);
    }
  });

  it('stays with a stream when there is a network again, where no socket gets through any more', () => {
    race().watch(HELLO);
    last().events.message(WELCOME);
    for (let i = 0; i < 3; i++) {
      last().events.lost();
      vi.runOnlyPendingTimers();
    }
    last().events.message(WELCOME);
    last().events.lost();
    window.dispatchEvent(new Event('online'));
    expect(last().way).toBe('stream');
  });

  it('says again what to watch on whatever line there is', () => {
    const live = race();
    live.watch(HELLO);
    live.watch({ ...HELLO, entrants: ['8'] });
    expect(last().hellos.at(-1)?.entrants).toEqual(['8']);
    last().events.lost();
    vi.runOnlyPendingTimers();
    expect(last().hellos).toEqual([{ ...HELLO, entrants: ['8'] }]);
  });
});
