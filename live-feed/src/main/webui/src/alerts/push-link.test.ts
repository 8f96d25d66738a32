import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PushBrowser } from '../testing/push-browser';
import { keptAlerts } from './kept-alerts';
import { PushLink } from './push-link';

let browser: PushBrowser;
let link: PushLink;
let language: string;

beforeEach(() => {
  vi.useFakeTimers();
  browser = new PushBrowser();
  language = 'de';
  link = linkOf('boston');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const linkOf = (race: string) =>
  new PushLink(
    race,
    () => undefined,
    () => language,
  );
const want = (...bibs: string[]) => link.want(bibs);
const said = () => browser.asked.filter((each) => !each.startsWith('GET'));

describe('alerts by push', () => {
  it('are asked of the server for those one follows, and again when these are others', async () => {
    await want('1');
    expect(link.isActive).toBe(true);
    expect(browser.asked).toEqual(['GET /api/alerts', 'POST /api/races/boston/alerts 1 de']);
    await want('1', '2');
    expect(said().at(-1)).toBe('POST /api/races/boston/alerts 1,2 de');
    expect(await keptAlerts()).toMatchObject([{ race: 'boston', id: 'id-1', bibs: ['1', '2'], language: 'de' }]);
  });

  it('end where nobody is followed any more, with the browser’s subscription', async () => {
    await want('1');
    await want();
    expect(said().at(-1)).toBe('DELETE /api/races/boston/alerts/id-1');
    expect([link.isActive, browser.subscription, await keptAlerts()]).toEqual([false, undefined, []]);
  });

  it('of another race go on when one is ended', async () => {
    await want('1');
    await linkOf('berlin').want(['7']);
    await link.want(undefined);
    expect(browser.subscription).toBeDefined();
    expect(await keptAlerts()).toMatchObject([{ race: 'berlin' }]);
  });

  it('are not there where the server has no key', async () => {
    browser.publicKey = undefined;
    await want('1');
    expect([link.isActive, said()]).toEqual([false, []]);
  });

  it('are asked for again where a network or a busy server refused, and not where a race is private', async () => {
    browser.status = 503;
    await want('1');
    expect(link.isActive).toBe(false);
    browser.status = 0;
    await vi.advanceTimersByTimeAsync(6_000);
    browser.status = 200;
    await vi.advanceTimersByTimeAsync(11_000);
    expect([link.isActive, said().length]).toEqual([true, 3]);

    browser.status = 403;
    await want('1', '2');
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect([link.isActive, said().length]).toEqual([false, 4]);
  });

  it('that were ended in a tunnel are ended when it is over', async () => {
    await want('1');
    browser.status = 0;
    await link.want(undefined);
    expect([link.isActive, browser.subscription]).toEqual([false, undefined]);
    expect(await keptAlerts()).toMatchObject([{ bibs: [] }]);
    browser.status = 200;
    // The page was closed meanwhile.
    await linkOf('boston').want(undefined);
    expect([said().at(-1), await keptAlerts()]).toEqual(['DELETE /api/races/boston/alerts/id-1', []]);
  });

  it('are what was wished last, however fast', async () => {
    void want('1');
    void link.want(undefined);
    void want('2');
    await link.want(undefined);
    expect([link.isActive, browser.subscription, await keptAlerts()]).toEqual([false, undefined, []]);
  });

  it('are not asked for again on opening, until a day has passed or the language is another', async () => {
    await want('1');
    link = linkOf('boston');
    await want('1');
    expect([link.isActive, said().length]).toEqual([true, 1]);
    language = 'ja';
    await linkOf('boston').want(['1']);
    expect(said().at(-1)).toBe('POST /api/races/boston/alerts 1 ja');
    await vi.advanceTimersByTimeAsync(25 * 3_600_000);
    await linkOf('boston').want(['1']);
    expect(said()).toHaveLength(3);
  });

  it('go on where a server that has no more room has them already', async () => {
    await want('1');
    browser.status = 429;
    await want('1', '2');
    expect([link.isActive, said().length]).toEqual([true, 2]);
    browser.status = 200;
    await vi.advanceTimersByTimeAsync(6_000);
    expect(said().at(-1)).toBe('POST /api/races/boston/alerts 1,2 de');
  });

  it('have not begun where a server has no room for them, or only those of a subscription that is gone', async () => {
    browser.status = 429;
    await want('1');
    expect(link.isActive).toBe(false);
    browser.status = 200;
    await want('1');
    browser.status = 429;
    browser.publicKey = `B${'A'.repeat(86)}`;
    await want('1');
    expect(link.isActive).toBe(false);
  });

  it('are in the language that the page speaks when they are sent', async () => {
    const wanted = want('1');
    language = 'am';
    await wanted;
    expect(said()).toEqual(['POST /api/races/boston/alerts 1 am']);
  });

  it('wait for the page’s language, whose file may be on its way', async () => {
    vi.stubGlobal('location', { search: '?lang=fr' });
    vi.stubGlobal('document', { documentElement: {} });
    Object.assign(navigator, { languages: [] });
    await new PushLink('boston', () => undefined).want(['1']);
    expect(said()).toEqual(['POST /api/races/boston/alerts 1 fr']);
  });

  it('begin when the worker is there, however late it is registered', async () => {
    const { serviceWorker } = navigator;
    const never = new Promise(() => undefined);
    vi.stubGlobal('navigator', { language: 'en', serviceWorker: { ready: never } });
    void want('1');
    await vi.advanceTimersByTimeAsync(11_000);
    expect([link.isActive, said()]).toEqual([false, []]);
    vi.stubGlobal('navigator', { language: 'en', serviceWorker });
    await vi.advanceTimersByTimeAsync(6_000);
    expect(link.isActive).toBe(true);
  });

  it('are not waited for where a browser has no workers', async () => {
    vi.stubGlobal('navigator', { language: 'en' });
    await want('1');
    expect([link.isActive, vi.getTimerCount()]).toEqual([false, 0]);
  });

  it('move to a new subscription where the server has another key', async () => {
    await want('1');
    browser.publicKey = `B${'A'.repeat(86)}`;
    await want('1');
    expect(said().slice(1)).toEqual(['POST /api/races/boston/alerts 1 de', 'DELETE /api/races/boston/alerts/id-1']);
    expect(await keptAlerts()).toMatchObject([{ id: 'id-2' }]);
  });
});
