import { expect, it, vi } from 'vitest';
import type { Hello } from '../generated/contracts';
import { later } from './later-line';
import type { OpenLine } from './line';

const HELLO: Hello = { type: 'hello', field: true, leaders: true, entrants: [] };
const events = () => ({ message: vi.fn(), field: vi.fn(), lost: vi.fn() });
const line = () => ({ watch: vi.fn(), close: vi.fn() });

it('opens with what is watched by then, and passes on what is said afterwards', async () => {
  const opened = line();
  const open = vi.fn<OpenLine>(() => opened);
  const told = events();
  const late = later(async () => open)('boston-2018', HELLO, told);
  const anew = { ...HELLO, entrants: ['4758'] };
  late.watch(anew);
  await vi.waitFor(() => expect(open).toHaveBeenCalledWith('boston-2018', anew, told));
  late.watch(HELLO);
  late.close();
  expect(opened.watch).toHaveBeenCalledExactlyOnceWith(HELLO);
  expect(opened.close).toHaveBeenCalledTimes(1);
});

it('does not open what was closed meanwhile, and tells nothing of it', async () => {
  const open = vi.fn<OpenLine>(line);
  const loads = [Promise.resolve(open), Promise.reject(new TypeError('no network'))];
  const told = events();
  loads.forEach((load) => later(() => load)('boston-2018', HELLO, told).close());
  await Promise.allSettled(loads);
  await Promise.resolve();
  expect(open).not.toHaveBeenCalled();
  expect(told.lost).not.toHaveBeenCalled();
});

it('is lost where its script cannot be had, or the browser cannot open it', async () => {
  const told = events();
  const forbidden: OpenLine = () => {
    throw new Error('forbidden');
  };
  later(() => Promise.reject(new TypeError('no network')))('boston-2018', HELLO, told);
  later(async () => forbidden)('boston-2018', HELLO, told);
  await vi.waitFor(() => expect(told.lost).toHaveBeenCalledTimes(2));
});
