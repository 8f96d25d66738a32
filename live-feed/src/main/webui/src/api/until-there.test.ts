import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { untilThere } from './until-there';

let page: EventTarget;

beforeEach(() => {
  vi.useFakeTimers();
  page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const inTunnel = () => vi.fn<() => Promise<string>>().mockRejectedValue(new TypeError('no network'));

it('is asked for after pauses until it is there', async () => {
  const load = inTunnel();
  const there = untilThere(load, () => true);
  await vi.advanceTimersByTimeAsync(7_000);
  expect(load.mock.calls.length).toBeGreaterThan(2);
  load.mockResolvedValue('map');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await there).toBe('map');
  expect(vi.getTimerCount()).toBe(0);
});

it('is asked for at once when the network is back', async () => {
  const load = inTunnel();
  const there = untilThere(load, () => true);
  await vi.advanceTimersByTimeAsync(300);
  load.mockResolvedValue('map');
  page.dispatchEvent(new Event('online'));
  expect(await there).toBe('map');
  expect(vi.getTimerCount()).toBe(0);
});

it('is let be when nobody wants it any more', async () => {
  const load = inTunnel();
  let isWanted = true;
  const there = untilThere(load, () => isWanted);
  await vi.advanceTimersByTimeAsync(300);
  isWanted = false;
  await vi.advanceTimersByTimeAsync(120_000);
  expect(await there).toBeUndefined();
  expect(load).toHaveBeenCalledOnce();
});
