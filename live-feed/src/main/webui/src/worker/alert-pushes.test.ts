import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import sample from '../../../../../../race-contracts/src/main/resources/sample/alert.json';
import { keepAlerts, keptAlerts } from '../alerts/kept-alerts';
import { FakeRegistration } from '../testing/fake-registration';
import { PushBrowser } from '../testing/push-browser';
import { opened, shown, subscribedAgain } from './alert-pushes';

const pushed = (over: object = {}): string => JSON.stringify({ ...sample, rate: undefined, ...over });

describe('a push', () => {
  const registration = new FakeRegistration();
  const show = async (text: string | undefined) => {
    await shown(registration, text, 'fr');
    return registration.shown.at(-1)!;
  };

  it('is shown as the golden sample has it', async () => {
    expect(await show(JSON.stringify(sample))).toMatchObject({
      title: '\u2068Loren Zitomersky\u2069 · 5K',
      body: 'REPLAY ×30 · 28:49, 2:19 behind',
      tag: 'boston-2018/4758/5K',
    });
  });

  it('shows the newest, in whichever order two come at once', async () => {
    const newer = pushed({ point: '10K', revision: 9, corrected: true });
    await Promise.all([shown(registration, newer, 'en'), shown(registration, pushed({ point: '10K' }), 'en')]);
    expect(registration.shown.at(-1)).toMatchObject({ body: 'Corrected: 28:49, 2:19 behind', silent: true });
  });

  it.each([
    undefined,
    '',
    'no JSON',
    'null',
    '[]',
    '{}',
    '{"race":1}',
    pushed({ name: undefined }),
    pushed({ netMs: '1' }),
  ])('that is none is plain news of the race: %s', async (text) => {
    expect(await show(text)).toMatchObject({ title: 'Boylston', body: 'Des nouvelles de la course' });
  });

  it('has what is wrong at its edges left out', async () => {
    const text = pushed({ point: '30K', aheadMs: 'x', rate: null, corrected: 'yes', simulated: 1, language: 7 });
    expect(await show(text)).toMatchObject({ body: '28:49' });
  });

  describe('of a race that is stopped', () => {
    const answers = (answer: () => Promise<Response>) => vi.stubGlobal('fetch', vi.fn(answer));
    const inState = (state: string) => answers(async () => Response.json({ clock: { state } }));
    afterEach(() => vi.unstubAllGlobals());

    it.each(['suspended', 'stopped'])('tells of nobody: %s', async (state) => {
      inState(state);
      const { title, body } = await show(pushed({ language: 'de' }));
      expect([title, body]).toEqual(['Boylston', 'Neues vom Rennen']);
      expect(fetch).toHaveBeenCalledWith('/api/races/boston-2018', expect.anything());
    });

    it('is told where it is not, or where nobody can say', async () => {
      const told = { title: '\u2068Loren Zitomersky\u2069 · 5K' };
      inState('live');
      expect(await show(pushed())).toMatchObject(told);
      answers(async () => new Response('', { status: 503 }));
      expect(await show(pushed())).toMatchObject(told);
      answers(() => Promise.reject(new DOMException('too long', 'TimeoutError')));
      expect(await show(pushed())).toMatchObject(told);
    });
  });

  it('goes on after one that a browser would not show', async () => {
    const broken = { ...registration, showNotification: () => Promise.reject(new TypeError('not allowed')) };
    await expect(shown(broken as unknown as FakeRegistration, pushed(), 'en')).rejects.toThrow('not allowed');
    expect(await show(pushed({ point: '40K' }))).toMatchObject({ body: '28:49, 2:19 behind' });
  });
});

describe('a notification that is pressed', () => {
  const page = (path: string) => ({
    url: `https://race.example${path}`,
    focus: vi.fn(),
    postMessage: vi.fn(),
    navigate: vi.fn(async (_: string): Promise<ReturnType<typeof page> | null> => page(_)),
  });
  const press = async (pages: ReturnType<typeof page>[], data: unknown = sample) => {
    const clients = { matchAll: async () => pages, openWindow: vi.fn(async (_: string) => undefined) };
    const close = vi.fn();
    await opened(clients, { close, data });
    expect(close).toHaveBeenCalled();
    return clients.openWindow.mock.calls.flat();
  };

  it('brings the page of its race to the front, at the runner', async () => {
    const [other, here] = [page('/races/boston-2018-half'), page('/races/boston-2018/standings?token=key')];
    expect(await press([other, here])).toEqual([]);
    expect(here.focus).toHaveBeenCalled();
    expect(here.postMessage).toHaveBeenCalledWith({ type: 'show', race: 'boston-2018', bib: '4758' });
    expect(other.focus).not.toHaveBeenCalled();
  });

  it('takes a page that shows no race, if the browser lets it', async () => {
    const [home, there] = [page('/'), page('/')];
    home.navigate.mockResolvedValue(there);
    expect(await press([page('/races/boston-2019'), home])).toEqual([]);
    expect(home.navigate).toHaveBeenCalledWith('/races/boston-2018/entrants/4758');
    expect(there.focus).toHaveBeenCalled();
    home.navigate.mockRejectedValue(new TypeError('another worker’s'));
    expect(await press([home])).toEqual(['/races/boston-2018/entrants/4758']);
  });

  it('opens one where there is none', async () => {
    expect(await press([page('/races/boston-2019'), page('/embed.html')])).toEqual([
      '/races/boston-2018/entrants/4758',
    ]);
    expect(await press([page('/races/boston-2018')], null)).toEqual(['/']);
    const home = page('/');
    expect(await press([home], null)).toEqual([]);
    expect([home.focus.mock.calls.length, home.navigate.mock.calls.length]).toEqual([1, 0]);
  });
});

describe('a subscription that the browser let go', () => {
  let browser: PushBrowser;
  beforeEach(async () => {
    browser = new PushBrowser();
    const asked = { language: 'ja', endpoint: 'https://push.example/0', askedAtMs: 0 };
    await keepAlerts({ race: 'boston', id: 'old', bibs: ['1', '2'], ...asked });
    await keepAlerts({ race: 'berlin', id: 'ended', bibs: [], ...asked });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('is made anew, and the server is told whom to tell of', async () => {
    await subscribedAgain(browser.manager, null);
    expect(browser.asked).toEqual([
      'GET /api/alerts',
      'POST /api/races/boston/alerts 1,2 ja',
      'DELETE /api/races/boston/alerts/old',
    ]);
    const kept = { race: 'boston', id: 'id-1', bibs: ['1', '2'], language: 'ja', endpoint: 'https://push.example/1' };
    expect(await keptAlerts()).toContainEqual({ ...kept, askedAtMs: expect.any(Number) });
  });

  it('is the one that the browser has made, if it has', async () => {
    await subscribedAgain(browser.manager, browser.make({ applicationServerKey: new Uint8Array(65) }));
    expect(browser.asked[0]).toBe('POST /api/races/boston/alerts 1,2 ja');
  });
});
