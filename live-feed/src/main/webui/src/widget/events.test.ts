import { beforeEach, expect, it, vi } from 'vitest';
import contract from './contract.json';

type Surroundings = { chose(race: string, bib: string): void; message(message: object): void };

const getRace = vi.fn();
const unsubscribe = () => undefined;
let around: Surroundings;

/** A session that hears nothing by itself. */
class QuietSession {
  readonly race = { race: 'boston-2018', name: 'Boston' };
  readonly choices = { selected: undefined, subscribe: () => unsubscribe };
  readonly frames = { onTick: () => unsubscribe };
  readonly store = {
    connection: 'open',
    clock: { state: 'live', replay: false },
    subscribe: (changed: (topic: string) => void) => {
      changed('connection');
      return unsubscribe;
    },
  };
  start = vi.fn();
  stop = vi.fn();

  constructor(_: unknown, surroundings: Surroundings) {
    around = surroundings;
  }
}

vi.mock('../api/rest', async (original) => ({ ...(await original<object>()), getRace }));
vi.mock('../app/race-session', () => ({ RaceSession: QuietSession }));
vi.mock('../alerts/polled-news', () => ({ PolledNews: class {} }));

beforeEach(() => {
  vi.resetModules();
  getRace.mockReset().mockResolvedValue({});
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() }));
});

/** A tracker that is never drawn, and by the name of each event it sends what stands in its detail. */
async function tracker() {
  const { RaceTracker } = await import('./race-tracker');
  Object.assign(RaceTracker.prototype, { createRenderRoot: () => ({}), requestUpdate: () => undefined });
  customElements.define('race-tracker', RaceTracker);
  const shown = new RaceTracker();
  const told: Record<string, string[]> = {};
  vi.spyOn(shown, 'dispatchEvent').mockImplementation((event) => {
    told[event.type] = Object.keys((event as CustomEvent<object>).detail);
    return true;
  });
  shown.setAttribute('race', 'boston-2018');
  shown.setAttribute('lang', 'en');
  return { shown, told };
}

it('tells in its events what their table says', async () => {
  // given
  const { shown, told } = await tracker();
  shown.connectedCallback();
  await vi.waitUntil(() => told['race-tracker-ready']);

  // when
  around.chose('boston-2018', '4758');
  around.message({ type: 'split', bib: '4758', split: { point: '5K', gunMs: 1, netMs: 1 }, corrected: false });
  getRace.mockRejectedValue(new TypeError('no network'));
  shown.disconnectedCallback();
  shown.connectedCallback();
  await vi.waitUntil(() => told['race-tracker-error']);
  shown.disconnectedCallback();

  // then
  expect(told).toEqual(Object.fromEntries(contract.events.map(({ name, detail }) => [name, detail])));
});
