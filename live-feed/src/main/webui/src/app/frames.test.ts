import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { RaceStore } from '../store/race-store';
import { Frames } from './frames';

let frame: ((wallMs: number) => void) | undefined;
let nowMs: number;

beforeEach(() => {
  nowMs = 1000;
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('requestAnimationFrame', (next: typeof frame) => ((frame = next), 1));
  vi.stubGlobal('cancelAnimationFrame', () => (frame = undefined));
});
afterEach(() => vi.unstubAllGlobals());

function running() {
  const frames = new Frames(() => ({ raceMs: undefined }) as RaceStore);
  frames.start();
  const draw = (times: number, everyMs: number) => {
    for (let i = 0; i < times; i++) frame!((nowMs += everyMs));
  };
  return { frames, draw };
}

it('tells everybody four times a second, but not all of them in one frame', () => {
  const { frames, draw } = running();
  draw(3, 16);
  const told = Array.from({ length: 10 }, () => vi.fn());
  told.forEach((each) => frames.onTick(each));
  let most = 0;
  for (let i = 0; i < 125; i++) {
    const before = told.reduce((sum, each) => sum + each.mock.calls.length, 0);
    draw(1, 16);
    most = Math.max(most, told.reduce((sum, each) => sum + each.mock.calls.length, 0) - before);
  }
  expect(most).toBeLessThanOrEqual(2);
  for (const each of told) expect(each.mock.calls.length).toBeGreaterThanOrEqual(7);
  for (const each of told) expect(each.mock.calls.length).toBeLessThanOrEqual(8);
});

it('tells each once where frames come seldom', () => {
  const { frames, draw } = running();
  const told = Array.from({ length: 5 }, () => vi.fn());
  told.forEach((each) => frames.onTick(each));
  draw(4, 1000);
  for (const each of told) expect(each).toHaveBeenCalledTimes(4);
});

it('passes over nobody when somebody leaves', () => {
  const { frames, draw } = running();
  const [stays, other] = [vi.fn(), vi.fn()];
  const leave = frames.onTick(() => leave());
  frames.onTick(stays);
  frames.onTick(other);
  draw(3, 250);
  expect(stays.mock.calls.length).toBeGreaterThanOrEqual(2);
  expect(other.mock.calls.length).toBeGreaterThanOrEqual(2);
});

it('draws every frame', () => {
  const { frames, draw } = running();
  const drawn = vi.fn();
  frames.onFrame(drawn);
  draw(5, 16);
  expect(drawn).toHaveBeenCalledTimes(5);
});

it('moves dots every five seconds for who asked for less motion, and at once when there is something else to see', () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  const place = vi.fn();
  const frames = new Frames(() => ({ raceMs: 0, place }) as unknown as RaceStore);
  frames.start();
  const draw = (times: number) => {
    for (let i = 0; i < times; i++) frame!((nowMs += 16));
  };
  draw(100);
  expect(place).toHaveBeenCalledTimes(1);
  frames.hurry();
  draw(100);
  expect(place).toHaveBeenCalledTimes(2);
});

it('glides on for everybody else', () => {
  const place = vi.fn();
  const frames = new Frames(() => ({ raceMs: 0, place }) as unknown as RaceStore);
  frames.start();
  frame!((nowMs += 16));
  frames.hurry();
  frame!((nowMs += 16));
  expect(place).toHaveBeenLastCalledWith(0, 16);
});
