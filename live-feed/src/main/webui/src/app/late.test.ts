import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { awaitDots, dotsAreThere } from './first-dots';
import { Late, fetchRest } from './late';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  dotsAreThere();
  vi.useRealTimers();
});

const settled = () => vi.advanceTimersByTimeAsync(0);

it('is fetched once for all who draw it, and draws them anew', async () => {
  const load = vi.fn(async () => 'module');
  const late = new Late(load);
  const [one, other] = [{ requestUpdate: vi.fn() }, { requestUpdate: vi.fn() }];
  expect([late.now(one), late.now(other)]).toEqual([undefined, undefined]);
  await settled();
  expect(load).toHaveBeenCalledTimes(1);
  expect(one.requestUpdate).toHaveBeenCalledTimes(1);
  expect(other.requestUpdate).toHaveBeenCalledTimes(1);
  expect(late.now(one)).toBe('module');
  expect(one.requestUpdate).toHaveBeenCalledTimes(1);
});

it('is asked for again a while after it could not be had', async () => {
  const load = vi.fn(async () => 'module').mockRejectedValueOnce(new TypeError('no network'));
  const late = new Late(load);
  const asker = { requestUpdate: vi.fn() };
  late.now(asker);
  await settled();
  late.now(asker);
  await settled();
  expect(load).toHaveBeenCalledTimes(1);
  expect(asker.requestUpdate).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(asker.requestUpdate).toHaveBeenCalled();
  late.now(asker);
  await settled();
  expect(late.now(asker)).toBe('module');
});

it('lets the first dots go first, unless a hand asks for it', async () => {
  awaitDots();
  const [load, asked] = [vi.fn(async () => 'module'), vi.fn(async () => 'module')];
  const asker = { requestUpdate: vi.fn() };
  new Late(load).now(asker);
  await new Late(asked).fetch();
  await settled();
  expect(load).not.toHaveBeenCalled();
  dotsAreThere();
  await settled();
  expect(load).toHaveBeenCalledTimes(1);
  expect(asker.requestUpdate).toHaveBeenCalledTimes(1);
});

it('waits no longer than dots may take that do not come', async () => {
  awaitDots();
  const load = vi.fn(async () => 'module');
  new Late(load).now({ requestUpdate: vi.fn() });
  await vi.advanceTimersByTimeAsync(3_000);
  expect(load).toHaveBeenCalledTimes(1);
});

it('comes unasked when there is time, whatever becomes of the others', async () => {
  new Late(async () => Promise.reject(new TypeError('no network')));
  const load = vi.fn(async () => 'module');
  new Late(load);
  await fetchRest();
  expect(load).toHaveBeenCalledTimes(1);
});
