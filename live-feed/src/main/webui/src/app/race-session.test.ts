import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { boston } from '../testing/visits';
import { RaceSession } from './race-session';

class FakeSocket {
  static last: FakeSocket;
  binaryType = '';
  onopen?: () => void;
  onmessage?: (event: { data: string }) => void;
  onclose?: () => void;
  readonly send = vi.fn();
  readonly close = vi.fn();

  constructor(readonly url: string) {
    FakeSocket.last = this;
  }
}

const answer = vi.fn();
const refused = vi.fn();
let session: RaceSession;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', FakeSocket);
  vi.stubGlobal('fetch', answer);
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
  vi.stubGlobal('location', new URL('http://race.example/'));
  vi.stubGlobal('navigator', { language: 'en-US' });
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('requestAnimationFrame', () => 1);
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  answer.mockReset();
  refused.mockReset();
  session = new RaceSession({ ...boston(), campaigns: [] }, { chose: vi.fn(), refused });
  session.start(undefined);
});
afterEach(() => {
  session.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const clock = (raceRevision: number) =>
  FakeSocket.last.onmessage!({
    data: JSON.stringify({ type: 'clock', serverTime: new Date().toISOString(), raceRevision }),
  });

it('asks for the race anew when there is another, and for the same one never', async () => {
  const race = { ...boston().race, revision: boston().race.revision + 1, name: 'With other guns' };
  answer.mockResolvedValue(new Response(JSON.stringify({ ...boston(), race })));
  clock(boston().race.revision);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(answer).not.toHaveBeenCalled();
  clock(race.revision);
  clock(race.revision);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(answer).toHaveBeenCalledTimes(1);
  expect(session.race.name).toBe('With other guns');
});

it.each([
  [401, 1],
  [403, 1],
  [404, 0],
  [503, 0],
])('knows by a %i whether it may watch, as a socket that is not let in does not say so', async (status, times) => {
  answer.mockResolvedValue(new Response('', { status }));
  FakeSocket.last.onclose!();
  await vi.advanceTimersByTimeAsync(0);
  expect(refused).toHaveBeenCalledTimes(times);
});
