import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RaceSession } from '../app/race-session';
import type { LiveMessage, SplitNews } from '../generated/contracts';
import { FakeRegistration } from '../testing/fake-registration';
import { loren, boston, visit } from '../testing/visits';
import { Alerts } from './alerts';
import { onAlertsTurned, wantsAlerts } from './late-alerts';
import type { PushLink } from './push-link';
import { tagOf } from './alert';

class Page {
  readonly following = ['4758'];
  readonly registration = new FakeRegistration();
  readonly wanted: unknown[] = [];
  readonly session: RaceSession;
  readonly push = { isActive: false, want: async (wanted: unknown) => void this.wanted.push(wanted) };
  private readonly ticks: (() => void)[] = [];
  private readonly choosing: (() => void)[] = [];
  private seconds = 0;

  constructor() {
    this.session = visit(boston({ replay: false, rate: 1 }));
    this.session.liveStore.takeEntrant(loren());
    Object.assign(this.session.choices, {
      following: this.following,
      isFollowed: (bib: string) => this.following.includes(bib),
      subscribe: (listener: () => void) => this.choosing.push(listener),
    });
    Object.assign(this.session, { frames: { onTick: (tick: () => void) => this.ticks.push(tick) } });
    vi.stubGlobal('navigator', { serviceWorker: { ready: Promise.resolve(this.registration) } });
  }

  alerts(): Alerts {
    return new Alerts(this.session, () => this.push as unknown as PushLink);
  }

  chose(): void {
    this.choosing.forEach((listener) => listener());
  }

  /** Seen for so long. */
  look(seconds: number): void {
    for (let i = 0; i < seconds; i++) {
      vi.spyOn(performance, 'now').mockReturnValue(++this.seconds * 1000);
      this.ticks.forEach((tick) => tick());
    }
  }
}

let at: Page;
let permission: { permission: string; requestPermission(): Promise<string> };

beforeEach(() => {
  vi.useFakeTimers();
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  permission = { permission: 'default', requestPermission: vi.fn(async () => (permission.permission = 'granted')) };
  vi.stubGlobal('Notification', permission);
  vi.stubGlobal('addEventListener', vi.fn());
  vi.stubGlobal('document', { visibilityState: 'visible' });
  at = new Page();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const news = (over: Partial<SplitNews> = {}): SplitNews => ({
  type: 'split',
  bib: '4758',
  revision: 9,
  split: loren().progress!.splits[1],
  corrected: false,
  ...over,
});
const told = ({ toasts }: Alerts) => toasts.all.map(({ alert }) => tagOf(alert));

async function listening(): Promise<Alerts> {
  const alerts = at.alerts();
  await alerts.turn(true);
  return alerts;
}

describe('alerts on the page', () => {
  it('tell of whom one follows, once', async () => {
    const alerts = await listening();
    alerts.hear(news());
    alerts.hear(news());
    expect(told(alerts)).toEqual(['boston-2018/4758/5K']);
    expect(alerts.toasts.all[0].alert).toMatchObject({ name: 'Loren Zitomersky', pointName: '5K', corrected: false });
    expect(alerts.toasts.all[0].alert.rate).toBeUndefined();
  });

  it('tell of a group’s, and not of whom the page only shows', async () => {
    at.following.length = 0;
    const alerts = await listening();
    alerts.hear(news());
    expect(told(alerts)).toEqual([]);
    at.session.liveStore.groups = [{ by: 'club', value: 'x', of: 1, started: 1, finished: 0, bibs: ['4758'] }];
    alerts.hear(news());
    expect(told(alerts)).toHaveLength(1);
  });

  it('are silent until they are switched on, while the past is drawn, and while the race is stopped', async () => {
    at.alerts().hear(news());
    const alerts = await listening();
    Object.defineProperty(at.session, 'isPast', { value: true, configurable: true });
    alerts.hear(news());
    Object.defineProperty(at.session, 'isPast', { value: false });
    alerts.hear(news({ revision: 10 }));
    expect(told(alerts)).toHaveLength(1);
    const { liveStore } = at.session;
    const clock = { ...liveStore.clock!, state: 'stopped' as const, revision: liveStore.clock!.revision + 1 };
    liveStore.take({ type: 'clock', raceRevision: 1, serverTime: new Date().toISOString(), clock });
    expect(told(alerts)).toEqual([]);
    alerts.hear(news({ split: loren().progress!.splits[0] }));
    expect(told(alerts)).toEqual([]);
  });

  it('say that it is a replay', async () => {
    at.session.liveStore.clock = { ...at.session.liveStore.clock!, replay: true, rate: 30 };
    const alerts = await listening();
    alerts.hear(news());
    expect(alerts.toasts.all[0].alert.rate).toBe(30);
  });

  it('go when somebody is hidden, and have the name of now', async () => {
    const alerts = await listening();
    alerts.hear(news());
    const { liveStore } = at.session;
    const renamed = loren();
    renamed.entrant.name = 'L. Z.';
    liveStore.takeEntrant(renamed);
    expect(alerts.named(alerts.toasts.all[0].alert).name).toBe('L. Z.');
    const heard = vi.fn();
    alerts.subscribe(heard);
    liveStore.take({ type: 'snapshot', epoch: 'e', sequence: 1, entrants: [] } as unknown as LiveMessage);
    expect([told(alerts), heard.mock.calls.length]).toEqual([[], 1]);
  });

  it('go when the page has been seen for long enough', async () => {
    const alerts = await listening();
    alerts.hear(news());
    at.look(15);
    expect(told(alerts)).toHaveLength(1);
    at.look(10);
    expect(told(alerts)).toEqual([]);
  });

  it('come beside a hidden page too, but not with the server’s', async () => {
    const alerts = await listening();
    vi.stubGlobal('document', { visibilityState: 'hidden' });
    alerts.hear(news());
    await vi.advanceTimersByTimeAsync(0);
    expect(at.registration.shown).toMatchObject([{ tag: 'boston-2018/4758/5K' }]);
    at.push.isActive = true;
    alerts.hear(news({ revision: 10, corrected: true, split: { ...news().split, netMs: 1 } }));
    await vi.advanceTimersByTimeAsync(0);
    expect(at.registration.shown).toHaveLength(1);
    expect(alerts.toasts.all.map(({ alert }) => alert.corrected)).toEqual([true]);
  });
});

describe('the switch', () => {
  it('asks the browser by a hand alone, and says what it does now', async () => {
    const alerts = at.alerts();
    expect([alerts.reach, alerts.isOn]).toEqual(['off', false]);
    const turning = alerts.turn(true);
    expect(permission.requestPermission).toHaveBeenCalledOnce();
    expect(alerts.reach).toBe('asking');
    await turning;
    expect(alerts.reach).toBe('whileOpen');
    at.push.isActive = true;
    expect(alerts.reach).toBe('whenClosed');
    permission.permission = 'denied';
    expect(alerts.reach).toBe('forbidden');
  });

  it('asks for no push where the browser was not allowed it, or has no notifications', async () => {
    permission.requestPermission = vi.fn(async () => (permission.permission = 'denied'));
    await listening();
    vi.stubGlobal('Notification', undefined);
    const alerts = await listening();
    expect(at.wanted.filter(Boolean)).toEqual([]);
    expect(alerts.reach).toBe('whileOpen');
  });

  it('is as it was when the page is opened again, and asks nobody then', async () => {
    await (await listening()).turn(true);
    permission.permission = 'default';
    const again = at.alerts();
    expect(again.isOn).toBe(true);
    expect(permission.requestPermission).toHaveBeenCalledOnce();
  });

  it('has the server know whom one follows, when that has settled', async () => {
    await listening();
    expect(at.wanted.at(-1)).toEqual(['4758']);
    const before = at.wanted.length;
    at.following.push('F8');
    at.chose();
    at.following.push('M1');
    at.chose();
    await vi.advanceTimersByTimeAsync(2_000);
    at.chose();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(at.wanted.slice(before)).toEqual([['4758', 'F8', 'M1']]);
  });

  it('is heard by the page, also where the device keeps nothing', async () => {
    const heard = vi.fn();
    onAlertsTurned(() => heard(wantsAlerts(at.session)));
    const elsewhere = vi.mocked(addEventListener).mock.calls.at(-1)![1];
    const alerts = await listening();
    const storage = localStorage;
    vi.stubGlobal('localStorage', undefined);
    await alerts.turn(false);
    await alerts.turn(true);
    expect(heard.mock.calls.flat()).toEqual([true, false, true]);
    vi.stubGlobal('localStorage', storage);
    await alerts.turn(true);
    storage.setItem('boylston.alerts.boston-2018', 'false');
    (elsewhere as unknown as (event: { key: string | null }) => void)({ key: 'boylston.alerts.boston-2018' });
    expect(heard.mock.calls.flat()).toEqual([true, false, true, true, false]);
  });

  it('ends it', async () => {
    const alerts = await listening();
    alerts.hear(news());
    await alerts.turn(false);
    alerts.hear(news({ revision: 10, corrected: true, split: { ...news().split, netMs: 1 } }));
    expect([told(alerts), alerts.reach, at.wanted.at(-1)]).toEqual([[], 'off', undefined]);
  });
});
